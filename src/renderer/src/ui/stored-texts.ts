/**
 * Texts that outlive the screen, a reload and a restart. The browser's storage answers at once; the disk is the truth
 * from one start to the next, because the browser's storage belongs to an address that may change.
 */
export type Disk = {
  all(): Promise<Readonly<Record<string, string>>>
  set(key: string, text: string): Promise<unknown>
}

const prefix = 'sang-froid:'
/** Names of the texts that the disk does not have yet. */
const unsavedKey = 'sang-froid-unsaved'
/** A pause in the typing, in milliseconds. */
const pauseMs = 400
/** The disk may be full, or the key pulled out, for a while. */
const retryMs = 5_000

const listeners = new Set<() => void>()
let disk: Disk | undefined
let timer: ReturnType<typeof setTimeout> | undefined

export function readStored(key: string): string {
  return localStorage.getItem(prefix + key) ?? ''
}

/** An empty text leaves no trace. */
export function writeStored(key: string, text: string): void {
  put(key, text)
  setUnsaved([...new Set([...unsaved(), key])])
  plan(pauseMs)
  tell()
}

export function subscribeStored(listener: () => void): () => void {
  listeners.add(listener)
  // Another window of the same person.
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** Takes what the disk holds, except what was typed since and never reached it. Never rejects. */
export async function startStoredTexts(source: Disk): Promise<void> {
  disk = source
  const kept = await source.all().catch(() => undefined)
  if (kept) {
    const pending = new Set(unsaved())
    for (const key of storedKeys()) if (!pending.has(key) && !(key in kept)) put(key, '')
    for (const [key, text] of Object.entries(kept)) if (!pending.has(key)) put(key, text)
    tell()
  }
  if (unsaved().length > 0) plan(0)
}

function put(key: string, text: string): void {
  if (text === '') localStorage.removeItem(prefix + key)
  else localStorage.setItem(prefix + key, text)
}

function storedKeys(): readonly string[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
}

function tell(): void {
  for (const listener of listeners) listener()
}

function plan(ms: number): void {
  if (!disk) return
  clearTimeout(timer)
  timer = setTimeout(() => void save(), ms)
}

async function save(): Promise<void> {
  for (const key of unsaved()) {
    const text = readStored(key)
    try {
      await disk?.set(key, text)
    } catch {
      plan(retryMs)
      return
    }
    // Typed on meanwhile: it is still to be saved.
    if (readStored(key) === text) setUnsaved(unsaved().filter((each) => each !== key))
    else plan(pauseMs)
  }
}

function unsaved(): readonly string[] {
  const value: unknown = JSON.parse(localStorage.getItem(unsavedKey) || '[]')
  return Array.isArray(value) ? value.filter((key) => typeof key === 'string') : []
}

function setUnsaved(keys: readonly string[]): void {
  if (keys.length === 0) localStorage.removeItem(unsavedKey)
  else localStorage.setItem(unsavedKey, JSON.stringify(keys))
}
