import type { HitKind } from '../../shared/search.ts'

/** One thing that can be found, with the words it is found by. */
export type Passage = {
  /** Unique among all passages. */
  readonly key: string
  readonly kind: HitKind
  readonly playbookId?: string
  readonly incidentId?: string
  readonly anchor?: string
  readonly exercise?: boolean
  readonly phone?: string
  readonly href?: string
  /** What the hit is called. */
  readonly title: string
  /** What its snippet is cut from: often put together when asked for, since few passages of a library are shown. */
  readonly text: string
  /** Sentences in the person's own words that lead here. */
  readonly situations: readonly string[]
  /** The same as people put it: they lead here too, are compared as sentences only, and are never shown. */
  readonly phrasings?: readonly string[]
  readonly fields: Fields
}

/**
 * The fields of the index, from what counts most to what counts least. `label` names a small thing
 * (a source, a word, a contact); `references` holds the articles of law, as `referenceNames` writes them.
 */
export const fieldNames = [
  'title',
  'situations',
  'keywords',
  'references',
  'label',
  'step',
  'template',
  'heading',
  'body',
  'entry',
] as const
export type FieldName = (typeof fieldNames)[number]
export type Fields = { readonly [N in FieldName]?: string }

/** Would two small things (a word, a contact, an entry) be found by the same words, drawn alike, and lead to the same place? */
export function isSamePassage(a: Passage, b: Passage | undefined): boolean {
  return (
    a === b ||
    (a.title === b?.title &&
      a.text === b.text &&
      a.playbookId === b.playbookId &&
      a.exercise === b.exercise &&
      a.phone === b.phone &&
      a.href === b.href &&
      fieldNames.every((name) => a.fields[name] === b.fields[name]))
  )
}
