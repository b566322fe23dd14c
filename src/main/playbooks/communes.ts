import type { Token } from 'markdown-it'
import type { Block } from '../../shared/playbook.ts'
import { spendPart } from './budget.ts'
import { unclosed } from './container-rule.ts'
import type { Surroundings } from './frame.ts'
import { blockTokens } from './markdown.ts'
import { attribute, checkAttributes, takeAttributes } from './markers.ts'
import { sourceText } from './source-text.ts'
import { tree } from './tree.ts'

const name = 'communes'

/** Is this container the one for communes of some size? */
export function isCommunes({ info }: Token): boolean {
  return new RegExp(`^${name}(?![\\w-])`).test(info)
}

/** `::: communes {from=3500}`: Markdown that holds only from, or below, so many inhabitants. */
export function readCommunes(
  token: Token,
  { context, readInside }: Pick<Surroundings, 'context' | 'readInside'>,
): Block {
  const line = token.map?.[0] ?? 0
  const place = {
    line: line + 1,
    column: Math.max(0, (context.lines[line] ?? '').indexOf(':::')) + 1,
  }
  spendPart(context.references, 'communes', line)
  if (token.markup === unclosed) context.report(place, 'container-unclosed', {})
  const marked = takeAttributes(sourceText(token.info, context.lines, line), context)
  checkAttributes(marked, ['from', 'below'], context)
  const inhabitants = (key: 'from' | 'below') =>
    attribute(marked.attributes, key, parseInhabitants, (value, at) =>
      context.report(marked.written.placeAt(at), 'inhabitants-wrong', { name: key, value }),
    )
  const from = inhabitants('from')
  const below = inhabitants('below')
  if (from === undefined && below === undefined) context.report(place, 'communes-without', {})
  const { tokens } = blockTokens(token.content, {
    references: context.references,
    firstLine: line + 1,
  })
  const blocks = readInside(tree(tokens))
  return {
    type: 'communes',
    ...(from !== undefined && { from }),
    ...(below !== undefined && { below }),
    blocks,
  }
}

function parseInhabitants(value: string): number | undefined {
  const number = Number(value)
  return /^\d{1,7}$/.test(value) && number >= 1 && number <= 3_000_000 ? number : undefined
}
