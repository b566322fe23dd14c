import { defaultLocale, type Locale } from '../../shared/locale.ts'
import type { Pack, Playbook } from '../../shared/playbook.ts'
import type { SearchResult } from '../../shared/search.ts'
import { type Corpus, createCorpus } from './corpus.ts'
import { incidentPassages, type Passage, type SearchableIncident } from './documents.ts'

/** Finds the right page from what a person types badly, fast, in their own words. */
export type Search = {
  setPlaybooks(playbooks: Readonly<Record<Locale, readonly Playbook[]>>, pack: Pack | null): void
  /** Replaces what was known of the incident; only what is new is indexed. */
  setIncident(view: SearchableIncident): void
  query(input: {
    readonly text: string
    readonly limit?: number | undefined
    readonly locale: Locale
  }): SearchResult
}

const defaultLimit = 20

export function createSearch(): Search {
  let playbooks: Readonly<Record<Locale, readonly Playbook[]>> = { fr: [], en: [] }
  let pack: Pack | null = null
  const incidents = new Map<string, readonly Passage[]>()
  // A town reads one language: the other is indexed on the day somebody asks for it.
  const corpora = new Map<Locale, Corpus>([[defaultLocale, createCorpus(defaultLocale)]])

  const corpusOf = (locale: Locale): Corpus => {
    const known = corpora.get(locale)
    if (known) return known
    const corpus = createCorpus(locale)
    corpus.setPlaybooks(playbooks[locale], pack)
    for (const [id, passages] of incidents) corpus.setIncident(id, passages)
    corpora.set(locale, corpus)
    return corpus
  }

  return {
    setPlaybooks(next, nextPack) {
      playbooks = next
      pack = nextPack
      for (const [locale, corpus] of corpora) corpus.setPlaybooks(playbooks[locale], pack)
    },
    setIncident(view) {
      const passages = incidentPassages(view)
      incidents.set(view.id, passages)
      for (const corpus of corpora.values()) corpus.setIncident(view.id, passages)
    },
    query({ text, limit = defaultLimit, locale }) {
      const start = performance.now()
      const { hits, corrected } = corpusOf(locale).query(text, limit)
      const tookMs = performance.now() - start
      return { hits, tookMs, ...(corrected !== undefined && { corrected }) }
    },
  }
}
