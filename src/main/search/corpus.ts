import type { GlossaryWord } from '../../shared/glossary.ts'
import type { Locale } from '../../shared/locale.ts'
import type { Pack, Playbook } from '../../shared/playbook.ts'
import type { Profile } from '../../shared/profile.ts'
import type { Hit } from '../../shared/search.ts'
import { type Stem, stemmer } from '../../shared/stem.ts'
import { type FieldName, isSamePassage, type Passage } from './passage.ts'
import { answeringStems, createPassageIndex } from './passage-index.ts'
import { playbookPassages } from './playbook-passages.ts'
import { type Query, readQuery } from './query.ts'
import { group, type Ranked, rank } from './ranking.ts'
import { contactPassages, glossaryPassages } from './reference-passages.ts'
import { createResembling } from './resembling.ts'
import { createSituations } from './situations.ts'
import { cutSnippet } from './snippet.ts'
import { createSynonyms } from './synonyms.ts'
import { isGrammar, tellingWords } from './telling-words.ts'
import { createVocabulary } from './vocabulary.ts'

/** What the agency ships, in one language. */
export type Content = {
  readonly playbooks: readonly Playbook[]
  readonly glossary: readonly GlossaryWord[]
  readonly pack: Pack | null
  /** By playbook, how people put what it answers. */
  readonly phrasings: ReadonlyMap<string, readonly string[]>
}

export type Asked = {
  readonly text: string
  readonly limit: number
  /** Only what was typed: no error is repaired. */
  readonly literal: boolean
  /** The playbook being worked with. */
  readonly playbookId?: string | undefined
}

export type Answer = {
  readonly hits: Hit[]
  readonly corrected?: string | undefined
  readonly nearest?: Hit[] | undefined
}

/** Everything that can be found in one language. */
export type Corpus = {
  /**
   * Takes the place of what was there; what has not changed is not indexed again. Gives the event loop a turn
   * between two playbooks, so that nothing waits; a second call begins where the first has ended.
   */
  setContent(content: Content): Promise<void>
  setContacts(profile: Pick<Profile, 'contacts'>): void
  /**
   * Replaces what an incident was found by. Passages that have not changed are not indexed again. A few can be
   * found when this returns; a whole log is taken in turns, and can be once this promise and those of earlier calls resolve.
   */
  setIncident(id: string, passages: readonly Passage[]): Promise<void>
  query(asked: Asked): Answer
  /** Resolves once the first questions will not be slower than the next; they need not wait for it. */
  prepared(): Promise<void>
}

/** A playbook's passages, with the phrasings they were made with. */
type IndexedPage = {
  readonly passages: readonly Passage[]
  readonly phrasings: readonly string[] | undefined
}

/** Half the words of a long text are grammar: they would double the index and tell nothing. */
const longFields: ReadonlySet<string> = new Set<FieldName>(['body', 'entry'])

/** Passages indexed between two turns of the event loop: a few milliseconds. */
const atOnce = 50

/** Titles of which the words are remembered; past it, the memory starts afresh. */
const maxTitles = 20_000

