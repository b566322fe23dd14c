import { useCallback, useSyncExternalStore } from 'react'

/** Everyone who shows a stored text hears of its change, wherever it was made. */
const listeners = new Set<() => void>()

/** A text that survives leaving the screen and reloading the page. An empty text leaves no trace. */
export function useStored(key: string): readonly [string, (text: string) => void] {
  const text = useSyncExternalStore(subscribe, () => read(key))
  const change = useCallback((next: string) => write(key, next), [key])
  return [text, change]
}

/** The same for a few named texts kept together: their values, how to change one, how to forget them all. */
export function useStoredRecord(
  key: string,
): readonly [Readonly<Record<string, string>>, (name: string, text: string) => void, () => void] {
  const [stored, store] = useStored(key)
  return [
    parse(stored),
    (name, text) => store(JSON.stringify({ ...parse(read(key)), [name]: text })),
    () => store(''),
  ]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  // Another window of the same person.
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

function parse(text: string): Readonly<Record<string, string>> {
  try {
    const value: unknown = JSON.parse(text || '{}')
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(
      Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    )
  } catch {
    return {}
  }
}

function read(key: string): string {
  return localStorage.getItem(`sang-froid:${key}`) ?? ''
}

function write(key: string, text: string): void {
  if (text === '') localStorage.removeItem(`sang-froid:${key}`)
  else localStorage.setItem(`sang-froid:${key}`, text)
  for (const listener of listeners) listener()
}
