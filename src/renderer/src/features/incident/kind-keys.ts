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
 * The first character typed in an empty box picks the kind. None of them starts a sentence,
 * and each is on a French keyboard without more than Shift or AltGr.
 */
export const kindKeys: Readonly<Record<BoxKind, string>> = {
  noted: '.',
  decided: '!',
  called: '@',
  published: '>',
  evidence: '+',
}

/** The kind this text picks, typed or pasted in an empty box, and what remains to be written. */
export function pickKind(
  before: string,
  after: string,
): { readonly kind: BoxKind; readonly rest: string } | undefined {
  if (before !== '') return undefined
  const kind = boxKinds.find((each) => kindKeys[each] === after.charAt(0))
  // « ... » and « >> » are a person's own; only one mark alone picks.
  if (kind === undefined || after.charAt(1) === after.charAt(0)) return undefined
  return { kind, rest: after.slice(1).trimStart() }
}
