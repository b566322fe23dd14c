import type { Locale } from '../../../shared/locale.ts'
import type { Place } from '../problem-words.ts'
import { adviceCatalogue } from './advice-catalogue.ts'

export type AdviceCode = keyof typeof adviceCatalogue

/** Words that differ from one language to the other, such as a reason kept as data. */
export type Localized = Readonly<Record<Locale, string>>

/** What may stand between braces. Anything else, such as `{#dix-minutes}`, is text. */
type Placeholders = {
  readonly channel: string
  readonly count: number
  readonly day: string
  readonly detail: string
  readonly example: string
  readonly file: string
  readonly id: string
  readonly instead: string | Localized
  readonly language: Localized
  readonly line: number
  readonly locale: Locale
  readonly max: number
  readonly min: number
  readonly name: Localized
  readonly over: number
  readonly reason: Localized
  readonly score: number
  readonly text: string
}

/** The names a text needs, so that the compiler asks for each of them. */
type Names<Text extends string> = {
  [N in keyof Placeholders]: Text extends `${string}{${N}}${string}` ? N : never
}[keyof Placeholders]

type Texts<C extends AdviceCode> = (typeof adviceCatalogue)[C]['fr' | 'en']['message' | 'fix']

/** The parameters an advice's words need. */
export type AdviceParams<C extends AdviceCode> = {
  readonly [N in Names<Texts<C>>]: Placeholders[N]
}

/** An advice before it is put into words. */
export type RawAdvice = Place & {
  readonly file: string
  readonly severity: 'advice' | 'error'
  readonly code: AdviceCode
  readonly params: Readonly<Record<string, string | number | Localized>>
}

/** An advice about one file; the compiler checks that `params` has all its words need. */
export function advice<C extends AdviceCode>(
  file: string,
  { line, column }: Place,
  code: C,
  params: AdviceParams<C>,
): RawAdvice {
  const severity = adviceCatalogue[code].level
  return { file, line, column, severity, code, params: { ...params } }
}

export type WordedAdvice = Omit<RawAdvice, 'params'> & {
  readonly message: string
  readonly fix: string
}

/** The advice in words, in the language asked for. */
export function wordAdvice(raw: RawAdvice, locale: Locale): WordedAdvice {
  const { params, ...rest } = raw
  const { message, fix } = adviceCatalogue[raw.code][locale]
  const say = (text: string) => fill(locale === 'fr' ? typeset(text) : text, params, locale).trim()
  return { ...rest, message: say(message), fix: say(fix) }
}

/** French typography, as `wordProblem` sets it. */
function typeset(text: string): string {
  return text.replace(/ ([:;?!»])(?!:)/g, '\u00a0$1').replaceAll('« ', '«\u00a0')
}

function fill(text: string, params: RawAdvice['params'], locale: Locale): string {
  return text.replace(/\{([a-z]+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined
    if (value === undefined) return whole
    if (typeof value !== 'object') return String(value)
    return locale === 'fr' ? typeset(value.fr) : value.en
  })
}
