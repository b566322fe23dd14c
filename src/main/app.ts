import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { StorageProblem } from '../shared/contract.ts'
import type { CrashReport } from '../shared/crash.ts'
import { deviceSchema } from '../shared/incident.ts'
import type { Locale } from '../shared/locale.ts'
import { emptyProfile, profileSchema } from '../shared/profile.ts'
import { defaultSettings, type Settings, settingsSchema } from '../shared/settings.ts'
import { createChanges } from './changes.ts'
import { every } from './every.ts'
import { createAttach } from './incidents/attach.ts'
import { createBell, type Ring } from './incidents/bell.ts'
import { copyPlaybook } from './incidents/copy-playbook.ts'
import { openCoreCache } from './incidents/core-cache.ts'
import { discardExercise, recoverExercise } from './incidents/discard.ts'
import { findEvidence } from './incidents/evidence.ts'
import { exportIncident } from './incidents/export/export-incident.ts'
import { exportSources } from './incidents/export-sources.ts'
import { mediaTypeOfName } from './incidents/media-type.ts'
import { notFound } from './incidents/refusal.ts'
import { openIncidentStore } from './incidents/store.ts'
import { verifyIncident } from './incidents/verify.ts'
import { openCrashNotes } from './installation/crash-notes.ts'
import { ensureFolder } from './installation/data-folder.ts'
import { nameDevice } from './installation/device.ts'
import { openDrafts } from './installation/drafts.ts'
import { acquireLock, defaultLockDir } from './installation/lock.ts'
import { listDevices, markFolder, needMarkedFolder, sayPresent } from './installation/presence.ts'
import { once } from './once.ts'
import { openPackPlaces, type PackPlaces } from './packs/pack-places.ts'
import { createPacks } from './packs/packs.ts'
import { type Library, openLibrary } from './playbooks/library.ts'
import { createProblems } from './problems.ts'
import { readProfileFile, writeProfileFile } from './profile-file.ts'
import { createRouter, type Router } from './router.ts'
import { createSearch } from './search/search.ts'
import { indexIncidents, readOpenIncidents } from './search-incidents.ts'
import type { Services } from './services.ts'
import { openSnapshots, SnapshotNotFound } from './snapshots/snapshots.ts'
import { StartError } from './start-error.ts'
import { openDocument } from './storage/document.ts'
import { StorageError } from './storage/storage-error.ts'
import { suggestionsFrom } from './suggestions.ts'

/** The folders the app works in, all absolute. */
export type AppPaths = {
  /** What the mairie owns: incidents, profile. May be shared by the town's own sync. */
  readonly data: string
  /** What belongs to this person on this computer: device name, settings. Never shared. */
  readonly user: string
  /** The agency's content: `pack.yml`, `fr/*.md`, `en/*.md`. */
  readonly playbooks: string
  /** The same content as the build has parsed it, beside the program. */
  readonly prepared?: string | undefined
}

/** What the app takes from the outside world. */
export type AppPorts = {
  readonly host: 'desktop' | 'preview' | 'test'
  readonly version: string
  readonly now?: () => Date
  /** Overrides the device name kept in the user's folder (`SANG_FROID_DEVICE`). */
  readonly device?: string | undefined
  /** Follow edits of the playbooks while running. */
  readonly watch?: boolean
  /** Makes a tagged PDF of a report. Only the desktop can. */
  readonly toPdf?: (html: string) => Promise<Uint8Array>
  /** Rings outside the window when a reminder is due. Only the desktop can. */
  readonly ring?: (ring: Ring) => void
  /** How many connections the host has refused to the page. */
  readonly refusedConnections?: () => number
  /** What the person likes has changed: menus and dialogs speak the new language. */
  readonly onSettings?: (settings: Settings) => void
  /** How many real incidents are open, said at the start and whenever it changes. */
  readonly onOpenIncidents?: (count: number) => void
}

