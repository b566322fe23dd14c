/** One journal file, as bytes. */
export type LogFile = { readonly name: string; readonly bytes: Buffer }

export type Log = {
  readonly journals: readonly LogFile[]
  /** What lies in `evidence/`, by name. */
  readonly evidence: ReadonlyMap<string, { readonly size: number; readonly sha256: string }>
  /** By default, that of the first entry. */
  readonly incidentId?: string
}

export type LogProblem = {
  readonly file: string
  readonly line?: number | undefined
  readonly entryId?: string | undefined
  readonly code: string
}

export type LogReport = {
  readonly entries: number
  readonly pieces: number
  readonly problems: readonly LogProblem[]
  /** Of each closing, the oldest first. */
  readonly seals: readonly {
    readonly code: string
    readonly at: string
    readonly unsealed: number
  }[]
}

export declare function check(log: Log): LogReport
export declare function sealCode(hash: string): string
