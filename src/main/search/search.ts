import { setImmediate as turn } from 'node:timers/promises'
import { defaultLocale, type Locale } from '../../shared/locale.ts'
import type { Profile } from '../../shared/profile.ts'
import type { SearchResult } from '../../shared/search.ts'
import { type Content, type Corpus, createCorpus } from './corpus.ts'
import {
  type IncidentPassages,
  incidentPassages,
  type SearchableIncident,
} from './incident-passages.ts'

/** Finds the right page from what a person types badly, fast, in their own words. */
export type Search = {
  /**
   * What the agency ships, in each language. Resolves once it can all be found; meanwhile what is
   * already there is, and the event loop gets its turn.
   */
  setContent(contents: Readonly<Record<Locale, Content>>): Promise<void>
  /** The people to call. */
  setContacts(profile: Pick<Profile, 'contacts'>): void
  /** Replaces what was known of the incident; only what is new is indexed. A few entries can be found at once. */
  setIncident(view: SearchableIncident): Promise<void>
  /** The incident is no longer there. */
  forgetIncident(id: string): Promise<void>
  query(input: SearchInput): Promise<SearchResult>
}

export type SearchInput = {
  readonly text: string
  readonly limit?: number | undefined
  readonly locale: Locale
  readonly literal?: boolean | undefined
  readonly playbookId?: string | undefined
}

const defaultLimit = 20
const nothing: Content = { playbooks: [], glossary: [], pack: null, phrasings: new Map() }

export function createSearch(): Search {
  let contents: Readonly<Record<Locale, Content>> = { fr: nothing, en: nothing }
  let profile: Pick<Profile, 'contacts'> = { contacts: [] }
  const incidents = new Map<string, IncidentPassages>()
  const corpora = new Map<Locale, OpenCorpus>()

  let first: Promise<void> | undefined

  // A town reads one language: the other is indexed on the day somebody asks for it.
  const corpusOf = (locale: Locale): OpenCorpus => {
    const known = corpora.get(locale)
    if (known) return known
    const corpus = createCorpus(locale, pause)
    corpus.setContacts(profile)
    const filled = Promise.all([
      corpus.setContent(contents[locale]),
      ...[...incidents].map(([id, passages]) => corpus.setIncident(id, [...passages.values()])),
    ])
    const fresh = { corpus, ready: filled.then(() => undefined) }
    corpora.set(locale, fresh)
    return fresh
  }
  corpusOf(defaultLocale)

  const inAll = async (work: (corpus: Corpus, locale: Locale) => Promise<void> | void) => {
    await Promise.all([...corpora].map(([locale, { corpus }]) => work(corpus, locale)))
  }

  return {
    setContent(next) {
      contents = next
      const done = inAll((corpus, locale) => corpus.setContent(next[locale]))
      first ??= done
      return done
    },
    setContacts(next) {
      profile = next
      void inAll((corpus) => corpus.setContacts(next))
    },
    setIncident(view) {
      const passages = incidentPassages(view, incidents.get(view.id))
      incidents.set(view.id, passages)
      return inAll((corpus) => corpus.setIncident(view.id, [...passages.values()]))
    },
    forgetIncident(id) {
      incidents.delete(id)
      return inAll((corpus) => corpus.setIncident(id, []))
    },
    async query({ text, locale, limit = defaultLimit, literal = false, playbookId }) {
      // Before there is anything an answer would be « nothing found »; later, what is there is found meanwhile.
      await first
      const { corpus, ready } = corpusOf(locale)
      await ready
      const start = performance.now()
      const { hits, corrected, nearest } = corpus.query({ text, limit, literal, playbookId })
      return {
        hits,
        tookMs: performance.now() - start,
        ...(corrected !== undefined && { corrected }),
        ...(nearest && { nearest }),
      }
    },
  }
}

/** `ready` once what was known when it was opened can be found. */
type OpenCorpus = { readonly corpus: Corpus; readonly ready: Promise<void> }

async function pause(): Promise<void> {
  await turn()
}