/** How often other computers' writing is looked for, in milliseconds. No watcher works on every network share. */
const sweepMs = 5_000
/** How often this computer says that it is here. */
const presenceMs = 10 * 60_000
/** How long the first screen has the program for itself, in milliseconds. */
const firstScreenMs = 1_500
/** How often it is asked whether today's copy of the data was taken. */
const snapshotMs = 30 * 60_000

export type App = {
  readonly router: Router
  readonly device: string
  /** The language the person chose, for what the host itself says (menus, dialogs). */
  locale(): Locale
  /** The file of a piece of evidence by its name (`<sha256>.<ext>`), or undefined. */
  evidence(incidentId: string, name: string): Promise<EvidenceFile | undefined>
  /** Keeps a note of what stopped working. Never rejects. */
  noteCrash(report: CrashReport): Promise<void>
  /**
   * A file the system handed to the host. It waits for the person's answer; nothing of it is used before. False when
   * it is not named as a pack. Never rejects.
   */
  givePack(path: string): Promise<boolean>
  close(): Promise<void>
}

export type EvidenceFile = { readonly path: string; readonly mediaType: string }

/**
 * Builds the app: storage, services, router. Knows no Electron and opens no connection.
 * Rejects with a StartError for what a person can mend: the host puts it into words.
 */
