import type { GlossaryEntry } from '../../shared/glossary.ts'
import type { Locale } from '../../shared/locale.ts'
import type { Pack, Playbook } from '../../shared/playbook.ts'
import { checkGlossary, crossCheck } from './cross-check.ts'
import type { FolderContent, ReadFile } from './folder-content.ts'
import { nameOfFile } from './parse.ts'
import { inReadingOrder, problem, type RawProblem } from './problem-words.ts'

export type Broken = { readonly id: string; readonly file: string; readonly locale: Locale }

/** All playbooks together, once files that contradict each other are set apart. */
export type Shelf = {
  readonly playbooks: Readonly<Record<Locale, ReadonlyMap<string, Playbook>>>
  readonly broken: readonly Broken[]
  readonly pack: Pack | null
  readonly glossary: readonly GlossaryEntry[]
  readonly problems: readonly RawProblem[]
}

/** Puts the files side by side. What one lacks never takes another down. */
export function arrange({ files, pack, glossary, problems }: FolderContent): Shelf {
  const chosen = withoutDoubles(files)
  const ready = chosen.flatMap(({ playbook, locale }) => (playbook ? [{ playbook, locale }] : []))
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
    problems: inReadingOrder([
      ...problems,
      ...pack.problems,
      ...glossary.problems,
      ...checkGlossary(glossary, chosen),
      ...chosen.flatMap((file) => file.problems),
      ...crossCheck(chosen, pack.pack),
    ]),
  }
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