export function createCorpus(locale: Locale, turn: () => Promise<void>): Corpus {
  const stem = stemmer(locale)
  const vocabulary = createVocabulary(stem, (folded) => isGrammar(folded, locale), locale)
  const index = createPassageIndex({
    learn: (text, field) =>
      field === 'references'
        ? vocabulary.learnReferences(text)
        : vocabulary.learn(text, longFields.has(field)),
    forget: (text, field) =>
      field === 'references'
        ? vocabulary.forgetReferences(text)
        : vocabulary.forget(text, longFields.has(field)),
  })
  const situations = createSituations({ vocabulary, locale })
  const resembling = createResembling()

  const pages = new Map<Playbook, IndexedPage>()
  /** Incidents by their id, the glossary and the contacts by a name of their own. */
  const small = new Map<string, ReadonlyMap<string, Passage>>()
  let synonyms = createSynonyms([], { stem, locale })
  let pack: Pack | null = null
  let profile: Pick<Profile, 'contacts'> = { contacts: [] }
  let settling: Promise<void> = Promise.resolve()
  let preparing: Promise<void> = Promise.resolve()

  const replace = async (name: string, passages: readonly Passage[]) => {
    const before = small.get(name) ?? new Map<string, Passage>()
    // What has not changed stays the very passage it was.
    const after = new Map(
      passages.map((passage) => {
        const known = before.get(passage.key)
        return [passage.key, known && isSamePassage(known, passage) ? known : passage]
      }),
    )
    small.set(name, after)
    const gone = [...before.values()].filter((passage) => after.get(passage.key) !== passage)
    index.remove(gone)
    resembling.remove(gone)
    const added = [...after.values()].filter((passage) => before.get(passage.key) !== passage)
    for (let at = 0; at < added.length; at += atOnce) {
      if (at > 0) await turn()
      // Meanwhile the same thing may have changed again.
      const now = small.get(name)
      const still = added
        .slice(at, at + atOnce)
        .filter((passage) => now?.get(passage.key) === passage)
      index.add(still)
      resembling.add(still.filter(isShort))
    }
  }

  const prepare = async () => {
    do await turn()
    while (vocabulary.prepare())
  }

  const settle = async (content: Content) => {
    pack = content.pack
    const phrasingsOf = ({ id }: Playbook) => content.phrasings.get(id)
    const gone = [...pages].filter(
      ([playbook, { phrasings }]) =>
        !content.playbooks.includes(playbook) || phrasings !== phrasingsOf(playbook),
    )
    for (const [playbook, { passages }] of gone) {
      index.remove(passages)
      situations.remove(passages)
      resembling.remove(passages)
      pages.delete(playbook)
      await turn()
    }
    for (const playbook of content.playbooks) {
      if (pages.has(playbook)) continue
      const phrasings = phrasingsOf(playbook)
      const passages = playbookPassages(playbook, locale, phrasings)
      pages.set(playbook, { passages, phrasings })
      index.add(passages)
      situations.add(passages)
      resembling.add(passages.filter(isShort))
      await turn()
    }
    // After the pages: what they say is known by then, and only the rest has to be learnt.
    synonyms = createSynonyms(pack?.synonyms[locale] ?? [], { stem, locale })
    vocabulary.learnSynonyms(synonyms.terms)
    await turn()
    await replace('glossary', glossaryPassages(content.glossary))
    await replace('contacts', contactPassages(profile, pack, locale))
    preparing = prepare()
  }

  // « pas » has the stem of « passe », and marks nothing unless grammar is all that was typed.
  const tellingStem: Stem = (folded) => (isGrammar(folded, locale) ? '' : stem(folded))

  const hitFrom = (ranked: Ranked, query: Query): Hit => {
    const { passage, score, near } = ranked
    const shown =
      near?.sentence !== undefined && near.sentence !== passage.title ? near.sentence : passage.text
    const stemOf = query.isGrammar ? stem : tellingStem
    return {
      ...bareHit(passage),
      ...cutSnippet(shown, answeringStems(query, ranked), stemOf),
      score,
    }
  }

  const nearestHits = (text: string): Hit[] =>
    resembling.find(text).flatMap(({ key, text: like, likeness }) => {
      const passage = index.get(key)
      if (!passage) return []
      // Of a contact, what is missing is its number.
      const shown = passage.kind === 'contact' ? passage.text : like
      return [{ ...bareHit(passage), ...cutSnippet(shown, new Set(), stem), score: likeness }]
    })

  const titles = new Map<string, ReadonlySet<string>>()
  const stemsOfTitle = (title: string): ReadonlySet<string> => {
    const known = titles.get(title)
    if (known) return known
    const stems = new Set(
      tellingWords(title.slice(0, 120), locale).map(({ folded }) => stem(folded)),
    )
    if (titles.size >= maxTitles) titles.clear()
    titles.set(title, stems)
    return stems
  }

  /** A title of which every telling word was typed, and nothing beside. */
  const namedBy = ({ words }: Query) => {
    const typed = new Set(words.map((alternatives) => alternatives[0]?.stems[0] ?? ''))
    return (title: string) => {
      const stems = stemsOfTitle(title)
      return stems.size === typed.size && [...stems].every((each) => typed.has(each))
    }
  }

  return {
    setContent(content) {
      const settled = settling.then(() => settle(content))
      settling = settled.catch(() => {})
      return settled
    },
    setContacts(next) {
      profile = next
      void replace('contacts', contactPassages(profile, pack, locale))
    },
    setIncident: (id, passages) => replace(`incident ${id}`, passages),
    prepared: () => preparing,
    query({ text, limit, literal, playbookId }) {
      const query = readQuery(text, { locale, stem, vocabulary, synonyms }, literal)
      if (query.words.length === 0) return { hits: [] }
      const nearest = situations.nearest(query)
      const ranked = rank(index.search(query, nearest), {
        nearest,
        isNamed: namedBy(query),
        playbookId,
      })
      const hits = group(ranked, limit).map((each) => hitFrom(each, query))
      return hits.length > 0
        ? { hits, corrected: query.corrected }
        : { hits, nearest: nearestHits(text) }
    },
  }
}

/** What a whole text can resemble: what a page is for, and the name of somebody to call. */
function isShort({ kind }: Passage): boolean {
  return kind === 'playbook' || kind === 'contact'
}

function bareHit(passage: Passage): Omit<Hit, 'snippet' | 'ranges' | 'score'> {
  const { kind, playbookId, incidentId, anchor, title, exercise, phone, href } = passage
  return {
    kind,
    title,
    ...(playbookId !== undefined && { playbookId }),
    ...(incidentId !== undefined && { incidentId }),
    ...(anchor !== undefined && { anchor }),
    ...(exercise && { exercise }),
    ...(phone !== undefined && { phone }),
    ...(href !== undefined && { href }),
  }
}
