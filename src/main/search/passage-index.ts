import type { SearchResult } from 'minisearch'
import { type FieldName, fieldNames, type Passage } from './passage.ts'
import type { Query } from './query.ts'
import { expressionOf, type Nearness, nothingSaid, type Said } from './situations.ts'
import { TermIndex } from './term-index.ts'

/** A passage that answers at least one word. */
export type Found = {
  readonly passage: Passage
  /** How prominent and how rare the words met are, as the index counts. */
  readonly score: number
  /**
   * For each word of the query, how well it is answered, from 0 to 1: a synonym or a completed word
   * is worth less than the word itself.
   */
  readonly answers: readonly number[]
  readonly met: Met
}
/** What was met: stems in fields, each with those it was met in; what is said in how people put what the page answers. */
export type Met = {
  readonly fields: Readonly<Record<string, readonly string[]>>
  readonly said: Said
}
/** By the key of a passage, what of the query was met in its phrasings. */
type SaidOf = ReadonlyMap<string, Pick<Nearness, 'said'>>

export type PassageIndex = {
  add(passages: readonly Passage[]): void
  remove(passages: readonly Passage[]): void
  get(key: string): Passage | undefined
  search(query: Query, nearest: SaidOf): readonly Found[]
}

/** What counts most, first: what a page is for, then what to do, then what to say, then the rest. */
const boosts: Readonly<Record<FieldName, number>> = {
  title: 9,
  situations: 6,
  keywords: 4,
  references: 4,
  label: 3,
  step: 3,
  template: 2,
  heading: 1.8,
  body: 1,
  entry: 1,
}

/** What a word is worth that is met in phrasings alone: scattered over many of them, words are not a sentence. */
const saidShare = 0.5
/** Beside the boosts of the fields: phrasings are many, and any word is in some. */
const saidBoost = 1

/** Of thousands of passages with a common word, only the first are compared more finely. */
const maxWeighed = 250

/**
 * How many occurrences one query may look at. A town's library never comes near; in a very large one, or
 * among years of entries, what is rare and prominent is looked at first, and the commonest words count less far.
 */
const budget = 2000

const fields: ReadonlySet<string> = new Set(fieldNames)

function isField(name: string): name is FieldName {
  return fields.has(name)
}

/**
 * The full-text index over passages. `learn` and `forget` give the stems of a field's text as it comes and as it goes,
 * each once: how often a word stands in a few lines tells nothing, that it does is enough.
 */
export function createPassageIndex({
  learn,
  forget,
}: {
  readonly learn: (text: string, field: string) => string[]
  readonly forget: (text: string, field: string) => string[]
}): PassageIndex {
  const passages = new Map<string, Passage>()
  let adding = true
  const index = new TermIndex<Passage>({
    idField: 'passage',
    fields: [...fieldNames],
    // A passage is its own identity: no long key to look up for each that is added or found.
    extractField: (passage, name) => (isField(name) ? passage.fields[name] : passage),
    tokenize: (text, field = '') => (adding ? learn : forget)(text, field),
    processTerm: (term) => term,
    autoVacuum: false,
  })
  const find = (weights: Weights): readonly Result[] =>
    index.search(
      {
        combineWith: 'OR',
        queries: affordable(weights, (stem, field) => index.countIn(stem, field)).map(
          ({ stems, fields }) => ({
            queries: [stems.join(' ')],
            fields: [...fields],
          }),
        ),
      },
      {
        tokenize: (text) => text.split(' '),
        boost: boosts,
        boostTerm: (term) => weights.get(term) ?? 1,
        combineWith: 'OR',
        prefix: false,
        fuzzy: false,
      },
    )

  return {
    add(added) {
      adding = true
      for (const passage of added) {
        if (passages.has(passage.key)) continue
        passages.set(passage.key, passage)
        index.add(passage)
      }
    },
    remove(removed) {
      adding = false
      for (const { key } of removed) {
        const known = passages.get(key)
        if (!known) continue
        index.remove(known)
        passages.delete(key)
      }
    },
    get: (key) => passages.get(key),
    search(query, nearest) {
      const weights = weightsOf(query)
      // Sorted by how rare and how prominent their words are: what answers all of them is among the first. Of the
      // others, only a page with a sentence near the query can still rise among them.
      const results = find(weights).filter(
        ({ id }, place) => place < maxWeighed || nearest.has(id.key),
      )
      const matched = withSaid(results, nearest, {
        worths: worthsOf(weights, nearest, passages.size),
        passageOf: (key) => passages.get(key),
      })
      const found: Found[] = []
      for (const { passage, score, met } of matched.slice(0, maxWeighed)) {
        const answers = answersIn(query, met)
        if (answers.some((weight) => weight > 0)) found.push({ passage, score, met, answers })
      }
      return found
    },
  }
}

/** What MiniSearch gives, the id being the passage. */
type Result = Omit<SearchResult, 'id'> & { readonly id: Passage }

type Weights = ReadonlyMap<string, number>

type Lookup = { readonly stems: readonly string[]; readonly fields: readonly FieldName[] }

