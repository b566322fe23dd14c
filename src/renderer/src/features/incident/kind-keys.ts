import type { DraftKind } from './draft.ts'

/** What the box can be used for: an entry of one of these kinds, or pieces. */
export type BoxKind = DraftKind | 'evidence'
export const boxKinds = [
  'noted',
  'decided',
  'called',
  'published',
  'evidence',
] as const satisfies readonly BoxKind[]

/**
 * The first character typed in an empty box picks the kind. None of them starts a sentence, a telephone number
 * or a name on a network, and each is on a French keyboard without more than Shift or AltGr.
 */
export const kindKeys: Readonly<Record<BoxKind, string>> = {
  noted: '.',
  decided: '!',
  called: '&',
  published: '>',
  evidence: '#',
}

/** The kind that a mark typed alone in an empty box picks. A text that is pasted is a person's own, whatever it begins with. */
export function pickKind(before: string, after: string): BoxKind | undefined {
  return before === '' ? boxKinds.find((kind) => kindKeys[kind] === after) : undefined
}
