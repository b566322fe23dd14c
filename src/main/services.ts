import type { Change, Drafts, KnownDevice, Snapshot, StorageProblem } from '../shared/contract.ts'
import type { CrashNote, CrashReport } from '../shared/crash.ts'
import type { GlossaryWord } from '../shared/glossary.ts'
import type {
  Entry,
  ExportFormat,
  IncidentView,
  Severity,
  Verification,
} from '../shared/incident.ts'
import type { Locale } from '../shared/locale.ts'
import type { GivenPack, InstalledPacks, PackOffer } from '../shared/pack-offer.ts'
import type { Pack, Playbook, PlaybookSummary, Problem } from '../shared/playbook.ts'
import type { Profile } from '../shared/profile.ts'
import type { Reperes } from '../shared/repere.ts'
import type { SearchResult, Suggestion } from '../shared/search.ts'
import type { Settings } from '../shared/settings.ts'
import type { ListPage, ListQuery } from './incidents/store.ts'

type MaybeLocale = Locale | undefined

/** What the router calls. `app.ts` joins the pieces behind it; where no language is asked, the settings decide. */
export type Services = {
  readonly library: {
    list(locale: MaybeLocale): PlaybookSummary[]
    /** Throws NOT_FOUND. */
    get(id: string, locale: MaybeLocale): Playbook
    glossary(locale: MaybeLocale): GlossaryWord[]
    reperes(): Reperes
  }
  readonly search: {
    query(input: {
      text: string
      limit?: number | undefined
      locale?: MaybeLocale
      literal?: boolean | undefined
      playbookId?: string | undefined
    }): Promise<SearchResult>
    suggestions(locale: MaybeLocale): Promise<Suggestion[]>
  }
  readonly incidents: {
    open(input: OpenInput): Promise<IncidentView>
    list(query: ListQuery): Promise<ListPage>
    get(id: string): Promise<IncidentView>
    record(id: string, entry: Entry): Promise<IncidentView>
    attach(input: AttachInput, signal: AbortSignal | undefined): Promise<IncidentView>
    /** `signal` ends it when nobody waits for it any more. */
    verify(id: string, quick: boolean, signal?: AbortSignal): Promise<Verification>
    /** Throws NOT_FOUND, NOT_EXERCISE. */
    discard(id: string): Promise<void>
    recover(id: string): Promise<IncidentView>
    export(id: string, format: ExportFormat): Promise<ExportedFile>
  }
  readonly drafts: {
    all(): Drafts
    set(key: string, text: string): Promise<void>
  }
  readonly snapshots: {
    list(): Promise<{ folder: string; items: Snapshot[] }>
    take(): Promise<Snapshot>
    restore(which: Pick<Snapshot, 'name' | 'place'>): Promise<Restored>
  }
  readonly packs: {
    get(): Promise<InstalledPacks>
    /** Throws BAD_PACK, as `install` does. */
    read(file: File, locale: MaybeLocale): Promise<PackOffer>
    install(file: File, sha256: string | undefined): Promise<InstalledPacks>
    /** Throws NOT_FOUND. */
    restore(): Promise<InstalledPacks>
    pending(): GivenPack | null
    dismiss(): void
  }
  readonly profile: DocumentService<Profile> & {
    export(): ExportedFile
    /** Throws INVALID. */
    read(file: File): Promise<Profile>
  }
  readonly settings: DocumentService<Settings>
  readonly system: {
    info(locale: MaybeLocale): Promise<SystemInfo>
    changes(signal: AbortSignal | undefined): AsyncGenerator<Change, void, undefined>
    /** The newest first. */
    crashes(): CrashNote[]
    noteCrash(report: CrashReport): Promise<void>
  }
}

/** What was there is in `saved`; `restored` names the files that were brought back. */
export type Restored = { saved: Snapshot; restored: string[] }

type DocumentService<T> = { get(): T; set(value: T): Promise<T> }

export type OpenInput = {
  readonly title: string
  readonly severity: Severity
  readonly playbookId?: string | undefined
  readonly locale?: MaybeLocale
  readonly by?: string | undefined
  readonly at?: string | undefined
  readonly exercise?: boolean | undefined
}

export type AttachInput = {
  readonly id: string
  readonly file: File
  readonly by: string
  readonly at?: string | undefined
  readonly source?: string | undefined
  readonly takenBy?: string | undefined
}

export type ExportedFile = {
  readonly fileName: string
  readonly mediaType: string
  readonly file: File
}

export type SystemInfo = {
  readonly version: string
  readonly host: 'desktop' | 'preview' | 'test'
  readonly device: string
  readonly devices: KnownDevice[]
  readonly dataDir: string
  readonly pack: Pack | null
  readonly contentProblems: Problem[]
  readonly storageProblems: StorageProblem[]
  readonly refusedConnections: number
}
