import type { Block, Inline } from '../../shared/playbook.ts'

/** The words of blocks, without their marks. Steps and templates have documents of their own. */
export function blocksText(blocks: readonly Block[]): string {
  return joined(blocks.map(blockText))
}

function inlinesText(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('')
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlinesText(block.inlines)
    case 'list':
      return joined(block.items.map(blocksText))
    case 'quote':
    case 'alert':
      return blocksText(block.blocks)
    case 'table':
      return joined([block.head, ...block.rows].map((row) => joined(row.map(inlinesText))))
    case 'code':
      return block.value
    case 'rule':
    case 'step':
    case 'template':
      return ''
  }
}

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.value
    case 'break':
      return ' '
    case 'strong':
    case 'emphasis':
    case 'link':
      return inlinesText(inline.children)
  }
}

/** Parts as one line of reading. */
export function joined(parts: readonly string[]): string {
  return parts
    .map((part) =>
      part.replace(/\s+/g, (space) => (space.includes('\u00a0') ? '\u00a0' : ' ')).trim(),
    )
    .filter((part) => part !== '')
    .join(' · ')
}
