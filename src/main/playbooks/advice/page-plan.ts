import type { Pack, Section } from '../../../shared/playbook.ts'
import { advice, type Localized, type RawAdvice } from './advice-words.ts'
import { card, isInHead, type Page, placeOfSection } from './page.ts'

/** Minutes of the card, at most. */
const maxCard = 10
const cardSteps = { min: 3, max: 5 }
const allSteps = { min: 12, max: 25 }
const allTemplates = { min: 5, max: 10 }
const minRows = 5
const minQuestions = 5

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
    ...headAdvice(page),
    ...cardAdvice(page),
    ...countAdvice(page),
    ...Object.entries(requiredSections).flatMap(([id, example]) => {
      const section = sections.find((each) => each.id === id)
      if (!section) return [advice(page.file, end(page), 'section-missing', { id, example })]
      return section.blocks.length === 0
        ? [advice(page.file, placeOfSection(page, id), 'section-empty', { id })]
        : []
    }),
    ...tableAdvice(page),
    ...questionAdvice(page),
    ...callAdvice(page, pack),
  ]
}

export function countSteps(sections: readonly Section[]): number {
  return sections.flatMap(({ blocks }) => blocks).filter(({ type }) => type === 'step').length
}

export function countTemplates(sections: readonly Section[]): number {
  return sections.flatMap(({ blocks }) => blocks).filter(({ type }) => type === 'template').length
}

/** What a page must say before its card: where its words come from, and when to use it. */
function headAdvice(page: Page): readonly RawAdvice[] {
  const { file, playbook, keyPlace } = page
  return [
    ...(playbook.sources.length > 0 ? [] : [advice(file, keyPlace('sources'), 'sources-none', {})]),
    ...(playbook.opening.length > 0 ? [] : [advice(file, top(page), 'opening-missing', {})]),
  ]
}

function cardAdvice(page: Page): readonly RawAdvice[] {
  const { file, playbook } = page
  const index = playbook.sections.findIndex(({ id }) => id === card)
  const section = playbook.sections[index]
  if (!section) return [advice(file, top(page), 'card-missing', {})]
  const place = placeOfSection(page, card)
  const steps = countSteps([section])
  const { withinMinutes: minutes } = section
  return [
    ...(index > 0 ? [advice(file, place, 'card-not-first', {})] : []),
    ...(minutes === undefined ? [advice(file, place, 'card-without-time', { max: maxCard })] : []),
    ...(minutes !== undefined && minutes > maxCard
      ? [advice(file, place, 'card-long', { count: minutes, max: maxCard })]
      : []),
    ...(isWithin(steps, cardSteps)
      ? []
      : [advice(file, place, 'card-steps', { count: steps, ...cardSteps })]),
  ]
}

function countAdvice(page: Page): readonly RawAdvice[] {
  const { sections } = page.playbook
  const steps = countSteps(sections)
  const templates = countTemplates(sections)
  const place = placeOfSection(page, 'modeles')
  return [
    ...(steps < allSteps.min
      ? [advice(page.file, top(page), 'steps-few', { count: steps, ...allSteps })]
      : []),
    ...(steps > allSteps.max
      ? [advice(page.file, top(page), 'steps-many', { count: steps, ...allSteps })]
      : []),
    ...(isWithin(templates, allTemplates)
      ? []
      : [advice(page.file, place, 'templates-count', { count: templates, ...allTemplates })]),
  ]
}

function tableAdvice(page: Page): readonly RawAdvice[] {
  const id = 'a-ne-pas-ecrire'
  const section = page.playbook.sections.find((each) => each.id === id)
  if (!section) return []
  const place = placeOfSection(page, id)
  const tables = section.blocks.flatMap((block) =>
    block.type === 'table' && block.head.length === 2 ? [block] : [],
  )
  if (tables.length === 0) return [advice(page.file, place, 'table-missing', { id })]
  const count = tables.reduce((sum, { rows }) => sum + rows.length, 0)
  return count < minRows ? [advice(page.file, place, 'rows-few', { id, count, min: minRows })] : []
}

function questionAdvice(page: Page): readonly RawAdvice[] {
  const id = 'questions'
  const section = page.playbook.sections.find((each) => each.id === id)
  if (!section || section.blocks.length === 0) return []
  const count = section.blocks.filter(({ type }) => type === 'heading').length
  const place = placeOfSection(page, id)
  return count < minQuestions
    ? [advice(page.file, place, 'questions-few', { id, count, min: minQuestions })]
    : []
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
