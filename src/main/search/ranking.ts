import type { HitKind } from '../../shared/search.ts'
import type { Passage } from './passage.ts'
import type { Found } from './passage-index.ts'
import type { Nearness } from './situations.ts'

/**
 * A passage with its place among the others decided. `coverage` is the share of what was asked that it answers,
 * from 0 to 1, rare words counting more. `named`: its very title was typed.
 */
export type Ranked = Found & {
  readonly coverage: number
  readonly near?: Nearness | undefined
  readonly named: boolean
}

/** From this likeness on, a whole sentence was recognised: it outweighs any passage. */
const recognised = 0.5
/** Below this one, two sentences share a word as any two do. */
const related = 0.2

/** Beyond this many, nobody looks: the rest is not worth ranking. */
const maxRanked = 200

/** From so many telling words on, what was typed tells what is happening. */
const storyLength = 5

/** Lines of one page: so that it does not fill the screen, or when it is alone there. */
const perGroup = 3
const perLoneGroup = 6

/** What a page adds to its best passage by all it answers: a sentence's words are often spread over one. */
const pageShare = 4
/** A word that so many passages of a page answer counts for half: a page about it says it more than once. */
const fewTimes = 4
/** What is no page says a thing once: it counts as a page that says it a few times. */
const loneShare = 0.5
/** A number to call, whose name or role is all that was typed: it is what was asked for. */
const callShare = 3
/** Past so many words, a text tells a story: a person in it is not one to call. */
const maxCalling = 3

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
  const rarity = raritiesOf(found)
  const measured = found.map((each): Measured => {
    const { passage, score, answers, met } = each
    const coverage = coverageOf(answers, rarity)
    const near = context.nearest.get(passage.key)
    const whole = isWhole(each, rarity)
    const named = whole && context.isNamed(passage.title)
    // All words above some: half of what was asked is worth a quarter.
    return { passage, score: score * coverage ** 2, answers, met, coverage, near, named, whole }
  })
  const best = measured.reduce((most, { score }) => Math.max(most, score), Number.MIN_VALUE)
  for (const each of measured) each.score = finalScore(each, best, context.playbookId)
  return afterReal(measured.sort(byScore).slice(0, maxRanked))
}

/** `whole`: it answers every word that anything answers. */
type Measured = Omit<Ranked, 'score'> & { readonly whole: boolean; score: number }

/** How much each word tells: one that few pages answer tells more; one that none answers, nothing. */
function raritiesOf(found: readonly Found[]): readonly number[] {
  const groups = new Map<string, number[]>()
  for (const { passage, answers } of found) {
    const key = groupOf(passage)
    const best = groups.get(key)
    if (best) keepBest(best, answers)
    else groups.set(key, [...answers])
  }
  const all = [...groups.values()]
  return (found[0]?.answers ?? []).map((_, word) => {
    const answering = all.reduce((sum, best) => sum + (best[word] ?? 0), 0)
    return answering === 0 ? 0 : Math.log(1 + (all.length + 1) / (answering + 0.5))
  })
}

function keepBest(best: number[], answers: readonly number[]): void {
  for (const [word, weight] of answers.entries()) {
    if (weight > (best[word] ?? 0)) best[word] = weight
  }
}

function coverageOf(answers: readonly number[], rarity: readonly number[]): number {
  const asked = rarity.reduce((sum, weight) => sum + weight, 0)
  const got = answers.reduce((sum, answer, word) => sum + answer * (rarity[word] ?? 0), 0)
  return asked === 0 ? 0 : got / asked
}

/** A word so answered is hinted at: a synonym in what people say, say. */
const barely = 0.5

/** Does it answer every word that anything answers? */
function isWhole({ answers }: Pick<Found, 'answers'>, rarity: readonly number[]): boolean {
  return answers.every((answer, word) => answer > barely || rarity[word] === 0)
}

