import type { ReadyPlaybookSummary } from '../../../../shared/playbook-lists.ts'

/** A sentence in people's own words, and the page it leads to. */
export type HomeSituation = { readonly text: string; readonly playbookId: string }

/**
 * What a group of pages offers on the first screen: each page by its first situation, in the order of the
 * pages, then the next situations where the pages are few.
 */
export function situationsOf(
  playbooks: readonly Pick<ReadyPlaybookSummary, 'id' | 'situations'>[],
): readonly HomeSituation[] {
  const each = playbooks.length > 3 ? 1 : playbooks.length > 1 ? 2 : 4
  return Array.from({ length: each }, (_, rank) =>
    playbooks.flatMap(({ id, situations }) => {
      const text = situations[rank]
      return text === undefined ? [] : [{ text, playbookId: id }]
    }),
  ).flat()
}
