import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { type Content, createCorpus } from '../../src/main/search/corpus.ts'
import type { Passage } from '../../src/main/search/passage.ts'
import { playbookPassages } from '../../src/main/search/playbook-passages.ts'
import type { Locale } from '../../src/shared/locale.ts'
import type { Hit } from '../../src/shared/search.ts'
import type { Written } from './large-library.ts'

/** Answers a query with the playbooks and places found, best first. */
export type Engine = {
  readonly name: string
  find(text: string): readonly Place[]
}
export type Place = { readonly playbookId: string; readonly anchor?: string | undefined }

const shown = 12

/**
 * What the app does. `turn` is called between two pieces of the indexing. `prepared` resolves once the quiet moment
 * that follows a start has been used, as it has been before anybody types.
 */
export async function ours(
  content: Content,
  locale: Locale,
  turn: () => Promise<void> = async () => {},
): Promise<Engine & { readonly prepared: () => Promise<void> }> {
  const corpus = createCorpus(locale, turn)
  await corpus.setContent(content)
  return {
    name: 'ours',
    prepared: corpus.prepared,
    find: (text) => corpus.query({ text, limit: shown, literal: false }).hits.map(placeShown),
  }
}

/** A word of the glossary, or somebody to call, is no page: a line that answers nothing here, and takes its rank. */
function placeShown({ kind, playbookId, anchor }: Hit): Place {
  const isPage = playbookId !== undefined && kind !== 'glossary'
  return { playbookId: isPage ? playbookId : `${kind}/${anchor}`, anchor }
}

const keys = [
  'title',
  'situations',
  'keywords',
  'phrasings',
  'label',
  'step',
  'template',
  'heading',
  'body',
]

function documentsOf({ playbooks, phrasings }: Written) {
  return playbooks
    .flatMap((playbook) => playbookPassages(playbook, playbook.locale, phrasings.get(playbook.id)))
    .map((passage) => ({
      ...passage.fields,
      phrasings: passage.phrasings?.join('\n'),
      key: passage.key,
      passage,
    }))
}

function placeOf({ playbookId, anchor }: Passage): readonly Place[] {
  return playbookId === undefined ? [] : [{ playbookId, anchor }]
}

/** fuse.js over the passages, as its documentation has it. */
export function fuseAlone(written: Written, useTokenSearch = false): Engine {
  const fuse = new Fuse(documentsOf(written), {
    keys,
    ignoreDiacritics: true,
    ignoreLocation: true,
    threshold: 0.3,
    ...(useTokenSearch && { useTokenSearch }),
  })
  return {
    name: useTokenSearch ? 'fuse.js, token search' : 'fuse.js alone',
    find: (text) =>
      fuse.search(text, { limit: shown }).flatMap(({ item }) => placeOf(item.passage)),
  }
}

/** MiniSearch over the passages with prefixes and fuzziness, as its documentation has it. */
export function miniSearchAlone(written: Written): Engine {
  const documents = documentsOf(written)
  const passages = new Map(documents.map(({ key, passage }) => [key, passage]))
  const index = new MiniSearch({ idField: 'key', fields: keys })
  index.addAll(documents)
  return {
    name: 'MiniSearch alone',
    find: (text) =>
      index
        .search(text, { prefix: true, fuzzy: 0.2 })
        .slice(0, shown)
        .flatMap(({ id }) => {
          const passage = passages.get(String(id))
          return passage ? placeOf(passage) : []
        }),
  }
}