function finalScore(
  { passage, score, answers, coverage, near, named, whole }: Measured,
  best: number,
  playbookId: string | undefined,
): number {
  const current = playbookId !== undefined && passage.playbookId === playbookId ? 1.03 : 1
  const title = named ? 1.5 : 0
  const call = whole && isCall(passage, answers) ? callShare : 0
  return (
    (score / best + (whole ? 1 + coverage : coverage) + sentenceScore(near) + title + call) *
    (kindWorth[passage.kind] ?? 1) *
    current
  )
}

function isCall({ kind, phone }: Passage, { length }: Found['answers']): boolean {
  return kind === 'contact' && phone !== undefined && length <= maxCalling
}

/** A sentence half recognised is a hint; one that is, an answer. */
function sentenceScore(near: Nearness | undefined): number {
  if (!near || near.likeness < related) return 0
  return near.likeness >= recognised ? 1 + 2 * near.likeness : 2 * near.likeness
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
  if (!ranked.some(({ passage }) => passage.exercise)) return ranked
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
  const rarity = raritiesOf(ranked)
  const most = groups.size === 1 ? perLoneGroup : perGroup
  return [...groups.values()]
    .map((members) => ({ members, score: groupScore(members, rarity) }))
    .sort((a, b) => b.score - a.score)
    .flatMap(({ members }) => pageFirst(members.slice(0, most).sort(byKind)))
    .slice(0, limit)
}

/**
 * A page before its passages, when it answers half as much as they do: what to do comes before what the law says.
 * A step and a template keep their place, unless a story was told: then the page is where to begin. So does what was
 * named or recognised.
 */
function pageFirst(members: readonly Ranked[]): readonly Ranked[] {
  const page = members.find(({ passage }) => passage.kind === 'playbook')
  if (!page) return members
  const yields = (each: Ranked) =>
    (each.answers.length >= storyLength || isSaying(each)) &&
    !each.named &&
    isRecognised(each) === 0 &&
    countOf(page) * 2 >= countOf(each)
  const at = members.findIndex(yields)
  const others = members.filter((each) => each !== page)
  return at < 0 || at > members.indexOf(page)
    ? members
    : [...others.slice(0, at), page, ...others.slice(at)]
}

/** The best passage and, of a playbook, how much of what was asked it answers as a whole, and how often. */
function groupScore(members: readonly Ranked[], rarity: readonly number[]): number {
  const [best] = members
  if (!best) return 0
  if (standsAlone(best.passage)) return best.score + pageShare * loneShare * best.coverage
  const together = rarity.map((_, word) => {
    const weights = members.map(({ answers }) => answers[word] ?? 0)
    const times = weights.reduce((sum, weight) => sum + weight, 0)
    return Math.max(...weights) * (times / (times + fewTimes))
  })
  return best.score + pageShare * coverageOf(together, rarity)
}

/**
 * Steps of one page belong together, so do entries of one incident; a word or a contact stands alone. An incident's
 * identifier has capitals and a key a slash: no page is called so.
 */
function groupOf({ kind, key, playbookId = '', incidentId = '' }: Passage): string {
  switch (kind) {
    case 'incident':
      return incidentId
    case 'glossary':
    case 'contact':
      return key
    default:
      return playbookId
  }
}

function standsAlone({ kind }: Passage): boolean {
  return kind === 'incident' || kind === 'glossary' || kind === 'contact'
}

/** Says what is so, and neither what to do nor what to write. */
function isSaying({ passage }: Ranked): boolean {
  return passage.kind === 'section' || passage.kind === 'source'
}

/** Between answers to the same number of words: one that answers more stays above. */
function byKind(a: Ranked, b: Ranked): number {
  return (
    Number(b.named) - Number(a.named) ||
    isRecognised(b) - isRecognised(a) ||
    countOf(b) - countOf(a) ||
    kindOrder[a.passage.kind] - kindOrder[b.passage.kind] ||
    b.score - a.score
  )
}

function isRecognised({ near }: Ranked): number {
  return near && near.likeness >= recognised ? 1 : 0
}

/** How many words it answers. */
function countOf({ answers }: Ranked): number {
  return answers.filter((weight) => weight > 0).length
}
