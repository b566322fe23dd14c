import type { Change, StorageProblem } from '../shared/contract.ts'
import type {
  Entry,
  ExportFormat,
  IncidentView,
  Severity,
  Verification,
} from '../shared/incident.ts'
import type { Locale } from '../shared/locale.ts'
import type { Pack, Playbook, PlaybookSummary, Problem } from '../shared/playbook.ts'
import type { Profile } from '../shared/profile.ts'
import type { SearchResult } from '../shared/search.ts'
import type { Settings } from '../shared/settings.ts'
import type { ListPage, ListQuery } from './incidents/store.ts'

type MaybeLocale = Locale | undefined

/** What the router calls. `app.ts` joins the pieces behind it; where no language is asked, the settings decide. */
export type Services = {
  readonly library: {
    list(locale: MaybeLocale): PlaybookSummary[]
    /** Throws NOT_FOUND. */
    get(id: string, locale: MaybeLocale): Playbook
  }
  readonly search: {
    query(input: { text: string; limit?: number | undefined; locale?: MaybeLocale }): SearchResult
  }
  readonly incidents: {
    open(input: OpenInput): Promise<IncidentView>
    list(query: ListQuery): Promise<ListPage>
    get(id: string): Promise<IncidentView>
    record(id: string, entry: Entry): Promise<IncidentView>
    attach(input: AttachInput): Promise<IncidentView>
    verify(id: string): Promise<Verification>
    export(id: string, format: ExportFormat): Promise<ExportedFile>
  }
  readonly profile: DocumentService<Profile>
  readonly settings: DocumentService<Settings>
  readonly system: {
    info(locale: MaybeLocale): SystemInfo
    changes(signal: AbortSignal | undefined): AsyncGenerator<Change, void, undefined>
  }
}

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
  readonly dataDir: string
  readonly pack: Pack | null
  readonly contentProblems: Problem[]
  readonly storageProblems: StorageProblem[]
}
