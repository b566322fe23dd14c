import { isPlainPath, isReservedName } from '../storage/plain-path.ts'

/** What a restore does with a file, by its path in the data folder. */
export type Kind =
  | 'journal'
  | 'evidence'
  | 'profile'
  /** Set aside or kept as a copy by the app: brought back only when missing. */
  | 'aside'
  /** Kept in the snapshot for a person to find, never written by a restore. */
  | 'other'

const incident = 'incidents/[0-9A-HJKMNP-TV-Z]{26}'
const damaged = String.raw`\.corrupt-[0-9TZ.-]+`
/** Begins as a device's name does; a sync tool adds words to it for its copies. No letter that Windows refuses. */
const journalName = String.raw`[a-z0-9][^/\\:*?"<>|]{0,200}\.jsonl`

const shapes: readonly (readonly [Kind, RegExp])[] = [
  ['journal', new RegExp(`^${incident}/${journalName}$`)],
  ['evidence', new RegExp(`^${incident}/evidence/[0-9a-f]{64}\\.[a-z0-9]{1,8}$`)],
  ['profile', /^profile\.json$/],
  ['aside', new RegExp(`^profile\\.json(?:\\.bak|${damaged})$`)],
  ['aside', new RegExp(`^${incident}/${journalName}(?:\\.torn|${damaged})$`)],
]

/** What the app itself would put under this path; `other` for all the rest, presence of computers included. */
export function kindOf(path: string): Kind {
  if (!isPlainPath(path) || isReservedName(path)) return 'other'
  return shapes.find(([, shape]) => shape.test(path))?.[0] ?? 'other'
}
