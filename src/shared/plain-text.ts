import type { Block, Inline } from './playbook.ts'

/** The words of a line, without their marks. */
export function inlinesText(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines) text += inlineText(inline)
  return text
}

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
    case 'repere':
      return inline.value
    case 'break':
      return ' '
    case 'strong':
    case 'emphasis':
    case 'link':
      return inlinesText(inline.children)
  }
}

/** The words of blocks, one text for each paragraph, item or cell. Steps and templates speak for themselves. */
export function blockTexts(blocks: readonly Block[]): readonly string[] {
  const texts: string[] = []
  gather(blocks, texts)
  return texts
}

/** One list for a whole section: pages are read by the thousand when the search is built. */
function gather(blocks: readonly Block[], texts: string[]): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        add(inlinesText(block.inlines), texts)
        break
      case 'list':
        for (const item of block.items) gather(item, texts)
        break
      case 'quote':
      case 'alert':
      case 'communes':
        gather(block.blocks, texts)
        break
      case 'table':
        for (const row of [block.head, ...block.rows]) {
          for (const cell of row) add(inlinesText(cell), texts)
        }
        break
      case 'code':
        add(block.value, texts)
        break
      case 'rule':
      case 'step':
      case 'template':
        break
    }
  }
}

function add(text: string, texts: string[]): void {
  if (text.trim() !== '') texts.push(text)
}
