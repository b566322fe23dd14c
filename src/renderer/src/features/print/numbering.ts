import type { PlaybookSummary } from '../../../../shared/playbook.ts'
import { categories, type ReadyPlaybookSummary } from '../../../../shared/playbook-lists.ts'

/** The playbooks in the order of the booklet: by group, each group in the order of the list. */
export function inBookletOrder(list: readonly PlaybookSummary[]): readonly ReadyPlaybookSummary[] {
  const ready = list.filter((item) => item.state === 'ready')
  return categories.flatMap((category) => ready.filter((item) => item.category === category))
}

/** « Fiche 7 »: a playbook keeps its number when it is printed alone, so that a sheet can be replaced in its binder. */
export function numbersOf(list: readonly PlaybookSummary[]): ReadonlyMap<string, number> {
  return new Map(inBookletOrder(list).map(({ id }, index) => [id, index + 1]))
}
