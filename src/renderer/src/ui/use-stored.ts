import { useCallback, useSyncExternalStore } from 'react'
import { readStored, subscribeStored, writeStored } from './stored-texts.ts'

/** A text that survives leaving the screen, reloading the page and restarting. An empty text leaves no trace. */
export function useStored(key: string): readonly [string, (text: string) => void] {
  const text = useSyncExternalStore(subscribeStored, () => readStored(key))
  const change = useCallback((next: string) => writeStored(key, next), [key])
  return [text, change]
}

/** The same for a few named texts kept together: their values, how to change one, how to forget some. */
export function useStoredRecord(
  key: string,
): readonly [
  Readonly<Record<string, string>>,
  (name: string, text: string) => void,
  (names: readonly string[]) => void,
] {
  const [stored, store] = useStored(key)
  return [
    parse(stored),
    (name, text) => store(JSON.stringify({ ...parse(readStored(key)), [name]: text })),
    (names) => {
      const left = Object.entries(parse(readStored(key))).filter(([name]) => !names.includes(name))
      store(left.length === 0 ? '' : JSON.stringify(Object.fromEntries(left)))
    },
  ]
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

/** The same, once: for what is done in an instant. */
export function readStoredRecord(key: string): Readonly<Record<string, string>> {
  return parse(readStored(key))
}
