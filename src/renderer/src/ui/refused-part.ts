/** Which part of what was asked for does not fit, as far as the screen has words for it. */
export type RefusedPart = 'time' | 'deadline' | 'file' | 'gone' | 'field'

const parts: Readonly<Record<string, RefusedPart>> = {
  at: 'time',
  openedAt: 'time',
  nextWordAt: 'deadline',
  dueAt: 'deadline',
  file: 'file',
  kind: 'gone',
  step: 'gone',
  target: 'gone',
  replaces: 'gone',
}

/** @param data what comes with the contract's `INVALID`: the first place named decides */
export function refusedPart(data: unknown): RefusedPart {
  const path = pathOf(data)
  const last = path?.split('.').at(-1) ?? ''
  return Object.hasOwn(parts, last) ? (parts[last] ?? 'field') : 'field'
}

function pathOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('issues' in data)) return undefined
  const first: unknown = Array.isArray(data.issues) ? data.issues[0] : undefined
  if (typeof first !== 'object' || first === null || !('path' in first)) return undefined
  return typeof first.path === 'string' ? first.path : undefined
}
