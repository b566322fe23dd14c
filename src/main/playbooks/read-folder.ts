import type { BigIntStats, Stats } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { type Locale, localeSchema } from '../../shared/locale.ts'
import { maxBytesOf, tooLarge } from './decode.ts'
import type { FolderContent, ReadFile } from './folder-content.ts'
import { type GlossaryResult, glossaryFile, noGlossary, parseGlossary } from './glossary.ts'
import { type PackResult, packFile, parsePack } from './pack.ts'
import { parsePlaybook } from './parse.ts'
import { noPhrasings, type PhrasingsResult, parsePhrasings, phrasingsFile } from './phrasings.ts'
import { problem, type RawProblem } from './problem-words.ts'
import { noReperes, parseReperes, type ReperesResult, reperesFile } from './reperes.ts'

/** What is remembered of a file, so that only what changed is read again. */
type Known<T> = { readonly stamp: string; readonly value: T }
export type Memory = {
  readonly files: ReadonlyMap<string, Known<ReadFile>>
  readonly pack?: Known<PackResult> | undefined
  readonly glossary?: Known<GlossaryResult> | undefined
  readonly reperes?: Known<ReperesResult> | undefined
  readonly phrasings?: Known<PhrasingsResult> | undefined
}
export const emptyMemory: Memory = { files: new Map() }

/** Gives what was parsed from these very bytes before, or parses them now. */
export type Recall = <T>(file: string, bytes: Uint8Array, parse: () => T) => T
const parseNow: Recall = (_file, _bytes, parse) => parse()

export type FolderRead = { readonly content: FolderContent; readonly memory: Memory }

const start = { line: 1, column: 1 }
const locales = localeSchema.options

