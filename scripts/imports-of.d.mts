export type Import = {
  /** Undefined where the name is computed. */
  readonly specifier: string | undefined
  readonly typeOnly: boolean
  /** Nothing waits for it to load. */
  readonly isLater: boolean
  readonly line: number
}
export function importsOf(file: string, source: string): Import[]
