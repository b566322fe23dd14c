export type Licence = {
  readonly name: string
  readonly version?: string
  /** An SPDX expression. */
  readonly licence: string
  readonly kind: 'library' | 'font' | 'runtime'
  readonly within?: string
  readonly text: string
}
export function collectLicences(project: string): Licence[]
/** What stands against shipping these; empty when all is right. */
export function licenceFaults(licences: readonly Licence[]): string[]
