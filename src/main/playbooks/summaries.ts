import type { Locale } from '../../shared/locale.ts'
import {
  type Block,
  categories,
  type Playbook,
  type PlaybookSummary,
  type Problem,
} from '../../shared/playbook.ts'
import { otherLocale } from './other-locale.ts'
import { wordProblem } from './problem-words.ts'
import type { Shelf } from './shelf.ts'

/** One playbook per identifier: in the language asked for, otherwise in the other. */
export function playbooksIn({ playbooks, pack }: Shelf, locale: Locale): readonly Playbook[] {
  const byId = new Map([...playbooks[otherLocale[locale]], ...playbooks[locale]])
  const { compare } = new Intl.Collator(locale)
  const places = new Map((pack?.order ?? []).map((id, place) => [id, place]))
  const placeOf = ({ id }: Playbook) => places.get(id) ?? places.size
  return [...byId.values()]
    .map((playbook) => headIn(playbook, locale))
    .sort(
      (a, b) =>
        categories.indexOf(a.category) - categories.indexOf(b.category) ||
        placeOf(a) - placeOf(b) ||
        compare(a.title, b.title) ||
        (a.id < b.id ? -1 : 1),
    )
}

const heads = new WeakMap<Playbook, Playbook>()

/** A page of the other language under its translated head, so that lists and search are whole. */
function headIn(playbook: Playbook, locale: Locale): Playbook {
  const head = playbook.locale === locale ? undefined : playbook.translations?.[locale]
  if (!head) return playbook
  const page = heads.get(playbook) ?? { ...playbook, ...head }
  heads.set(playbook, page)
  return page
}

/** The shelf as a list: what can be opened, by group then title, then what is broken. */
export function summaries(shelf: Shelf, locale: Locale): readonly PlaybookSummary[] {
  const problemsOf = (file: string) =>
    shelf.problems
      .filter((problem) => problem.file === file)
      .map((problem) => wordProblem(problem, locale))
  return [
    ...playbooksIn(shelf, locale).map((playbook) => ready(playbook, problemsOf(playbook.file))),
    ...shelf.broken
      .filter((file) => concerns(file, shelf, locale))
      .map(({ id, file }) => ({ state: 'broken' as const, id, file, problems: problemsOf(file) })),
  ]
}

/** A broken translation in the other language matters only where there is nothing else to read. */
function concerns(
  { id, locale }: Shelf['broken'][number],
  { playbooks, broken }: Shelf,
  wanted: Locale,
): boolean {
  if (locale === wanted) return true
  const inWanted = broken.some((file) => file.id === id && file.locale === wanted)
  return !inWanted && !playbooks[wanted].has(id)
}

function ready(playbook: Playbook, problems: Problem[]): PlaybookSummary {
  const { id, file, locale, title, summary, category, severity } = playbook
  const { situations, audience, reviewed, version } = playbook
  return {
    state: 'ready',
    id,
    file,
    locale,
    title,
    summary,
    category,
    ...(severity && { severity }),
    situations,
    audience,
    reviewed,
    version,
    steps: count(playbook, 'step'),
    templates: count(playbook, 'template'),
    problems,
  }
}

function count({ sections }: Playbook, type: Block['type']): number {
  const blocks = sections.flatMap((section) => section.blocks)
  return blocks.filter((block) => block.type === type).length
}
