import type { Locale } from '../../shared/locale.ts'
import type { GivenPack, InstalledPacks, PackOffer } from '../../shared/pack-offer.ts'
import type { Pack, Problem } from '../../shared/playbook.ts'
import type { Library } from '../playbooks/library.ts'
import { wordProblem } from '../playbooks/problem-words.ts'
import { readFiles } from '../playbooks/read-files.ts'
import { arrange, type Shelf } from '../playbooks/shelf.ts'
import { playbooksIn } from '../playbooks/summaries.ts'
import { readGiven } from './given.ts'
import { compare } from './offer.ts'
import type { PackPlaces } from './pack-places.ts'
import { PackRefused } from './pack-refused.ts'
import { type PackFiles, readPackFile } from './read-pack-file.ts'

/** Packs that come as files: looked at, put in use, taken back. Incidents keep their own copy of the steps. */
export type Packs = {
  get(): Promise<InstalledPacks>
  /** What the file would change. Writes nothing. Rejects with PackRefused. */
  read(file: Blob, locale: Locale): Promise<PackOffer>
  /** Rejects with PackRefused or a StorageError, and then what was in use still is. */
  install(file: Blob, sha256: string | undefined): Promise<InstalledPacks>
  /** Undefined when there is nothing to go back to. */
  restore(): Promise<InstalledPacks | undefined>
  /** The file the system handed to the app, until it is answered. */
  pending(): GivenPack | null
  dismiss(): void
  /** Takes a path from the system. False when it is not even named as a pack: nobody was meant to see it. */
  give(path: string): Promise<boolean>
  problems(locale: Locale): readonly Problem[]
}

/** Enough to judge a file by; what is in use is listed whole. */
const maxProblems = 200

export function createPacks({
  places,
  library,
  onPending,
}: {
  readonly places: PackPlaces
  readonly library: Library
  /** A file waits for an answer, or no longer does. */
  readonly onPending: () => void
}): Packs {
  let given: GivenPack | null = null
  let last: Promise<unknown> = Promise.resolve()
  /** One change at a time: two would disagree on what was there before. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
  const currentHash = () => {
    const place = places.current()
    return place.kind === 'file' ? place.sha256 : undefined
  }
  const setGiven = (next: GivenPack | null) => {
    given = next
    onPending()
  }
  const use = async (sha256: string | undefined) => {
    await places.choose(sha256)
    await library.moveTo(places.folderOf(places.current()))
    return places.cards()
  }

  return {
    get: () => places.cards(),
    async read(file, locale) {
      const { sha256, leftOut, shelf, pack } = await open(file)
      const offered = {
        sha256,
        pack,
        leftOut,
        problems: problemsOf(shelf, locale),
        shelved: { pack: () => pack, all: (wanted: Locale) => playbooksIn(shelf, wanted) },
      }
      const { pack: present, all } = library
      return compare(offered, { pack: present, all, sha256: currentHash() }, locale)
    },
    install: (file, expected) =>
      inTurn(async () => {
        const { sha256, files } = await open(file)
        if (expected !== undefined && expected !== sha256) throw new PackRefused('changed')
        if (given) setGiven(null)
        if (sha256 === currentHash()) return places.cards()
        await places.put(sha256, files)
        return use(sha256)
      }),
    restore: () =>
      inTurn(async () => {
        const previous = places.previous()
        if (!previous) return undefined
        return use(previous.kind === 'file' ? previous.sha256 : undefined)
      }),
    pending: () => given,
    dismiss() {
      if (given) setGiven(null)
    },
    async give(path) {
      const next = await readGiven(path)
      if (next) setGiven(next)
      return next !== undefined
    },
    problems: (locale) => places.problems().map((problem) => wordProblem(problem, locale)),
  }
}

/** What the file holds, read as the app will read it. A broken page never stops the others. */
async function open(
  file: Blob,
): Promise<PackFiles & { readonly shelf: Shelf; readonly pack: Pack }> {
  const opened = await readPackFile(file)
  const shelf = arrange(await readFiles(opened.files))
  const { pack, playbooks } = shelf
  if (!pack) throw new PackRefused('no-pack')
  if (playbooks.fr.size + playbooks.en.size === 0) throw new PackRefused('no-playbook')
  return { ...opened, shelf, pack }
}

/** Errors first: a long list of warnings must not hide one. */
function problemsOf({ problems }: Shelf, locale: Locale): readonly Problem[] {
  const worded = problems.map((problem) => wordProblem(problem, locale))
  const errors = worded.filter(({ severity }) => severity === 'error')
  const warnings = worded.filter(({ severity }) => severity === 'warning')
  return [...errors, ...warnings].slice(0, maxProblems)
}
