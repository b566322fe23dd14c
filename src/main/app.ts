import type { Router } from './router.ts'

/** The folders the app works in, all absolute. */
export type AppPaths = {
  /** What the mairie owns: incidents, profile. May be shared by the town's own sync. */
  readonly data: string
  /** What belongs to this person on this computer: device name, settings, lock. Never shared. */
  readonly user: string
  /** The agency's content: `pack.yml`, `fr/*.md`, `en/*.md`. */
  readonly playbooks: string
}

/** What the app takes from the outside world. */
export type AppPorts = {
  readonly host: 'desktop' | 'preview' | 'test'
  readonly version: string
  readonly now?: () => Date
  /** Overrides the device name kept in the user's folder (`SANG_FROID_DEVICE`). */
  readonly device?: string
  /** Follow edits of the playbooks while running. */
  readonly watch?: boolean
}

export type App = {
  readonly router: Router
  readonly device: string
  /** The file of a piece of evidence by its name (`<sha256>.<ext>`), or undefined. */
  evidence(incidentId: string, name: string): Promise<EvidenceFile | undefined>
  close(): Promise<void>
}

export type EvidenceFile = { readonly path: string; readonly mediaType: string }

/** The app cannot start, in one line a person can act on. `code` is for tests and for translation. */
export class StartError extends Error {
  readonly code: 'bad-folder' | 'locked' | 'bad-device'
  constructor(code: StartError['code'], message: string) {
    super(message)
    this.name = 'StartError'
    this.code = code
  }
}
