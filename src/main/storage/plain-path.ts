/**
 * Whether a path stays inside the folder it is added to, on every system: relative, forward slashes,
 * no `..`, no drive, no letter that cannot be seen. A zip of ours holds no other: one that does was made to harm.
 */
export function isPlainPath(path: string): boolean {
  if (path.includes('\\') || /^[a-z]:/i.test(path) || /\p{Cc}/u.test(path)) return false
  // `.. ` and `...` are `..` for some versions of Windows.
  return path.split('/').every((part) => part !== '' && !/^\.+[ .]*$/.test(part))
}

/** Names that are devices on Windows, whatever their extension. */
const reserved = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)\.[^/]*$/i

export function isReservedName(path: string): boolean {
  return reserved.test(path)
}