export async function createApp({
  paths,
  ports,
}: {
  readonly paths: AppPaths
  readonly ports: AppPorts
}): Promise<App> {
  const now = ports.now ?? (() => new Date())
  const changes = createChanges()
  const problems = createProblems(() => changes.emit({ topic: 'system' }))
  const onProblem = problems.add

  await makeUserFolder(paths.user)
  await needFolder(paths.data)
  const device = await chooseDevice(ports.device, paths.user, onProblem)
  const lock = await acquireLock(paths.data, device, defaultLockDir)
  if (!lock) throw new StartError({ code: 'locked', folder: paths.data, device })

  const cache = openCoreCache(join(paths.user, 'cache', 'incidents.json'), paths.data)
  const [settings, profile, drafts, crashes, [packPlaces, library]] = await Promise.all([
    openDocument({
      file: join(paths.user, 'settings.json'),
      schema: settingsSchema,
      initial: defaultSettings,
      onProblem,
    }),
    openDocument({
      file: join(paths.data, 'profile.json'),
      schema: profileSchema,
      initial: emptyProfile,
      onProblem,
    }),
    openDrafts(paths.user, onProblem),
    openCrashNotes(paths.user, { version: ports.version, now }),
    openPages(paths, ports.watch ?? false, onProblem),
    // Read while the rest is: the first list then waits for nothing.
    cache.load(),
  ])

  const search = createSearch()
  const store = openIncidentStore({
    dataDir: paths.data,
    device,
    now,
    onProblem,
    cache,
    onChange: (view) => {
      void search.setIncident(view)
      changes.emit({ topic: 'incidents' })
    },
    onGone: (id) => {
      void search.forgetIncident(id)
      changes.emit({ topic: 'incidents' })
    },
  })

  search.setContacts(profile.get())
  // The first screen needs no index and comes first. Whoever searches sooner has it made sooner.
  const makeIndex = once(() => search.setContent(searchable(library)))
  const firstScreen = new AbortController()
  library.onChange(() => {
    const tell = () => changes.emit({ topic: 'playbooks' })
    tell()
    // Not made yet: it will be made of what is there then. What was searched meanwhile is searched again.
    if (makeIndex.isDone()) void search.setContent(searchable(library)).then(tell)
  })
  const packs = createPacks({
    places: packPlaces,
    library,
    onPending: () => changes.emit({ topic: 'packs' }),
  })
  const snapshots = openSnapshots({
    dataDir: paths.data,
    folder: join(paths.user, 'snapshots'),
    second: () => settings.get().snapshotFolder,
    now,
    onProblem,
  })
  // Old incidents join the search in the background: a start never waits for them.
  const indexing = delay(firstScreenMs, undefined, { signal: firstScreen.signal })
    .catch(() => undefined)
    .then(makeIndex)
    .then(() => indexIncidents(store, search))
    .catch(() => onProblem({ file: paths.data, code: 'unreadable-folder' }))
    .then(() => readOpenIncidents(store))
    .then(() => store.save())
    .then(() => snapshots.daily())

  const bell = createBell()
  let open = -1
  const ringDue = async () => {
    const incidents = await store.all().catch(() => [])
    const real = incidents.filter(({ summary }) => summary.status !== 'closed' && !summary.exercise)
    if (real.length !== open) ports.onOpenIncidents?.(real.length)
    open = real.length
    const due = bell(incidents, now())
    if (due.length > 0) changes.emit({ topic: 'incidents' })
    for (const ring of due) ports.ring?.(ring)
  }
  // A folder that refuses it says so to whoever writes something that matters.
  const present = () => sayPresent(paths.data, device, now()).catch(() => undefined)
  // A folder that is read-only can be read all the same.
  const saidPresent = markFolder(paths.data).then(present, () => undefined)
  const stops = [
    every(sweepMs, async () => {
      const gone = { file: paths.data, code: 'unreadable-folder' } as const
      await store.sweep().then(
        () => problems.solved(gone),
        () => problems.add(gone),
      )
      await ringDue()
      await store.save()
    }),
    every(presenceMs, present),
    every(snapshotMs, () => snapshots.daily()),
  ]

  const localeOr = (locale: Locale | undefined) => locale ?? settings.get().locale

  const services: Services = {
    settings: {
      get: () => settings.get(),
      async set(value) {
        const kept = await settings.set(value)
        ports.onSettings?.(kept)
        return kept
      },
    },
    profile: {
      get: () => profile.get(),
      async set(value) {
        await saidPresent
        await needMarkedFolder(paths.data)
        const kept = await profile.set(value)
        search.setContacts(kept)
        return kept
      },
      export: () => writeProfileFile(profile.get(), now()),
      read: readProfileFile,
    },
    library: {
      list: (locale) => [...library.list(localeOr(locale))],
      get(id, locale) {
        const playbook = library.get(id, localeOr(locale))
        if (!playbook) throw notFound()
        return playbook
      },
      glossary: (locale) => library.glossary(localeOr(locale)),
      reperes: () => library.reperes(),
    },
    search: {
      async query({ locale, ...input }) {
        firstScreen.abort()
        await makeIndex()
        return search.query({ ...input, locale: localeOr(locale) })
      },
      async suggestions(locale) {
        const incidents = await store.all().catch(() => [])
        return suggestionsFrom(
          library.all(localeOr(locale)),
          incidents.map(({ summary }) => summary),
        )
      },
    },
    incidents: {
      ...store,
      async open({ playbookId, by, exercise, ...input }) {
        const locale = localeOr(input.locale)
        const playbook = playbookId === undefined ? undefined : library.get(playbookId, locale)
        if (playbookId !== undefined && !playbook) throw notFound()
        return store.open({
          ...input,
          locale,
          by: by ?? (settings.get().author || device),
          exercise: exercise ?? false,
          playbook: playbook && copyPlaybook(playbook),
        })
      },
      attach: createAttach(paths.data, store),
      async discard(id) {
        await discardExercise(paths.data, store, id)
        await search.forgetIncident(id)
        changes.emit({ topic: 'incidents' })
      },
      async recover(id) {
        await recoverExercise(paths.data, store, id)
        const view = await store.get(id)
        await search.setIncident(view)
        changes.emit({ topic: 'incidents' })
        return view
      },
      verify: (id, quick, signal) => verifyIncident(paths.data, id, { quick, signal }),
      async export(id, format) {
        return exportIncident(await store.get(id), format, {
          ...exportSources(paths.data, id),
          commune: profile.get().commune,
          now: now(),
          toPdf: ports.toPdf,
        })
      },
    },
    drafts,
    packs: {
      get: () => packs.get(),
      read: (file, locale) => packs.read(file, localeOr(locale)),
      install: (file, sha256) => packs.install(file, sha256),
      async restore() {
        const installed = await packs.restore()
        if (!installed) throw notFound()
        return installed
      },
      pending: () => packs.pending(),
      dismiss: () => packs.dismiss(),
    },
    snapshots: {
      list: () => snapshots.list(),
      take: () => snapshots.take(),
      async restore(which) {
        const restored = await store
          .alone(() => snapshots.restore(which))
          .catch((error: unknown) => {
            throw error instanceof SnapshotNotFound ? notFound() : error
          })
        await profile.reload()
        search.setContacts(profile.get())
        changes.emit({ topic: 'incidents' })
        return restored
      },
    },
    system: {
      info: async (locale) => ({
        version: ports.version,
        host: ports.host,
        device,
        devices: [...(await listDevices(paths.data, device))],
        dataDir: paths.data,
        pack: library.pack(),
        contentProblems: [
          ...packs.problems(localeOr(locale)),
          ...library.problems(localeOr(locale)),
        ],
        storageProblems: [...problems.all()],
        refusedConnections: ports.refusedConnections?.() ?? 0,
      }),
      changes: (signal) => changes.follow(signal),
      crashes: () => crashes.all(),
      noteCrash: (report) => crashes.add(report),
    },
  }

  return {
    router: createRouter(services),
    device,
    locale: () => settings.get().locale,
    async evidence(incidentId, name) {
      const path = await findEvidence(paths.data, incidentId, name)
      return path === undefined ? undefined : { path, mediaType: mediaTypeOfName(name) }
    },
    noteCrash: (report) => crashes.add(report),
    givePack: (path) => packs.give(path),
    async close() {
      changes.close()
      firstScreen.abort()
      await Promise.all([indexing, saidPresent, ...stops.map((stop) => stop())])
      await store.save()
      await library.close()
      await lock.release()
    },
  }
}

