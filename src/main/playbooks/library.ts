import type { GlossaryWord } from '../../shared/glossary.ts'
import type { Locale } from '../../shared/locale.ts'
import type { Pack, Playbook, PlaybookSummary, Problem } from '../../shared/playbook.ts'
import type { Reperes } from '../../shared/repere.ts'
import { glossaryIn, noGlossary } from './glossary.ts'
import { otherLocale } from './other-locale.ts'
import { noPhrasings, type Phrasings } from './phrasings.ts'
import { openPrepared } from './prepared.ts'
import { wordProblem } from './problem-words.ts'
import { emptyMemory, readFolder } from './read-folder.ts'
import { noReperes } from './reperes.ts'
import { arrange } from './shelf.ts'
import { playbooksIn, summaries } from './summaries.ts'
import { watchFolder } from './watch-folder.ts'

/** The agency's playbooks, read from their folder. A broken file is listed; it never stops the others. */
export type Library = {
  /** Ready ones by group then title, then the broken ones with their problems. */
  list(locale: Locale): readonly PlaybookSummary[]
  /** In the language asked for, or in the other when there is no translation. */
  get(id: string, locale: Locale): Playbook | undefined
  /** One per identifier, in that language where it exists. */
  all(locale: Locale): readonly Playbook[]
  pack(): Pack | null
  /** In alphabetical order. */
  glossary(locale: Locale): GlossaryWord[]
  /** How people put what the pages answer. */
  phrasings(locale: Locale): Phrasings
  /** The figures the pages quote, and the votes ahead. */
  reperes(): Reperes
  /** Of all files and of the pack, in words. */
  problems(locale: Locale): readonly Problem[]
  /** Calls back after each change on the disk; gives the way to stop. */
  onChange(listener: () => void): () => void
  /** Reads another folder from now on. Resolves once its pages are there; until then the old ones are. */
  moveTo(folder: string): Promise<void>
  close(): Promise<void>
}

/** Opens the folder. Never rejects: a missing folder is an empty library with a problem. */
export async function openLibrary(
  first: string,
  options: {
    readonly watch: boolean
    /** What the build has parsed already. */
    readonly prepared?: string | undefined
  },
): Promise<Library> {
  const listeners = new Set<() => void>()
  const recall = await openPrepared(options.prepared)
  let folder = first
  let memory = emptyMemory
  let shelf = arrange({
    files: [],
    pack: { problems: [] },
    glossary: noGlossary,
    reperes: noReperes,
    phrasings: noPhrasings,
    problems: [],
  })
  let reading: Promise<void> = Promise.resolve()
  let closed = false

  const read = async () => {
    if (closed) return
    const before = memory
    const next = await readFolder(folder, memory, recall)
    memory = next.memory
    shelf = arrange(next.content)
    if (closed || sameStamps(before, memory)) return
    for (const listener of listeners) listener()
  }
  // One reading at a time: two would race for the memory.
  const readAgain = () => {
    reading = reading.then(read)
    return reading
  }

  // Watching begins before the first reading, so that nothing falls between the two.
  const watch = () => (options.watch ? watchFolder(folder, () => void readAgain()) : () => {})
  let stopWatching = watch()
  await readAgain()

  return {
    list: (locale) => summaries(shelf, locale),
    get: (id, locale) =>
      shelf.playbooks[locale].get(id) ?? shelf.playbooks[otherLocale[locale]].get(id),
    all: (locale) => playbooksIn(shelf, locale),
    pack: () => shelf.pack,
    reperes: () => shelf.reperes,
    glossary: (locale) => glossaryIn(shelf.glossary, locale),
    phrasings: (locale) => shelf.phrasings[locale],
    problems: (locale) => shelf.problems.map((problem) => wordProblem(problem, locale)),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    moveTo(next) {
      if (closed) return Promise.resolve()
      stopWatching()
      folder = next
      stopWatching = watch()
      return readAgain()
    },
    async close() {
      closed = true
      stopWatching()
      listeners.clear()
      await reading
    },
  }
}

function sameStamps(a: typeof emptyMemory, b: typeof emptyMemory): boolean {
  if (a.pack?.stamp !== b.pack?.stamp || a.glossary?.stamp !== b.glossary?.stamp) return false
  if (a.reperes?.stamp !== b.reperes?.stamp) return false
  if (a.phrasings?.stamp !== b.phrasings?.stamp) return false
  if (a.files.size !== b.files.size) return false
  return [...b.files].every(([file, { stamp }]) => a.files.get(file)?.stamp === stamp)
}
