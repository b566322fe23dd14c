import type { Token } from 'markdown-it'
import { splitTemplate, variablesOf } from '../../shared/fill-template.ts'
import { type Block, channels, tones } from '../../shared/playbook.ts'
import { unclosed } from './container-rule.ts'
import type { Context } from './context.ts'
import type { Frame } from './frame.ts'
import {
  attribute,
  checkAttributes,
  idOf,
  type Marked,
  parseChannel,
  parseTone,
  takeAttributes,
} from './markers.ts'
import { quotedRepere } from './resolve-reperes.ts'
import { part, type SourceText, sourceText } from './source-text.ts'

/** The container of a message. */
const containerName = 'modele'

/** A `::: modele` block. One that cannot be a template is still shown: its words must not be lost. */
export function readTemplate(token: Token, frame: Frame, context: Context): Block {
  const line = token.map?.[0] ?? 0
  const marked = takeAttributes(sourceText(token.info, context.lines, line), context)
  const place = {
    line: line + 1,
    column: Math.max(0, (context.lines[line] ?? '').indexOf(':::')) + 1,
  }
  const body = trimLines(sourceText(token.content, context.lines, line + 1))
  const plain: Block = { type: 'code', value: body.text }

  if (token.markup === unclosed) context.report(place, 'container-unclosed', {})
  const name = marked.source.text.trim()
  if (name !== containerName) {
    context.report(place, 'container-unknown', { name })
    return plain
  }
  checkAttributes(marked, ['channel', 'tone', 'title'], context)
  if (body.text === '') context.report(place, 'template-empty', {})
  if (frame.nested || !frame.section) context.report(place, 'template-misplaced', {})

  const { attributes } = marked
  const id = idOf(marked, context)
  const channel = attribute(attributes, 'channel', parseChannel, (value, at) =>
    context.report(marked.written.placeAt(at), 'channel-wrong', {
      value,
      known: channels.join(', '),
    }),
  )
  const tone = attribute(attributes, 'tone', parseTone, (value, at) =>
    context.report(marked.written.placeAt(at), 'tone-wrong', { value, known: tones.join(', ') }),
  )
  if (!attributes.id) context.report(place, 'template-without', { name: '#id' })
  for (const needed of ['channel', 'tone']) {
    const written = attributes.pairs.some((pair) => pair.name === needed)
    if (!written) context.report(place, 'template-without', { name: needed })
  }
  const title = titleOf(marked)
  if (title === undefined) context.report(place, 'template-without-title', {})
  if (id !== undefined) context.declare({ kind: 'template', id, place })
  checkVariables(body, context)

  if (id === undefined || !channel || !tone || frame.nested || !frame.section) return plain
  return {
    type: 'template',
    template: {
      id,
      section: frame.section.id,
      title: title ?? nameFrom(id),
      channel,
      tone,
      text: body.text,
      variables: [...variablesOf(body.text)],
    },
  }
}

function titleOf({ attributes }: Marked): string | undefined {
  const title = attributes.pairs.find(({ name }) => name === 'title')?.value.trim()
  return title === '' ? undefined : title
}

/** What names a template whose author forgot its title: `accuse-reception` gives « Accuse reception ». */
function nameFrom(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function checkVariables(body: SourceText, context: Context): void {
  for (const { index, 1: id = '' } of body.text.matchAll(quotedRepere)) {
    context.refer({ to: 'repere', id, place: body.placeAt(index) })
  }
  let offset = 0
  // Quoted figures are no variables: they are hidden from the check, each under as many spaces.
  const text = body.text.replace(quotedRepere, (whole) => ' '.repeat(whole.length))
  for (const piece of splitTemplate(text)) {
    if (piece.type === 'text') {
      for (const { index } of piece.value.matchAll(/\{\{|\}\}/g)) {
        context.report(body.placeAt(offset + index), 'variable-malformed', {})
      }
      offset += piece.value.length
    } else {
      const place = body.placeAt(offset)
      context.refer({ to: 'variable', name: piece.name, place })
      offset = text.indexOf('}}', offset) + 2
    }
  }
}

/** Without the blank lines around. */
function trimLines(source: SourceText): SourceText {
  const end = source.text.trimEnd().length
  const lead = /^(?:[ \t]*\n)*/.exec(source.text.slice(0, end))?.[0].length ?? 0
  return part(source, lead, end)
}
