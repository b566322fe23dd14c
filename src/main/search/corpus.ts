import type { Locale } from '../../shared/locale.ts'
import type { Pack, Playbook } from '../../shared/playbook.ts'
import type { Hit } from '../../shared/search.ts'
import { type Passage, playbookPassages } from './documents.ts'
import { answeringStems, createPassageIndex } from './passage-index.ts'
import { type Query, readQuery } from './query.ts'
import { group, type Ranked, rank } from './ranking.ts'
import { createSituations } from './situations.ts'
import { cutSnippet } from './snippet.ts'
import { stemmer } from './stem.ts'
import { isStopWord } from './stop-words.ts'
import { createSynonyms } from './synonyms.ts'
import { createVocabulary } from './vocabulary.ts'

/** Everything that can be found in one language. */
export type Corpus = {
  setPlaybooks(playbooks: readonly Playbook[], pack: Pack | null): void
  /** Replaces what an incident was found by. Passages that have not changed are not indexed again. */
  setIncident(id: string, passages: readonly Passage[]): void
  query(
    text: string,
    limit: number,
  ): { readonly hits: Hit[]; readonly corrected?: string | undefined }
}

export function createCorpus(locale: Locale): Corpus {
  const stem = stemmer(locale)
  const vocabulary = createVocabulary(stem)
  // Half the words of a body are grammar: they would double the index and tell nothing.
  const isGrammar = (folded: string) => isStopWord(folded, locale)
  const index = createPassageIndex((text, field) =>
    vocabulary.learn(text, field === 'body' ? isGrammar : undefined),
  )
  const sentencesOf = (passages: readonly Passage[]) => createSituations(passages, { stem, locale })

  const pages = new Map<Playbook, readonly Passage[]>()
  const incidents = new Map<string, ReadonlyMap<string, Passage>>()
  let synonyms = createSynonyms([], { stem, locale })
  let situations = sentencesOf([])

  const hitFrom = (ranked: Ranked, query: Query): Hit => {
    const { passage, score, near } = ranked
    const { kind, playbookId, incidentId, anchor, title, text, exercise } = passage
    const shown = near?.sentence !== undefined && near.sentence !== title ? near.sentence : text
    return {
      kind,
      ...(playbookId !== undefined && { playbookId }),
      ...(incidentId !== undefined && { incidentId }),
      ...(anchor !== undefined && { anchor }),
      ...(exercise && { exercise }),
      title,
      ...cutSnippet(shown, answeringStems(query, ranked), stem),
      score,
    }
  }

  return {
    setPlaybooks(playbooks, pack) {
      const gone = [...pages].filter(([playbook]) => !playbooks.includes(playbook))
      for (const [playbook, passages] of gone) {
        index.remove(passages)
        pages.delete(playbook)
      }
      for (const playbook of playbooks) {
        if (pages.has(playbook)) continue
        const passages = playbookPassages(playbook)
        pages.set(playbook, passages)
        index.add(passages)
      }
      synonyms = createSynonyms(pack?.synonyms[locale] ?? [], { stem, locale })
      vocabulary.learn(synonyms.text)
      situations = sentencesOf([...pages.values()].flat())
    },
    setIncident(id, passages) {
      const before = incidents.get(id) ?? new Map<string, Passage>()
      const after = new Map(passages.map((passage) => [passage.key, passage]))
      index.remove([...before.values()].filter((known) => !isSame(known, after.get(known.key))))
      index.add([...after.values()].filter((passage) => !isSame(passage, before.get(passage.key))))
      incidents.set(id, after)
    },
    query(text, limit) {
      const query = readQuery(text, { locale, stem, vocabulary, synonyms })
      if (query.words.length === 0) return { hits: [] }
      const ranked = rank(index.search(query), situations.nearest(query), query.words.length)
      const hits = group(ranked, limit).map((each) => hitFrom(each, query))
      return { hits, corrected: query.corrected }
    },
  }
}

function isSame(a: Passage, b: Passage | undefined): boolean {
  return a === b || (a.title === b?.title && a.text === b.text && a.exercise === b.exercise)
}
