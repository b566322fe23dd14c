import type { StorageProblem } from '../shared/contract.ts'

/** What went wrong in the data and was not put right since, each thing once, for the screen to say. */
export type Problems = {
  readonly add: (problem: StorageProblem) => void
  /** A key is plugged in again: there is nothing more to say. */
  solved(problem: Pick<StorageProblem, 'file' | 'code'>): void
  all(): readonly StorageProblem[]
}

export function createProblems(onChange: () => void): Problems {
  const known = new Map<string, StorageProblem>()
  const keyOf = ({ file, code }: Pick<StorageProblem, 'file' | 'code'>) => `${code} ${file}`
  return {
    add(problem) {
      if (known.has(keyOf(problem))) return
      known.set(keyOf(problem), problem)
      onChange()
    },
    solved(problem) {
      if (known.delete(keyOf(problem))) onChange()
    },
    all: () => [...known.values()],
  }
}
