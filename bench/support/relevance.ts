import type { RelevanceQuery } from '../../tests/relevance/queries.ts'
import type { Engine, Place } from './engines.ts'

/** How well an engine answers a set of queries. Shares are from 0 to 1. */
export type Relevance = {
  readonly queries: number
  /** The mean of 1 / rank of the first right page; 0 where none is shown. */
  readonly mrr: number
  /** The right page is the first, or one of the first three, that is shown. */
  readonly first: number
  readonly three: number
  /** Of the queries that name a place: it is among the first five lines. */
  readonly place: number
  /** The queries whose right page is not among the first three, with the pages that are shown. */
  readonly missed: readonly { readonly query: RelevanceQuery; readonly pages: readonly string[] }[]
}

/** What is asked of the part kept aside, in each language. */
export const relevanceBars = { three: 0.95, mrr: 0.85 } as const

/** Ranks are counted in pages: three lines of one page are one answer. */
export function relevanceOf(engine: Engine, queries: readonly RelevanceQuery[]): Relevance {
  const answers = queries.map((query) => ({ query, found: engine.find(query.q) }))
  const ranks = answers.map(({ query, found }) => rankOf(query, found))
  const placed = answers.filter(({ query }) => query.at !== undefined)
  return {
    queries: queries.length,
    mrr: mean(ranks.map((rank) => (rank === 0 ? 0 : 1 / rank))),
    first: mean(ranks.map((rank) => (rank === 1 ? 1 : 0))),
    three: mean(ranks.map((rank) => (rank >= 1 && rank <= 3 ? 1 : 0))),
    place: mean(placed.map(({ query, found }) => (isPlaced(query, found) ? 1 : 0))),
    missed: answers.flatMap(({ query, found }, index) => {
      const rank = ranks[index] ?? 0
      return rank >= 1 && rank <= 3 ? [] : [{ query, pages: pagesOf(found) }]
    }),
  }
}

/** From 1; 0 when no right page is shown. */
function rankOf({ want }: RelevanceQuery, found: readonly Place[]): number {
  return pagesOf(found).findIndex((id) => want.includes(id)) + 1
}

function pagesOf(found: readonly Place[]): readonly string[] {
  return [...new Set(found.map(({ playbookId }) => playbookId))]
}

function isPlaced({ want, at = [] }: RelevanceQuery, found: readonly Place[]): boolean {
  return found
    .slice(0, 5)
    .some(
      ({ playbookId, anchor }) =>
        want.includes(playbookId) && anchor !== undefined && at.includes(anchor),
    )
}

function mean(values: readonly number[]): number {
  return values.length === 0
    ? Number.NaN
    : values.reduce((sum, each) => sum + each, 0) / values.length
}
