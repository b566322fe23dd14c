import type { Block, Inline } from './playbook.ts'

/** The words of a line, without their marks. */
export function inlinesText(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('')
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
  return blocks.flatMap(textsOf).filter((text) => text.trim() !== '')
}

function textsOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [inlinesText(block.inlines)]
    case 'list':
      return block.items.flatMap(blockTexts)
    case 'quote':
    case 'alert':
    case 'communes':
      return blockTexts(block.blocks)
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.map(inlinesText))
    case 'code':
      return [block.value]
    case 'rule':
    case 'step':
    case 'template':
      return []
  }
}
