import type { HitKind } from '../../shared/search.ts'
import type { Passage } from './documents.ts'
import type { Found } from './passage-index.ts'
import type { Nearness } from './situations.ts'

/** A passage with its place among the others decided. */
export type Ranked = Found & { readonly near?: Nearness | undefined }

/** From this likeness on, a whole sentence was recognised: it outweighs any passage. */
const recognised = 0.5

/** Beyond this many, nobody looks: the rest is not worth ranking. */
const maxRanked = 200

const perGroup = 3
const firstPage = 10

const kindOrder: Readonly<Record<HitKind, number>> = {
  playbook: 0,
  step: 1,
  template: 2,
  section: 3,
  incident: 4,
}

/**
 * Orders what was found: a recognised situation first, then what answers all the words, then the rest.
 * A drill always comes after what really happened.
 */
export function rank(
  found: readonly Found[],
  nearest: ReadonlyMap<string, Nearness>,
  words: number,
): readonly Ranked[] {
  const best = Math.max(...found.slice(0, maxRanked).map(({ score }) => score), Number.MIN_VALUE)
  const scored = found
    .map((each): Ranked => {
      const near = nearest.get(each.passage.key)
      return { ...each, score: finalScore(each, { near, words, best }), near }
    })
    .sort(byScore)
  return afterReal(scored.slice(0, maxRanked))
}

function finalScore(
  { passage, score, covered, quality }: Found,
  {
    near,
    words,
    best,
  }: { readonly near: Nearness | undefined; readonly words: number; readonly best: number },
): number {
  const whole = covered === words ? 1 + quality : 0
  const sentence = near && near.likeness >= recognised ? 1 + 2 * near.likeness : 0
  const incident = passage.kind === 'incident' ? 0.9 : 1
  return (score / best + whole + sentence) * incident
}

function byScore(a: Ranked, b: Ranked): number {
  return (
    b.score - a.score ||
    kindOrder[a.passage.kind] - kindOrder[b.passage.kind] ||
    (a.passage.key < b.passage.key ? -1 : 1)
  )
}

/** Brings every drill below the last real incident. */
function afterReal(ranked: readonly Ranked[]): readonly Ranked[] {
  const real = ranked.filter(({ passage }) => passage.kind === 'incident' && !passage.exercise)
  const lowest = Math.min(...real.map(({ score }) => score))
  return ranked
    .map((each) =>
      each.passage.exercise && each.score >= lowest ? { ...each, score: lowest * 0.99 } : each,
    )
    .sort(byScore)
}

/** Keeps one playbook from filling the first page, and puts each one's best kind first. */
export function group(ranked: readonly Ranked[], limit: number): readonly Ranked[] {
  const first: Ranked[] = []
  const later: Ranked[] = []
  const counts = new Map<string, number>()
  for (const each of ranked) {
    const key = groupOf(each.passage)
    const count = counts.get(key) ?? 0
    if (first.length < firstPage && count < perGroup) {
      counts.set(key, count + 1)
      first.push(each)
    } else later.push(each)
  }
  // A first page that is not full has no second one: the rest would only crowd it.
  const page = bestKindFirst(first)
  return (first.length < firstPage ? page : [...page, ...later]).slice(0, limit)
}

function groupOf({ playbookId, incidentId }: Passage): string {
  return incidentId === undefined ? `playbook ${playbookId}` : `incident ${incidentId}`
}

/** Each group keeps its places; within them, the page comes before its steps, these before the rest. */
function bestKindFirst(hits: readonly Ranked[]): readonly Ranked[] {
  const queues = new Map<string, Ranked[]>()
  for (const hit of hits) {
    const key = groupOf(hit.passage)
    queues.set(key, [...(queues.get(key) ?? []), hit])
  }
  for (const queue of queues.values()) queue.sort(byKind)
  return hits.map((hit) => queues.get(groupOf(hit.passage))?.shift() ?? hit)
}

/** Between answers to the same number of words: one that answers more stays above. */
function byKind(a: Ranked, b: Ranked): number {
  return (
    isRecognised(b) - isRecognised(a) ||
    b.covered - a.covered ||
    kindOrder[a.passage.kind] - kindOrder[b.passage.kind] ||
    b.score - a.score
  )
}

function isRecognised({ near }: Ranked): number {
  return near && near.likeness >= recognised ? 1 : 0
}