export { StartError } from './start-error.ts'

/** The library, on the pack the person has put in use, or on the one that came with the app. */
async function openPages(
  paths: AppPaths,
  watch: boolean,
  onProblem: (problem: StorageProblem) => void,
): Promise<readonly [PackPlaces, Library]> {
  const places = await openPackPlaces({
    userDir: paths.user,
    shippedDir: paths.playbooks,
    onProblem,
  })
  const folder = places.folderOf(places.current())
  return [places, await openLibrary(folder, { watch, prepared: paths.prepared })]
}

/** The user's own folder is ours to make, with the folders above it. */
async function makeUserFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(() => undefined)
  await needFolder(folder)
}

async function needFolder(folder: string): Promise<void> {
  const wrong = await ensureFolder(folder)
  if (wrong !== undefined) throw new StartError(wrong)
}

async function chooseDevice(
  chosen: string | undefined,
  userDir: string,
  onProblem: (problem: StorageProblem) => void,
): Promise<string> {
  if (chosen === undefined) return nameInUserDir(userDir, onProblem)
  const parsed = deviceSchema.safeParse(chosen)
  if (parsed.success) return parsed.data
  throw new StartError({ code: 'bad-device', device: chosen })
}

/** A first start writes the name: a folder that refuses it is said as plainly as any other bad folder. */
async function nameInUserDir(
  userDir: string,
  onProblem: (problem: StorageProblem) => void,
): Promise<string> {
  try {
    return await nameDevice(userDir, onProblem)
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    throw new StartError({ code: 'cannot-write', folder: userDir, reason: error.reason })
  }
}

function searchable(library: Library) {
  const contentIn = (locale: Locale) => ({
    playbooks: library.all(locale),
    glossary: library.glossary(locale),
    pack: library.pack(),
    phrasings: library.phrasings(locale),
  })
  return { fr: contentIn('fr'), en: contentIn('en') }
}
