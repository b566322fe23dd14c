import {
  type AlertTone,
  alertTones,
  type Channel,
  channels,
  type Role,
  roles,
  slugSchema,
  type Tone,
  tones,
} from '../../shared/playbook.ts'
import { type Attributes, noAttributes, readAttributes } from './attributes.ts'
import type { Context } from './context.ts'
import { parseDuration } from './duration.ts'
import { part, type SourceText } from './source-text.ts'

/** A text, the attributes that stood at its end, and the text as written, where their offsets count. */
export type Marked = {
  readonly source: SourceText
  readonly attributes: Attributes
  readonly written: SourceText
}

/** Takes the `{…}` off the end of a text. */
export function takeAttributes(source: SourceText, context: Context): Marked {
  const read = readAttributes(source.text)
  switch (read.state) {
    case 'none':
      return { source, attributes: noAttributes, written: source }
    case 'unclosed':
      context.report(source.placeAt(read.at), 'attributes-unclosed', {})
      return {
        source: without(source, read.at, source.text.length),
        attributes: noAttributes,
        written: source,
      }
    case 'found':
      return {
        source: without(source, read.start, read.end),
        attributes: read.attributes,
        written: source,
      }
  }
}

/** A text without one of its parts. */
function without(source: SourceText, start: number, end: number): SourceText {
  const before = source.text.slice(0, start).trimEnd()
  const after = source.text.slice(end)
  if (after.trim() === '') return part(source, 0, before.length)
  return {
    text: before + after,
    placeAt: (offset) =>
      source.placeAt(offset < before.length ? offset : offset - before.length + end),
  }
}

/** Reports what is not `#id` or `key=value`, what is unknown here, and what comes twice. */
export function checkAttributes(
  { attributes, written }: Marked,
  known: readonly string[],
  context: Context,
): void {
  for (const { text, at } of attributes.strays) {
    context.report(written.placeAt(at), 'attribute-malformed', { text })
  }
  const seen = new Set<string>()
  for (const { name, at } of attributes.pairs) {
    if (!known.includes(name)) {
      const list = ['#id', ...known].join(', ')
      context.report(written.placeAt(at), 'attribute-unknown', { name, known: list })
    } else if (seen.has(name)) context.report(written.placeAt(at), 'attribute-twice', { name })
    seen.add(name)
  }
}

/** The value of an attribute, read by `parse`; a wrong one is reported by `refuse` and left out. */
export function attribute<T>(
  { pairs }: Attributes,
  name: string,
  parse: (value: string) => T | undefined,
  refuse: (value: string, at: number) => void,
): T | undefined {
  const pair = pairs.find((candidate) => candidate.name === name)
  if (!pair) return undefined
  const value = parse(pair.value)
  if (value === undefined) refuse(pair.value, pair.at)
  return value
}

/** `within=1h` or `due=15m`, in minutes. */
export function durationOf(
  { attributes, written }: Marked,
  name: 'within' | 'due',
  context: Context,
): number | undefined {
  return attribute(attributes, name, parseDuration, (value, at) =>
    context.report(written.placeAt(at), 'duration-wrong', { name, value }),
  )
}

/** The identifier, when it is one. A badly formed one is reported. */
export function idOf({ attributes, written }: Marked, context: Context): string | undefined {
  const { id } = attributes
  if (!id) return undefined
  if (slugSchema.safeParse(id.value).success) return id.value
  context.report(written.placeAt(id.at), 'id-wrong', { id: id.value })
  return undefined
}

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (value: string): T | undefined =>
    values.find((each) => each === value)

export const parseRole: (value: string) => Role | undefined = oneOf(roles)
export const parseChannel: (value: string) => Channel | undefined = oneOf(channels)
export const parseTone: (value: string) => Tone | undefined = oneOf(tones)
export const parseAlertTone: (value: string) => AlertTone | undefined = oneOf(alertTones)

/** An identifier made from words: what an author may paste, or a last resort for a heading. */
export function slugOf(words: string): string {
  const slug = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '')
  return slug === '' ? 'partie' : slug
}
