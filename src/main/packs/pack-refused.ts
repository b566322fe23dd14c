import type { PackFault } from '../../shared/pack-file.ts'

/** A file that cannot be used as a pack: nothing of it was kept, and what is in use stays. */
export class PackRefused extends Error {
  readonly fault: PackFault
  /** The file inside that is wrong, when one is. */
  readonly file: string | undefined

  constructor(fault: PackFault, file?: string, cause?: unknown) {
    super(file === undefined ? fault : `${fault}: ${file}`, { cause })
    this.name = 'PackRefused'
    this.fault = fault
    this.file = file
  }
}
