import type { GlossaryEntry } from '../../shared/glossary.ts'
import type { Locale } from '../../shared/locale.ts'
import type { Pack, Playbook } from '../../shared/playbook.ts'
import type { Reperes } from '../../shared/repere.ts'
import { checkGlossary, checkPack, checkPhrasings, crossCheck } from './cross-check.ts'
import type { FolderContent, ReadFile } from './folder-content.ts'
import { nameOfFile } from './parse.ts'
import type { Phrasings } from './phrasings.ts'
import { inReadingOrder, problem, type RawProblem } from './problem-words.ts'
import { valuesIn } from './reperes.ts'
import { resolveReperes } from './resolve-reperes.ts'

export type Broken = { readonly id: string; readonly file: string; readonly locale: Locale }

/** All playbooks together, once files that contradict each other are set apart. */
export type Shelf = {
  readonly playbooks: Readonly<Record<Locale, ReadonlyMap<string, Playbook>>>
  readonly broken: readonly Broken[]
  readonly pack: Pack | null
  readonly glossary: readonly GlossaryEntry[]
  readonly reperes: Reperes
  readonly phrasings: Readonly<Record<Locale, Phrasings>>
  readonly problems: readonly RawProblem[]
}

/** Puts the files side by side. What one lacks never takes another down. */
export function arrange(content: FolderContent): Shelf {
  const { files, pack, glossary, reperes, phrasings, problems } = content
  const chosen = withoutDoubles(files)
  const ready = chosen.flatMap(({ playbook, pointers, locale }) => {
    if (!playbook) return []
    const quotes = pointers.some(({ to }) => to === 'repere')
    return [{ playbook: quotes ? resolved(playbook, reperes.reperes) : playbook, locale }]
  })
  const inLocale = (wanted: Locale) =>
    new Map(
      ready.flatMap(({ playbook, locale }) =>
        locale === wanted ? [[playbook.id, playbook] as const] : [],
      ),
    )
  const broken = chosen.flatMap(({ file, locale, playbook }) =>
    playbook ? [] : [{ id: nameOfFile(file), file, locale }],
  )
  return {
    playbooks: { fr: inLocale('fr'), en: inLocale('en') },
    broken,
    pack: pack.pack ?? null,
    glossary: glossary.words,
    reperes: reperes.reperes,
    phrasings: phrasings.phrasings,
    problems: inReadingOrder([
      ...problems,
      ...pack.problems,
      ...checkPack(pack, chosen),
      ...glossary.problems,
      ...checkGlossary(glossary, chosen),
      ...reperes.problems,
      ...phrasings.problems,
      ...checkPhrasings(phrasings, chosen),
      ...chosen.flatMap((file) => file.problems),
      ...crossCheck(chosen, pack.pack, reperes),
    ]),
  }
}

const resolvedWith = new WeakMap<Playbook, { readonly from: Reperes; readonly page: Playbook }>()

/** The page with its figures in words: the same one as long as neither has changed. */
function resolved(playbook: Playbook, from: Reperes): Playbook {
  const known = resolvedWith.get(playbook)
  if (known?.from === from) return known.page
  const page = resolveReperes(playbook, valuesIn(from.reperes, playbook.locale))
  resolvedWith.set(playbook, { from, page })
  return page
}

/** Of two playbooks with one identifier in one language, the file that bears its name stays. */
function withoutDoubles(files: readonly ReadFile[]): readonly ReadFile[] {
  const kept = new Map<string, ReadFile>()
  const keyOf = (file: ReadFile) => `${file.locale}/${file.playbook?.id}`
  for (const file of files) {
    const first = kept.get(keyOf(file))
    if (file.playbook && (!first || nameOfFile(file.file) === file.playbook.id)) {
      kept.set(keyOf(file), file)
    }
  }
  return files.map((file) => {
    const winner = kept.get(keyOf(file))
    if (!file.playbook || !winner || winner === file) return file
    const { playbook, ...rest } = file
    const place = file.problems.find(({ code }) => code === 'id-not-file-name') ?? start
    const twice = problem(file.file, place, 'playbook-twice', {
      id: playbook.id,
      other: winner.file,
    })
    return { ...rest, problems: [...file.problems, twice] }
  })
}

const start = { line: 1, column: 1 }
