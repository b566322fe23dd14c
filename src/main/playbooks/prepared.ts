import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { emptyMemory, type Recall, readFolder } from './read-folder.ts'

/**
 * The pages as the build has parsed them, so that a start need not: parsing is most of what a first second is spent on.
 * An entry is found by the very bytes it was made from. A page that was edited is parsed as ever.
 *
 * The file lies beside the program, as trusted as the program: what it holds is not checked again.
 */

/** @param path the file that `preparePlaybooks` made; without it everything is parsed */
export async function openPrepared(path: string | undefined): Promise<Recall> {
  const entries = path === undefined ? undefined : await readEntries(path)
  if (!entries) return (_file, _bytes, parse) => parse()
  return (file, bytes, parse) => {
    const known = entries[keyOf(file, bytes)]
    // It is what `parse` gave for these bytes: the type is the one it had then.
    return known === undefined ? parse() : (revive(known) as ReturnType<typeof parse>)
  }
}

/** Parses a folder and gives the text of the file that `openPrepared` reads. */
export async function preparePlaybooks(folder: string): Promise<string> {
  const entries: Record<string, unknown> = {}
  await readFolder(folder, emptyMemory, (file, bytes, parse) => {
    const value = parse()
    entries[keyOf(file, bytes)] = value
    return value
  })
  return JSON.stringify(entries, (_key, value: unknown) =>
    value instanceof Map ? { [mapMark]: [...value] } : value,
  )
}

/** No name of ours begins so. */
const mapMark = '$map'

function revive(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(revive)
  const marked = Object.getOwnPropertyDescriptor(value, mapMark)
  if (Array.isArray(marked?.value)) return new Map(marked.value.map(revive) as [unknown, unknown][])
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, revive(each)]))
}

function keyOf(file: string, bytes: Uint8Array): string {
  return createHash('sha256').update(file).update('\0').update(bytes).digest('base64')
}

async function readEntries(path: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (typeof value !== 'object' || value === null) return undefined
    return Object.assign(Object.create(null), value)
  } catch {
    return undefined
  }
}
