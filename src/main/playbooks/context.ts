import { spendPart } from './budget.ts'
import type { References } from './markdown.ts'
import {
  isFatal,
  type ParamsOf,
  type Place,
  type ProblemCode,
  problem,
  type RawProblem,
} from './problem-words.ts'

/** Something in a file that points at something else, checked once everything is read. */
export type Reference =
  | { readonly to: 'anchor'; readonly anchor: string; readonly place: Place }
  | {
      readonly to: 'playbook'
      readonly id: string
      readonly anchor?: string | undefined
      readonly place: Place
    }
  | { readonly to: 'related'; readonly id: string; readonly place: Place }
  | { readonly to: 'variable'; readonly name: string; readonly place: Place }
  | { readonly to: 'repere'; readonly id: string; readonly place: Place }

/** Sections, sub-headings, steps and templates share one space of identifiers. */
export type Anchor = {
  readonly kind: 'section' | 'heading' | 'step' | 'template'
  readonly id: string
  readonly place: Place
}

/** What the reading of one file has found so far, and what every part of it needs. */
export type Context = {
  readonly file: string
  /** The whole file, so that a line number is an index. */
  readonly lines: readonly string[]
  readonly references: References
  report<C extends ProblemCode>(place: Place, code: C, params: ParamsOf<C>): void
  /** Keeps an identifier; a second use is reported. Throws an Overrun past what a page may hold, as `refer` does. */
  declare(anchor: Anchor): void
  /** An identifier nobody has: `titre`, or `titre-2`, `titre-3`… when it is taken. */
  freeId(wanted: string): string
  refer(reference: Reference): void
  found(): Found
}

export type Found = {
  readonly problems: readonly RawProblem[]
  readonly anchors: ReadonlyMap<string, Anchor>
  readonly pointers: readonly Reference[]
}

/** Past this, a file is not a playbook with slips but something else. */
export const maxProblems = 200

export function createContext(
  file: string,
  lines: readonly string[],
  references: References,
): Context {
  const problems: RawProblem[] = []
  const anchors = new Map<string, Anchor>()
  const pointers: Reference[] = []
  const counts = new Map<string, number>()
  const report: Context['report'] = (place, code, params) => {
    const said = problem(file, place, code, params)
    // A fatal problem is kept a little longer: it decides whether the file can be used.
    if (problems.length < maxProblems || (isFatal(said) && problems.length < 2 * maxProblems)) {
      problems.push(said)
    }
    if (problems.length === maxProblems) {
      problems.push(problem(file, place, 'too-many-problems', { count: maxProblems }))
    }
  }
  return {
    file,
    lines,
    references,
    report,
    declare(anchor) {
      const { kind, place } = anchor
      if (kind !== 'heading') spendPart(references, kind, place.line - 1)
      const first = anchors.get(anchor.id)
      if (first) report(anchor.place, 'id-twice', { id: anchor.id, first: first.place.line })
      else anchors.set(anchor.id, anchor)
    },
    freeId(wanted) {
      // Remembered from one call to the next: a hostile file has thousands of one title.
      let count = counts.get(wanted) ?? 1
      const id = () => (count === 1 ? wanted : `${wanted}-${count}`)
      while (anchors.has(id())) count += 1
      counts.set(wanted, count)
      return id()
    },
    refer: (reference) => {
      if (reference.to === 'repere') spendPart(references, 'repere', reference.place.line - 1)
      pointers.push(reference)
    },
    found: () => ({ problems, anchors, pointers }),
  }
}
