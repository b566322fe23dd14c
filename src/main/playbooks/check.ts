import { join } from 'node:path'
import { type Locale, localeSchema } from '../../shared/locale.ts'
import type { Pack } from '../../shared/playbook.ts'
import type { Reperes } from '../../shared/repere.ts'
import { advice, type RawAdvice, wordAdvice } from './advice/advice-words.ts'
import { adviseOn, type Desk } from './advice/advise.ts'
import { bytesOf, readQueryFiles, textOf } from './advice/author-files.ts'
import { adviseOnTexts } from './advice/data-texts.ts'
import { type LimitsResult, limitsFile, parseLimits } from './advice/limits.ts'
import { ownWordsFile, parseOwnWords } from './advice/own-words.ts'
import { type Page, readPage } from './advice/page.ts'
import { countQueries } from './advice/queries.ts'
import type { Report } from './advice/report.ts'
import { scoreOf } from './advice/scores.ts'
import type { Dictionary } from './advice/spelling.ts'
import { oldFigures } from './advice/stale.ts'
import { synonymAdvice } from './advice/synonym-groups.ts'
import { decode } from './decode.ts'
import type { FolderContent } from './folder-content.ts'
import { glossaryFile, glossaryIn } from './glossary.ts'
import { packFile } from './pack.ts'
import { nameOfFile } from './parse.ts'
import { wordProblem } from './problem-words.ts'
import { emptyMemory, readFolder } from './read-folder.ts'
import { type ReperesResult, reperesFile, valuesIn } from './reperes.ts'
import { arrange, type Shelf } from './shelf.ts'
import { playbooksIn } from './summaries.ts'

export type CheckOptions = {
  readonly folder: string
  readonly locale: Locale
  /** `2026-11-23`: reviews are measured from it. */
  readonly today: string
  /** One playbook alone, by its identifier. */
  readonly only?: string | undefined
  /** Where the trial searches are. */
  readonly queries?: string | undefined
  /** Absent: the spelling is not looked at. */
  readonly dictionary?: Dictionary | undefined
  /** Where `limites.yml` and `mots.txt` are when the folder has none of its own. */
  readonly house?: string | undefined
}

/** The author's check of a folder: what is wrong, what could be better, and each page in figures. */
export async function checkFolder(options: CheckOptions): Promise<Report> {
  const { folder, locale, only, today } = options
  const { content } = await readFolder(folder, emptyMemory)
  const shelf = arrange(content)
  const isAsked = (file: string) => only === undefined || nameOfFile(file) === only
  const { desk, problems: deskProblems, advice: deskAdvice } = await readDesk(options, shelf)
  const pages = (await readPages(folder, content, shelf)).filter(({ file }) => isAsked(file))
  const raw = [
    ...deskAdvice,
    ...(await adviseOnData(shelf, content.reperes, { folder, today, desk })),
    ...pages.flatMap((page) => adviseOn(page, desk)),
  ].filter(({ file }) => isAsked(file))
  const worded = raw.map((each) => wordAdvice(each, locale))
  const problems = [
    ...[...shelf.problems.filter(({ file }) => isAsked(file)), ...deskProblems].map((problem) =>
      wordProblem(problem, locale),
    ),
    ...worded.flatMap(({ severity, ...rest }) =>
      severity === 'error' ? [{ ...rest, severity }] : [],
    ),
  ]
  const advised = worded.flatMap(({ severity, ...rest }) => (severity === 'advice' ? [rest] : []))
  return {
    folder,
    today,
    locale,
    files: content.files.filter(({ file }) => isAsked(file)).length,
    problems,
    advice: advised,
    scores: pages.map((page) => scoreOf(page, desk.queries, { problems, advice: advised })),
  }
}

