import type { Locale } from '../../shared/locale.ts'
import type { Problem } from '../../shared/playbook.ts'
import { catalogue } from './problem-catalogue.ts'

export type ProblemCode = keyof typeof catalogue

/** What may stand between braces. Anything else, such as `{#ancre}`, is text. */
type Placeholders = {
  readonly allowed: string
  readonly anchor: string
  readonly byte: number
  readonly count: number
  readonly detail: string
  readonly due: string
  readonly example: string
  readonly first: number
  readonly folder: string
  readonly href: string
  readonly id: string
  readonly key: string
  readonly known: string
  readonly max: number
  readonly name: string
  readonly other: string
  readonly reason: string
  readonly size: number
  readonly tag: string
  readonly text: string
  readonly value: string
  readonly within: string
}

/** The names a text needs, so that the compiler asks for each of them. */
type Names<Text extends string> = {
  [N in keyof Placeholders]: Text extends `${string}{${N}}${string}` ? N : never
}[keyof Placeholders]

type Texts<C extends ProblemCode> = (typeof catalogue)[C]['fr']['message' | 'fix']

/** The parameters a problem's words need. */
export type ParamsOf<C extends ProblemCode> = {
  readonly [N in Names<Texts<C>>]: Placeholders[N]
}

/** Where in the file, both from 1. Columns count UTF-16 units. */
export type Place = { readonly line: number; readonly column: number }

/** A problem before it is put into words. */
export type RawProblem = Place & {
  readonly file: string
  readonly severity: Problem['severity']
  readonly code: ProblemCode
  readonly params: Readonly<Record<string, string | number>>
}

/** A problem of one file; the compiler checks that `params` has all its words need. */
export function problem<C extends ProblemCode>(
  file: string,
  { line, column }: Place,
  code: C,
  params: ParamsOf<C>,
): RawProblem {
  const severity = catalogue[code].level === 'warning' ? 'warning' : 'error'
  return { file, line, column, severity, code, params: { ...params } }
}

/** Does this problem leave its file without a playbook? */
export function isFatal({ code }: RawProblem): boolean {
  return catalogue[code].level === 'fatal'
}

/** The problem in words, in the language asked for. */
export function wordProblem(
  { file, line, column, severity, code, params }: RawProblem,
  locale: Locale,
): Problem {
  const { message, fix } = catalogue[code][locale]
  const say = (text: string) => fill(locale === 'fr' ? typeset(text) : text, params)
  return { file, line, column, severity, code, message: say(message), fix: say(fix) }
}

/** The problems of several files, by file, then line, then column. */
export function inReadingOrder(problems: readonly RawProblem[]): readonly RawProblem[] {
  return [...problems].sort(byPlace)
}

type FilePlace = Place & { readonly file: string }

/** The files of data come before the pages: what is wrong there is often why a page is. */
export function byPlace(a: FilePlace, b: FilePlace): number {
  return (
    Number(a.file.includes('/')) - Number(b.file.includes('/')) ||
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column
  )
}

/** French typography: no-break spaces before : ; ? ! » and after «. What is quoted as code keeps its form. */
function typeset(text: string): string {
  return text.replace(/ ([:;?!»])(?!:)/g, '\u00a0$1').replaceAll('« ', '«\u00a0')
}

function fill(text: string, params: RawProblem['params']): string {
  return text.replace(/\{([a-z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  )
}
