import type { Pack, Section } from '../../../shared/playbook.ts'
import { advice, type Localized, type RawAdvice } from './advice-words.ts'
import { isInHead, type Page, placeOfSection } from './page.ts'
import { countWords } from './sentences.ts'

const card = 'dix-minutes'
const cardSteps = { min: 3, max: 5 }
const allSteps = { min: 12, max: 25 }
const allTemplates = { min: 5, max: 10 }
/** Words before the first step, at most: some ten seconds. */
const maxWordsBefore = 60

/** The sections a reader looks for by habit, with the heading to write. */
export const requiredSections: Readonly<Record<string, string>> = {
  preuves: 'Ce qu’il faut garder',
  modeles: 'Modèles de message',
  'a-ne-pas-ecrire': 'Ce qu’il ne faut pas écrire',
  questions: 'Questions qu’on vous posera',
  'qui-appeler': 'Qui appeler, et quand',
  loi: 'Ce que dit la loi',
}

/** Where a page departs from the plan all pages share. */
export function pagePlan(page: Page, pack: Pack | null): readonly RawAdvice[] {
  const { sections } = page.playbook
  return [
    ...cardAdvice(page),
    ...countAdvice(page),
    ...Object.entries(requiredSections).flatMap(([id, example]) =>
      sections.some((section) => section.id === id)
        ? []
        : [advice(page.file, end(page), 'section-missing', { id, example })],
    ),
    ...tableAdvice(page),
    ...callAdvice(page, pack),
  ]
}

export function countSteps(sections: readonly Section[]): number {
  return sections.flatMap(({ blocks }) => blocks).filter(({ type }) => type === 'step').length
}

export function countTemplates(sections: readonly Section[]): number {
  return sections.flatMap(({ blocks }) => blocks).filter(({ type }) => type === 'template').length
}

function cardAdvice(page: Page): readonly RawAdvice[] {
  const { file, playbook } = page
  const index = playbook.sections.findIndex(({ id }) => id === card)
  const section = playbook.sections[index]
  if (!section) return [advice(file, top(page), 'card-missing', {})]
  const place = placeOfSection(page, card)
  const steps = countSteps([section])
  const before = wordsBeforeFirstStep(page)
  return [
    ...(index > 0 ? [advice(file, place, 'card-not-first', {})] : []),
    ...(isWithin(steps, cardSteps)
      ? []
      : [advice(file, place, 'card-steps', { count: steps, ...cardSteps })]),
    ...(before > maxWordsBefore
      ? [advice(file, place, 'first-step-far', { count: before, max: maxWordsBefore })]
      : []),
  ]
}

/** The opening, the headings and the alerts a reader goes through before the first thing to do. */
export function wordsBeforeFirstStep({ pieces }: Pick<Page, 'pieces'>): number {
  const body = pieces.filter((piece) => !isInHead(piece))
  const first = body.findIndex(({ kind }) => kind === 'step')
  return body
    .slice(0, first < 0 ? body.length : first)
    .reduce((sum, { said }) => sum + countWords(said.text), 0)
}

function countAdvice(page: Page): readonly RawAdvice[] {
  const { sections } = page.playbook
  const steps = countSteps(sections)
  const templates = countTemplates(sections)
  const place = placeOfSection(page, 'modeles')
  return [
    ...(isWithin(steps, allSteps)
      ? []
      : [advice(page.file, top(page), 'steps-count', { count: steps, ...allSteps })]),
    ...(isWithin(templates, allTemplates)
      ? []
      : [advice(page.file, place, 'templates-count', { count: templates, ...allTemplates })]),
  ]
}

function tableAdvice(page: Page): readonly RawAdvice[] {
  const id = 'a-ne-pas-ecrire'
  const section = page.playbook.sections.find((each) => each.id === id)
  const hasTable = section?.blocks.some(
    (block) => block.type === 'table' && block.head.length === 2,
  )
  return !section || hasTable
    ? []
    : [advice(page.file, placeOfSection(page, id), 'table-missing', { id })]
}

type Call = { readonly name: Localized; readonly pattern: RegExp }

/** Those a page must name, as calling them in time is half of its worth. */
function callsOf(pack: Pack | null): readonly Call[] {
  const publisher = pack?.publisher ?? ''
  const agency = [
    ...(publisher === '' ? [] : [publisher.replace(/[^\p{L}\p{N} ]/gu, '.')]),
    'agence(?![ \\u00a0](?:régionale|nationale|de l|des))',
    'agency',
  ].join('|')
  return [
    { name: { fr: 'l’avocat', en: 'the lawyer' }, pattern: /avocat|lawyer|solicitor/i },
    { name: { fr: 'la préfecture', en: 'the prefecture' }, pattern: /préf(?:et|ecture)|prefect/i },
    { name: { fr: 'l’agence', en: 'the agency' }, pattern: new RegExp(agency, 'iu') },
  ]
}

function callAdvice(page: Page, pack: Pack | null): readonly RawAdvice[] {
  const id = 'qui-appeler'
  const pieces = page.pieces.filter(({ section }) => section === id)
  if (pieces.length === 0) return []
  const words = pieces.map(({ said }) => said.text).join('\n')
  return callsOf(pack).flatMap(({ name, pattern }) =>
    pattern.test(words)
      ? []
      : [advice(page.file, placeOfSection(page, id), 'call-missing', { name })],
  )
}

function isWithin(
  count: number,
  { min, max }: { readonly min: number; readonly max: number },
): boolean {
  return min <= count && count <= max
}

/** The first words of the body, or the top of the file. */
function top({ pieces }: Page) {
  return pieces.find((piece) => !isInHead(piece))?.said.placeAt(0) ?? { line: 1, column: 1 }
}

/** The last words of the page: what is missing can be added below. */
function end({ pieces }: Page) {
  return pieces.at(-1)?.said.placeAt(0) ?? { line: 1, column: 1 }
}