/** Every page the check could use, with its places. */
async function readPages(
  folder: string,
  { files }: FolderContent,
  { pack, reperes }: Shelf,
): Promise<readonly Page[]> {
  const pages = await Promise.all(
    files.map(async (file) => {
      const bytes = file.playbook && (await bytesOf(join(folder, file.file)))
      const { text } = bytes ? decode(file.file, bytes) : { text: undefined }
      if (text === undefined) return []
      return readPage(file, text, valuesFor(pack, reperes, file.locale)) ?? []
    }),
  )
  return pages.flat()
}

/** What fills a template for an editor: the examples of the variables, and the figures. */
function valuesFor(pack: Pack | null, { reperes }: Reperes, locale: Locale) {
  const figures = valuesIn(reperes, locale)
  const examples = new Map(pack?.variables.map(({ name, example }) => [name, example[locale]]))
  return (name: string): string =>
    (name.startsWith('repere.') ? figures.get(name.slice('repere.'.length)) : examples.get(name)) ??
    `[${name}]`
}

/** Advice on the files of data: `pack.yml`, `reperes.yml` and `glossaire.yml`. */
async function adviseOnData(
  shelf: Shelf,
  { dated }: ReperesResult,
  { folder, today, desk }: { readonly folder: string; readonly today: string; readonly desk: Desk },
): Promise<readonly RawAdvice[]> {
  const { pack } = shelf
  const packText = await textOf(join(folder, packFile))
  const synonyms = localeSchema.options.flatMap((locale) =>
    pack && packText !== undefined
      ? synonymAdvice(packText, locale, {
          playbooks: playbooksIn(shelf, locale),
          glossary: glossaryIn(shelf.glossary, locale),
          pack,
        })
      : [],
  )
  const texts = await Promise.all(
    [glossaryFile, reperesFile].map(async (file) =>
      adviseOnTexts(file, (await textOf(join(folder, file))) ?? '', desk),
    ),
  )
  return [...synonyms, ...texts.flat(), ...oldFigures(reperesFile, dated, today)]
}

/** What an editor has at hand: the lengths, the words of the house, the trial searches, the dictionary. */
async function readDesk(
  { folder, today, queries, dictionary, house }: CheckOptions,
  { pack, playbooks, phrasings }: Shelf,
): Promise<{
  readonly desk: Desk
  readonly problems: LimitsResult['problems']
  readonly advice: readonly RawAdvice[]
}> {
  const [limits, own, searches] = await Promise.all([
    readLimits(folder, house),
    readOwnWords(folder, house),
    queries === undefined ? undefined : readQueryFiles(queries),
  ])
  const counted = searches && countQueries(searches)
  const missing = limits ? [] : [advice(limitsFile, { line: 1, column: 1 }, 'limits-missing', {})]
  return {
    desk: {
      pack,
      today,
      limits: limits?.limits,
      queries: counted,
      isWritten: (id, locale) => playbooks[locale].has(id),
      // A folder without the file has chosen to do without.
      phrasings: phrasings.fr.size + phrasings.en.size > 0 ? phrasings : undefined,
      spelling: dictionary && { dictionary, isOwn: (word) => own.has(word) },
    },
    problems: limits?.problems ?? [],
    advice: [...missing, ...(counted?.advice ?? [])],
  }
}

async function readLimits(
  folder: string,
  house: string | undefined,
): Promise<LimitsResult | undefined> {
  const own = await bytesOf(join(folder, limitsFile))
  if (own) return parseLimits(own)
  const shared = house === undefined ? undefined : await bytesOf(join(house, limitsFile))
  if (!shared) return undefined
  const { limits, problems } = parseLimits(shared)
  const there = problems.map((problem) => ({ ...problem, file: `${house}/${limitsFile}` }))
  return { ...(limits && { limits }), problems: there }
}

/** The house's words, and those of the folder. */
async function readOwnWords(folder: string, house: string | undefined): Promise<Set<string>> {
  const folders = house === undefined ? [folder] : [folder, house]
  const texts = await Promise.all(folders.map((each) => textOf(join(each, ownWordsFile))))
  return new Set(texts.flatMap((text) => [...parseOwnWords(text ?? '')]))
}
