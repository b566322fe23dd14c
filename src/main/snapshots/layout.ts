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

/** Names that are devices on Windows, whatever their extension. */
const reserved = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)\.[^/]*$/i

/** What the app itself would put under this path; `other` for all the rest, presence of computers included. */
export function kindOf(path: string): Kind {
  if (!isPlainPath(path) || reserved.test(path)) return 'other'
  return shapes.find(([, shape]) => shape.test(path))?.[0] ?? 'other'
}

/**
 * Whether a path stays inside the folder it is added to, on every system: relative, forward slashes,
 * no `..`, no drive, no letter that cannot be seen. Snapshots hold no other, so one that does was made to harm.
 */
export function isPlainPath(path: string): boolean {
  if (path.includes('\\') || /^[a-z]:/i.test(path) || /\p{Cc}/u.test(path)) return false
  // `.. ` and `...` are `..` for some versions of Windows.
  return path.split('/').every((part) => part !== '' && !/^\.+[ .]*$/.test(part))
}
