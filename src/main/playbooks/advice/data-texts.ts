import { isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { type Locale, localeSchema } from '../../../shared/locale.ts'
import type { RawAdvice } from './advice-words.ts'
import type { Desk } from './advise.ts'
import { type Page, pieceOf } from './page.ts'
import type { Passage, PassageKind } from './passages.ts'
import { scalarPassage } from './scalar-passage.ts'
import { spellingAdvice } from './spelling.ts'
import { typographyAdvice } from './typography.ts'

/** The spelling and the typography of a file of data that readers see, `glossaire.yml` or `reperes.yml`. */
export function adviseOnTexts(
  file: string,
  yaml: string,
  { spelling }: Pick<Desk, 'spelling'>,
): readonly RawAdvice[] {
  return localeSchema.options.flatMap((locale) => {
    const page = readTexts(file, yaml, locale)
    return [
      ...typographyAdvice(page),
      ...(spelling ? spellingAdvice(page, spelling.dictionary, spelling.isOwn) : []),
    ]
  })
}

/** The words of one language, in reading order. Synonyms are left out: they are what people type, errors included. */
export function readTexts(
  file: string,
  yaml: string,
  locale: Locale,
): Pick<Page, 'file' | 'locale' | 'pieces'> {
  const lines = new LineCounter()
  const document = parseDocument(yaml, {
    logLevel: 'silent',
    prettyErrors: false,
    lineCounter: lines,
  })
  const found: Passage[] = []
  visit(document, {
    Pair(_, { key, value }) {
      const kind = isScalar(key) ? kindOf(String(key.value), locale) : undefined
      if (kind) found.push(...scalarPassage(value, kind, { yaml, lines, firstLine: 1 }))
    },
  })
  const written = yaml.split('\n')
  return { file, locale, pieces: found.map((passage) => pieceOf(passage, written, (name) => name)) }
}

/** What stands under a key. Titles of sources and names of laws are French, whatever the language. */
function kindOf(key: string, locale: Locale): PassageKind | undefined {
  if (key === locale) return 'head'
  return (key === 'title' || key === 'law') && locale === 'fr' ? 'source' : undefined
}