/** Where to look for which stems within the budget: what tells most for the least reading first, one thing at least. */
function affordable(
  weights: Weights,
  countIn: (stem: string, field: FieldName) => number,
): readonly Lookup[] {
  const all = [...weights].flatMap(([stem, weight]) =>
    fieldNames.flatMap((field) => {
      const cost = countIn(stem, field)
      return cost > 0 ? [{ stem, field, cost, dear: cost / (boosts[field] * weight) }] : []
    }),
  )
  const total = all.reduce((sum, { cost }) => sum + cost, 0)
  if (total <= budget) return [{ stems: [...weights.keys()], fields: fieldNames }]
  let spent = 0
  const chosen = new Map<string, FieldName[]>()
  for (const [index, { stem, field, cost }] of all.sort((a, b) => a.dear - b.dear).entries()) {
    if (index > 0 && spent + cost > budget) continue
    spent += cost
    chosen.set(stem, [...(chosen.get(stem) ?? []), field])
  }
  return [...chosen].map(([stem, fields]) => ({ stems: [stem], fields }))
}

/** Every stem to look for, once, for the most it is worth. */
function weightsOf({ words }: Query): Weights {
  const weights = new Map<string, number>()
  for (const { stems, weight } of words.flat()) {
    for (const stem of stems) {
      if (stem !== '') weights.set(stem, Math.max(weight / stems.length, weights.get(stem) ?? 0))
    }
  }
  return weights
}

type Matched = Omit<Found, 'answers'>

/** What each stem is worth where it is said: a rare one tells more, as in the fields. */
function worthsOf(weights: Weights, nearest: SaidOf, total: number): Weights {
  const counts = new Map<string, number>()
  for (const { said } of nearest.values()) {
    for (const stem of said.stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return new Map(
    [...counts].map(([stem, count]) => {
      const rarity = Math.log(1 + (total - count + 0.5) / (count + 0.5))
      return [stem, saidBoost * (weights.get(stem) ?? 0) * rarity]
    }),
  )
}

/** What was found, and what is said there, best first. As MiniSearch counts: all that is met, times how many words are. */
function withSaid(
  results: readonly Result[],
  nearest: SaidOf,
  {
    worths,
    passageOf,
  }: { readonly worths: Weights; readonly passageOf: (key: string) => Passage | undefined },
): readonly Matched[] {
  const worthOf = ({ stems }: Said) =>
    [...stems].reduce((sum, stem) => sum + (worths.get(stem) ?? 0), 0)
  const found = results.map(({ id: passage, score, queryTerms, match }): Matched => {
    const said = nearest.get(passage.key)?.said ?? nothingSaid
    const met = { fields: match, said }
    if (said.stems.size === 0) return { passage, score, met }
    const words = new Set([...queryTerms, ...said.stems]).size
    return { passage, score: (score / queryTerms.length + worthOf(said)) * words, met }
  })
  const known = new Set(found.map(({ passage }) => passage.key))
  const others = [...nearest].flatMap(([key, { said }]): Matched[] => {
    const passage = known.has(key) || said.stems.size === 0 ? undefined : passageOf(key)
    return passage
      ? [{ passage, score: worthOf(said) * said.stems.size, met: { fields: {}, said } }]
      : []
  })
  return [...found, ...others].sort((a, b) => b.score - a.score)
}

/** For each word, the weight of its best answer. */
function answersIn({ words }: Query, met: Met): readonly number[] {
  return words.map((alternatives) => {
    let best = 0
    for (const { stems, weight } of alternatives) {
      const worth = weight * shareOf(stems, met)
      if (worth > best) best = worth
    }
    return best
  })
}

/** How much of itself a word is worth where it was met: all in what the page says, less where it is only said. */
function shareOf(stems: readonly string[], { fields, said }: Met): number {
  if (isInFields(stems, fields)) return 1
  return isSaid(stems, said) ? saidShare : 0
}

/** An expression is said in one sentence: its words in two of them are not the expression. */
function isSaid(stems: readonly string[], said: Said): boolean {
  const [first = ''] = stems
  if (stems.length === 1) return said.stems.has(first)
  return said.expressions.size > 0 && said.expressions.has(expressionOf(stems))
}

/** The stems of what answered, in one passage: what its snippet marks. */
export function answeringStems({ words }: Query, { met }: Found): ReadonlySet<string> {
  const answering = words.flat().filter(({ stems }) => shareOf(stems, met) > 0)
  return new Set(answering.flatMap(({ stems }) => stems))
}

/** An expression is met within one short field: its words scattered over a page are not the expression. */
function isInFields(stems: readonly string[], met: Met['fields']): boolean {
  const [first = ''] = stems
  const fields = Object.hasOwn(met, first) ? met[first] : undefined
  if (!fields || stems.length === 1) return fields !== undefined
  return fields.some(
    (field) =>
      field !== 'body' &&
      stems.every((stem) => Object.hasOwn(met, stem) && met[stem]?.includes(field)),
  )
}
