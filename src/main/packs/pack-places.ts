import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { StorageProblem } from '../../shared/contract.ts'
import { sha256Schema } from '../../shared/incident.ts'
import type { InstalledPacks, PackPlace } from '../../shared/pack-offer.ts'
import type { Pack } from '../../shared/playbook.ts'
import { packFile, parsePack } from '../playbooks/pack.ts'
import { problem, type RawProblem } from '../playbooks/problem-words.ts'
import { openDocument } from '../storage/document.ts'
import { cardOf, compareVersions } from './offer.ts'
import { openPackFolders, type PackFolders } from './pack-folders.ts'

const placeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shipped') }),
  z.object({
    kind: z.literal('file'),
    sha256: sha256Schema,
    /** The version that came with the app when this one was preferred to it. */
    over: z.string(),
  }),
])
export type Place = z.infer<typeof placeSchema>

const documentSchema = z.object({ current: placeSchema, previous: placeSchema.nullable() })
type Places = z.infer<typeof documentSchema>

const shipped: Place = { kind: 'shipped' }

/** Where the pages come from: the folder of the app, or a pack that came as a file and is kept in the user's folder. */
export type PackPlaces = {
  current(): Place
  previous(): Place | null
  folderOf(place: Place): string
  /** What each of the two says of itself. */
  cards(): Promise<InstalledPacks>
  /** Keeps the files of a pack. Resolves once they are on the disk. */
  put(sha256: string, files: ReadonlyMap<string, Uint8Array>): Promise<void>
  /** The place the pages come from now; the one before can be taken back. Rejects with a StorageError. */
  choose(sha256: string | undefined): Promise<void>
  problems(): readonly RawProblem[]
}

export async function openPackPlaces(options: {
  /** The user's own folder: `packs.json`, `packs/<sha256>/`. */
  readonly userDir: string
  /** The folder that came with the app. */
  readonly shippedDir: string
  readonly onProblem: (problem: StorageProblem) => void
}): Promise<PackPlaces> {
  const { userDir, shippedDir, onProblem } = options
  const folders = openPackFolders(join(userDir, 'packs'))
  const document = await openDocument<Places>({
    file: join(userDir, 'packs.json'),
    schema: documentSchema,
    initial: { current: shipped, previous: null },
    onProblem,
  })
  const folderOf = (place: Place) =>
    place.kind === 'shipped' ? shippedDir : folders.folderOf(place.sha256)
  let { places, problems } = await settle(document.get(), folders, shippedDir)

  const cardIn = async (place: Place): Promise<PackPlace> => {
    const pack = await packIn(folderOf(place))
    return { shipped: place.kind === 'shipped', pack: pack && cardOf(pack) }
  }

  return {
    current: () => places.current,
    previous: () => places.previous,
    folderOf,
    async cards() {
      const { current, previous } = places
      return { current: await cardIn(current), previous: previous && (await cardIn(previous)) }
    },
    put: (sha256, files) => folders.put(sha256, files),
    async choose(sha256) {
      const over = (await packIn(shippedDir))?.version ?? ''
      const current: Place = sha256 === undefined ? shipped : { kind: 'file', sha256, over }
      places = await document.set({ current, previous: places.current })
      problems = []
      const kept = [places.current, places.previous].flatMap((place) =>
        place?.kind === 'file' ? [place.sha256] : [],
      )
      await folders.keepOnly(kept)
    },
    problems: () => problems,
  }
}

/** What the document says, as far as the disk still holds it and no update of the app has overtaken it. */
async function settle(
  { current, previous }: Places,
  folders: PackFolders,
  shippedDir: string,
): Promise<{ readonly places: Places; readonly problems: readonly RawProblem[] }> {
  const isThere = async (place: Place) =>
    place.kind === 'shipped' || (await folders.isWhole(place.sha256))
  const before = previous && (await isThere(previous)) ? previous : null
  if (current.kind === 'shipped') {
    return { places: { current, previous: before?.kind === 'file' ? before : null }, problems: [] }
  }
  if (!(await isThere(current))) {
    return {
      places: { current: shipped, previous: before?.kind === 'file' ? before : null },
      problems: [problem(packFile, { line: 1, column: 1 }, 'pack-damaged', {})],
    }
  }
  if (await isOvertaken(current, folders.folderOf(current.sha256), shippedDir)) {
    return { places: { current: shipped, previous: current }, problems: [] }
  }
  return { places: { current, previous: before ?? shipped }, problems: [] }
}

/** The app was updated since, and brings a newer version of the same pack. */
async function isOvertaken(
  { over }: Extract<Place, { kind: 'file' }>,
  folder: string,
  shippedDir: string,
): Promise<boolean> {
  const [own, ours] = await Promise.all([packIn(folder), packIn(shippedDir)])
  if (!own || !ours || own.id !== ours.id || ours.version === over) return false
  return compareVersions(ours.version, own.version) > 0
}

async function packIn(folder: string): Promise<Pack | null> {
  const bytes = await readFile(join(folder, packFile)).catch(() => undefined)
  return (bytes && parsePack(bytes).pack) ?? null
}
