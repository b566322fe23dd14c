import MiniSearch, { type MatchInfo, type SearchResult } from 'minisearch'
import { type FieldName, type Fields, fieldNames, type Passage } from './documents.ts'
import type { Query } from './query.ts'

/** A passage that answers at least one word. `covered` counts the words of the query it answers. */
export type Found = {
  readonly passage: Passage
  readonly score: number
  readonly covered: number
  /** How well, from 0 to 1: a synonym or a completed word is worth less than the word itself. */
  readonly quality: number
  /** The stems met, each with the fields it was met in. */
  readonly met: Met
}
type Met = Readonly<Record<string, readonly string[]>>

export type PassageIndex = {
  add(passages: readonly Passage[]): void
  remove(passages: readonly Passage[]): void
  search(query: Query): readonly Found[]
}

/** What counts most, first: what a page is for, then what to do, then what to say, then the rest. */
const boosts: Readonly<Record<FieldName, number>> = {
  title: 6,
  situations: 6,
  keywords: 4,
  step: 3,
  template: 2,
  heading: 1.8,
  body: 1,
}

/** Of thousands of passages with a common word, only the first are compared more finely. */
const maxWeighed = 800

/**
 * How many occurrences in running text one query may look at. A small library never comes near;
 * in a very large one, its rarest words decide, and the common ones count in titles, situations and steps.
 */
const bodyBudget = 4000

const shortFields = fieldNames.filter((name) => name !== 'body')

/** The full-text index over passages. `tokenize` gives the stems of a field's text. */
export function createPassageIndex(
  tokenize: (text: string, field: string) => string[],
): PassageIndex {
  const passages = new Map<string, Passage>()
  const inBodies = new Map<string, number>()
  const index = new MiniSearch<Fields & { readonly key: string }>({
    idField: 'key',
    fields: [...fieldNames],
    tokenize: (text, field) => {
      const stems = tokenize(text, field ?? '')
      if (field === 'body') {
        for (const stem of stems) inBodies.set(stem, (inBodies.get(stem) ?? 0) + 1)
      }
      return stems
    },
    processTerm: (term) => term,
    autoVacuum: false,
  })
  const documentOf = ({ key, fields }: Passage) => ({ key, ...fields })

  const searchIn = (fields: string[], weights: Weights): readonly SearchResult[] =>
    index.search([...weights.keys()].join(' '), {
      fields,
      tokenize: (text) => text.split(' '),
      boost: boosts,
      boostTerm: (term) => weights.get(term) ?? 1,
      combineWith: 'OR',
      prefix: false,
      fuzzy: false,
    })

  return {
    add(added) {
      for (const passage of added) {
        if (passages.has(passage.key)) continue
        passages.set(passage.key, passage)
        index.add(documentOf(passage))
      }
    },
    remove(removed) {
      for (const { key } of removed) {
        const known = passages.get(key)
        if (!known) continue
        index.remove(documentOf(known))
        passages.delete(key)
      }
    },
    search(query) {
      const weights = weightsOf(query)
      const affordable = withinBudget(weights, (stem) => inBodies.get(stem) ?? 0)
      const results =
        affordable.size === weights.size
          ? searchIn([...fieldNames], weights)
          : merged(searchIn(shortFields, weights), searchIn(['body'], affordable))
      // Sorted by how rare and how prominent their words are: what answers all of them is among the first.
      return results.slice(0, maxWeighed).flatMap(({ id, score, match }) => {
        const passage = passages.get(String(id))
        const answers = answersIn(query, match)
        if (!passage || answers.length === 0) return []
        const covered = answers.length
        const quality = answers.reduce((sum, weight) => sum + weight, 0) / query.words.length
        // All words above some: half the words is worth a quarter.
        return [{ passage, score: score * quality ** 2, covered, quality, met: match }]
      })
    },
  }
}

type Weights = ReadonlyMap<string, number>

/** The rarest stems whose occurrences fit in the budget; always one at least. */
function withinBudget(weights: Weights, countOf: (stem: string) => number): Weights {
  const rarestFirst = [...weights].sort(([a], [b]) => countOf(a) - countOf(b))
  let spent = 0
  return new Map(
    rarestFirst.filter(([stem], index) => {
      spent += countOf(stem)
      return index === 0 || spent <= bodyBudget
    }),
  )
}

/** The results of two searches as one, best first. */
function merged(
  a: readonly SearchResult[],
  b: readonly SearchResult[],
): readonly Pick<SearchResult, 'id' | 'score' | 'match'>[] {
  const byId = new Map(a.map((result) => [String(result.id), result]))
  const both = new Set<string>()
  const fromB = b.map((result) => {
    const other = byId.get(String(result.id))
    if (!other) return result
    both.add(String(result.id))
    return {
      id: result.id,
      score: result.score + other.score,
      match: union(result.match, other.match),
    }
  })
  const onlyA = a.filter(({ id }) => !both.has(String(id)))
  return [...onlyA, ...fromB].sort((x, y) => y.score - x.score)
}

function union(a: MatchInfo, b: MatchInfo): MatchInfo {
  const all: MatchInfo = { ...a }
  for (const [stem, fields] of Object.entries(b)) {
    all[stem] = [...(Object.hasOwn(all, stem) ? (all[stem] ?? []) : []), ...fields]
  }
  return all
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

/** For each word answered, the weight of its best answer. */
function answersIn({ words }: Query, met: Met): readonly number[] {
  return words.flatMap((alternatives) => {
    let best = 0
    for (const { stems, weight } of alternatives) {
      if (weight > best && answers(stems, met)) best = weight
    }
    return best > 0 ? [best] : []
  })
}

/** The stems of what answered, in one passage: what its snippet marks. */
export function answeringStems({ words }: Query, { met }: Found): ReadonlySet<string> {
  const answering = words.flat().filter(({ stems }) => answers(stems, met))
  return new Set(answering.flatMap(({ stems }) => stems))
}

/** An expression is met within one short field: its words scattered over a page are not the expression. */
function answers(stems: readonly string[], met: Met): boolean {
  const [first = '', ...others] = stems
  const fields = Object.hasOwn(met, first) ? met[first] : undefined
  if (!fields || others.length === 0) return fields !== undefined
  return fields.some(
    (field) =>
      field !== 'body' &&
      others.every((stem) => Object.hasOwn(met, stem) && met[stem]?.includes(field)),
  )
}
