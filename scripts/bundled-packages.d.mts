export type Bundled = {
  readonly name: string
  readonly version?: string
  readonly licence: string
  /** Where it is installed, from the project, if it is. */
  readonly folder?: string
  /** The package that carries it inside, if one does. */
  readonly within?: string
}
/** The packages of others that ship, by name. */
export function bundledPackages(root: string): Bundled[]
