import { expect, it } from 'vitest'
import { blockTexts, inlinesText } from './plain-text.ts'
import type { Block, Inline } from './playbook.ts'

const line: readonly Inline[] = [
  { type: 'text', value: 'Ne ' },
  { type: 'strong', children: [{ type: 'emphasis', children: [{ type: 'text', value: 'rien' }] }] },
  { type: 'break' },
  {
    type: 'link',
    target: { to: 'anchor', anchor: 'a' },
    children: [{ type: 'code', value: 'dire' }],
  },
]

it('reads a line as a person hears it', () => {
  expect(inlinesText(line)).toBe('Ne rien dire')
})

it('reads blocks in order, whatever holds them, and passes over what has no words', () => {
  const paragraph: Block = { type: 'paragraph', inlines: line }
  const blocks: readonly Block[] = [
    { type: 'alert', tone: 'note', blocks: [paragraph] },
    { type: 'rule' },
    { type: 'list', ordered: false, items: [[paragraph], [{ type: 'code', value: 'x' }]] },
    { type: 'table', head: [[{ type: 'text', value: 'Tête' }]], rows: [[line, []]] },
  ]
  expect(blockTexts(blocks)).toEqual(['Ne rien dire', 'Ne rien dire', 'x', 'Tête', 'Ne rien dire'])
})