/** Reads `pack.yml`, `glossaire.yml`, `reperes.yml`, `tournures.yml` and `<locale>/*.md`, and nothing else. Never rejects: what is wrong is a problem. */
export async function readFolder(
  folder: string,
  memory: Memory,
  recall: Recall = parseNow,
): Promise<FolderRead> {
  const root = await realpath(folder).catch(() => undefined)
  if (root === undefined || !(await isFolder(root))) {
    const problems = [problem(folder, start, 'folder-missing', { folder })]
    return {
      content: {
        files: [],
        pack: { problems: [] },
        glossary: noGlossary,
        reperes: noReperes,
        phrasings: noPhrasings,
        problems,
      },
      memory: emptyMemory,
    }
  }
  const [pack, glossary, reperes, phrasings, ...shelves] = await Promise.all([
    readData(root, memory.pack, recall, {
      file: packFile,
      parse: parsePack,
      refused: (why) => ({ problems: [why] }),
      missing: { problems: [problem(packFile, start, 'pack-missing', {})] },
    }),
    readData(root, memory.glossary, recall, {
      file: glossaryFile,
      parse: parseGlossary,
      refused: (why) => ({ ...noGlossary, problems: [why] }),
      missing: noGlossary,
    }),
    readData(root, memory.reperes, recall, {
      file: reperesFile,
      parse: parseReperes,
      refused: (why) => ({ ...noReperes, problems: [why], named: null }),
      missing: noReperes,
    }),
    readData(root, memory.phrasings, recall, {
      file: phrasingsFile,
      parse: parsePhrasings,
      refused: (why) => ({ ...noPhrasings, problems: [why] }),
      missing: noPhrasings,
    }),
    ...locales.map((locale) => readLocale(root, locale, memory, recall)),
  ])
  const files = shelves.flatMap((shelf) => shelf.files)
  return {
    content: {
      files: files.map(({ value }) => value),
      pack: pack.value,
      glossary: glossary.value,
      reperes: reperes.value,
      phrasings: phrasings.value,
      problems: shelves.flatMap((shelf) => shelf.problems),
    },
    memory: {
      files: new Map(files.map((known) => [known.value.file, known])),
      pack,
      glossary,
      reperes,
      phrasings,
    },
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

async function readLocale(
  root: string,
  locale: Locale,
  memory: Memory,
  recall: Recall,
): Promise<{
  readonly files: readonly Known<ReadFile>[]
  readonly problems: readonly RawProblem[]
}> {
  const folder = await realpath(join(root, locale)).catch(() => undefined)
  // A language without a folder is a language nobody has translated to yet.
  if (folder === undefined) return { files: [], problems: [] }
  if (!isWithin(root, folder)) {
    return { files: [], problems: [problem(locale, start, 'folder-outside', {})] }
  }
  const names = await readdir(folder).catch((error: unknown) => reasonOf(error))
  if (typeof names === 'string') {
    return { files: [], problems: [problem(locale, start, 'folder-unreadable', { reason: names })] }
  }
  // Names that begin with a dot are editors' own, half-written most of the time.
  const playbooks = names.filter((name) => name.endsWith('.md') && !name.startsWith('.')).sort()
  const files = await Promise.all(
    playbooks.map((name) => {
      const file = `${locale}/${name}`
      const place = { file, locale, path: join(folder, name) }
      return readPlaybook(root, place, memory.files.get(file), recall)
    }),
  )
  return { files, problems: [] }
}

async function readPlaybook(
  root: string,
  { file, locale, path }: { readonly file: string; readonly locale: Locale; readonly path: string },
  known: Known<ReadFile> | undefined,
  recall: Recall,
): Promise<Known<ReadFile>> {
  const found = await readBytes(root, path, { file, stamp: known?.stamp })
  switch (found.state) {
    case 'same':
      if (known) return known
      return { stamp: '', value: unreadable(file, locale, []) }
    case 'refused':
      return { stamp: found.stamp, value: unreadable(file, locale, [found.problem]) }
    case 'read': {
      const { stamp, bytes } = found
      return { stamp, value: recall(file, bytes, () => parseSafely(file, locale, bytes)) }
    }
  }
}

/** A fault of ours on one file must not cost the others. */
export function parseSafely(file: string, locale: Locale, bytes: Uint8Array): ReadFile {
  try {
    return { ...parsePlaybook({ file, locale, bytes }), file, locale }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return unreadable(file, locale, [problem(file, start, 'file-unreadable', { reason })])
  }
}

function unreadable(file: string, locale: Locale, problems: readonly RawProblem[]): ReadFile {
  return { file, locale, problems, anchors: new Map(), pointers: [] }
}

/** Reads one of the files of data, unless it is as it was. */
async function readData<T>(
  root: string,
  known: Known<T> | undefined,
  recall: Recall,
  {
    file,
    parse,
    refused,
    missing,
  }: {
    readonly file: string
    readonly parse: (bytes: Uint8Array) => T
    readonly refused: (why: RawProblem) => T
    readonly missing: T
  },
): Promise<Known<T>> {
  const found = await readBytes(root, join(root, file), { file, stamp: known?.stamp })
  switch (found.state) {
    case 'same':
      return known ?? { stamp: '', value: missing }
    case 'refused':
      return { stamp: found.stamp, value: found.missing ? missing : refused(found.problem) }
    case 'read': {
      const { stamp, bytes } = found
      return { stamp, value: recall(file, bytes, () => parse(bytes)) }
    }
  }
}

type BytesRead =
  | { readonly state: 'same' }
  | {
      readonly state: 'refused'
      readonly stamp: string
      readonly problem: RawProblem
      readonly missing: boolean
    }
  | { readonly state: 'read'; readonly stamp: string; readonly bytes: Uint8Array }

async function readBytes(
  root: string,
  path: string,
  { file, stamp: before }: { readonly file: string; readonly stamp: string | undefined },
): Promise<BytesRead> {
  const refused = (stamp: string, why: RawProblem, missing = false): BytesRead => ({
    state: 'refused',
    stamp,
    problem: why,
    missing,
  })
  try {
    const real = await realpath(path)
    if (!isWithin(root, real)) {
      return refused(`outside ${real}`, problem(file, start, 'file-outside', {}))
    }
    // Before it is opened: opening a pipe would wait for ever.
    const found = await stat(real, { bigint: true })
    if (!found.isFile()) return refused('not a file', problem(file, start, 'file-not-regular', {}))
    const stamp = stampOf(real, found)
    if (stamp === before) return { state: 'same' }
    const max = maxBytesOf(file)
    if (found.size > BigInt(max)) return refused(stamp, tooLarge(file, Number(found.size)))
    return { state: 'read', stamp, bytes: await readAtMost(real, max) }
  } catch (error) {
    const reason = reasonOf(error)
    const why = problem(file, start, 'file-unreadable', { reason })
    return refused(`unreadable ${reason}`, why, reason === 'ENOENT')
  }
}

/** One byte more than allowed at most, should the file grow meanwhile: `decode` then refuses it. */
async function readAtMost(path: string, max: number): Promise<Uint8Array> {
  const handle = await open(path)
  try {
    const size: Stats['size'] = Math.min((await handle.stat()).size, max + 1)
    const buffer = Buffer.alloc(size)
    let filled = 0
    while (filled < size) {
      const { bytesRead } = await handle.read(buffer, filled, size - filled, filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return buffer.subarray(0, filled)
  } finally {
    await handle.close()
  }
}

function stampOf(path: string, { mtimeNs, ctimeNs, size, ino }: BigIntStats): string {
  return [path, mtimeNs, ctimeNs, size, ino].join(' ')
}

function isWithin(root: string, path: string): boolean {
  return path.startsWith(root.endsWith(sep) ? root : root + sep)
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.message : String(error)
}
