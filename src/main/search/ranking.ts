import type { HitKind } from '../../shared/search.ts'
import type { Passage } from './passage.ts'
import type { Found } from './passage-index.ts'
import type { Nearness } from './situations.ts'

/** A passage with its place among the others decided. `named`: its very title was typed. */
export type Ranked = Found & { readonly near?: Nearness | undefined; readonly named: boolean }

/** From this likeness on, a whole sentence was recognised: it outweighs any passage. */
const recognised = 0.5

/** Beyond this many, nobody looks: the rest is not worth ranking. */
const maxRanked = 200

/** Lines of one page: so that it does not fill the screen, or when it is alone there. */
const perGroup = 3
const perLoneGroup = 6

/** What the rest of a page adds to its best passage: a sentence's words are often spread over one. */
const pageShare = 0.25

const kindOrder: Readonly<Record<HitKind, number>> = {
  playbook: 0,
  step: 1,
  template: 2,
  section: 3,
  glossary: 4,
  source: 5,
  contact: 6,
  incident: 7,
}

/** Small things are an answer when they are what was asked for, and come after pages of equal worth. */
const kindWorth: Readonly<Partial<Record<HitKind, number>>> = {
  source: 0.85,
  glossary: 0.9,
  incident: 0.9,
}

export type RankingContext = {
  readonly nearest: ReadonlyMap<string, Nearness>
  /** How many words were looked for. */
  readonly words: number
  /** Is this title what was typed, and nothing else? */
  readonly isNamed: (title: string) => boolean
  /** The playbook being worked with: first among equals. */
  readonly playbookId?: string | undefined
}

/**
 * Orders what was found: a recognised situation first, then what answers all the words, then the rest.
 * A drill always comes after what really happened.
 */
export function rank(found: readonly Found[], context: RankingContext): readonly Ranked[] {
  const best = Math.max(...found.slice(0, maxRanked).map(({ score }) => score), Number.MIN_VALUE)
  const scored = found
    .map((each): Ranked => {
      const near = context.nearest.get(each.passage.key)
      const named = each.covered === context.words && context.isNamed(each.passage.title)
      return { ...each, score: finalScore(each, { near, named, best, ...context }), near, named }
    })
    .sort(byScore)
  return afterReal(scored.slice(0, maxRanked))
}

function finalScore(
  { passage, score, covered, quality }: Found,
  {
    near,
    named,
    words,
    best,
    playbookId,
  }: RankingContext & Pick<Ranked, 'near' | 'named'> & { readonly best: number },
): number {
  const whole = covered === words ? 1 + quality : 0
  const sentence = near && near.likeness >= recognised ? 1 + 2 * near.likeness : 0
  const current = playbookId !== undefined && passage.playbookId === playbookId ? 1.03 : 1
  const title = named ? 1.5 : 0
  return (score / best + whole + sentence + title) * (kindWorth[passage.kind] ?? 1) * current
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

/** The lines of one page together, the best page first, and no page filling the screen. */
export function group(ranked: readonly Ranked[], limit: number): readonly Ranked[] {
  const groups = new Map<string, Ranked[]>()
  for (const each of ranked) {
    const key = groupOf(each.passage)
    const members = groups.get(key)
    if (members) members.push(each)
    else groups.set(key, [each])
  }
  const most = groups.size === 1 ? perLoneGroup : perGroup
  return [...groups.values()]
    .map((members) => ({ members, score: groupScore(members) }))
    .sort((a, b) => b.score - a.score)
    .flatMap(({ members }) => members.slice(0, most).sort(byKind))
    .slice(0, limit)
}

/** The best passage and, of a playbook, a share of how much its others add. */
function groupScore([best, ...others]: readonly Ranked[]): number {
  if (!best || best.passage.kind === 'incident') return best?.score ?? 0
  const more = others.slice(0, 4).reduce((sum, { score }) => sum + score, 0) / 4
  return best.score + pageShare * more
}

/** Steps of one page belong together, so do entries of one incident; a word or a contact stands alone. */
function groupOf({ kind, key, playbookId, incidentId }: Passage): string {
  switch (kind) {
    case 'incident':
      return `incident ${incidentId}`
    case 'glossary':
    case 'contact':
      return key
    default:
      return `playbook ${playbookId}`
  }
}

/** Between answers to the same number of words: one that answers more stays above. */
function byKind(a: Ranked, b: Ranked): number {
  return (
    Number(b.named) - Number(a.named) ||
    isRecognised(b) - isRecognised(a) ||
    b.covered - a.covered ||
    kindOrder[a.passage.kind] - kindOrder[b.passage.kind] ||
    b.score - a.score
  )
}

function isRecognised({ near }: Ranked): number {
  return near && near.likeness >= recognised ? 1 : 0
}
