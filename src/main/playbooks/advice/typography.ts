import type { Locale } from '../../../shared/locale.ts'
import { advice, type RawAdvice } from './advice-words.ts'
import { isNotToWrite, type Page, type Piece } from './page.ts'
import { opaque } from './visible-text.ts'

const noBreak = '\u00a0\u202f'
const letter = '\\p{L}'

/** Something a printer would mend: where, what, and how when it can be shown. */
export type Slip =
  | {
      readonly code: 'type-apostrophe' | 'type-space-inside' | 'type-capital'
      readonly at: number
      readonly text: string
      readonly instead: string
    }
  | {
      readonly code:
        | 'type-quotes'
        | 'type-space-before'
        | 'type-space-after'
        | 'type-ellipsis'
        | 'english-quotes'
        | 'english-space'
      readonly at: number
      readonly text: string
    }

/** The typography of each language. Addresses, attributes, code and the front matter's keys are left out. */
export function typographyAdvice({
  file,
  locale,
  pieces,
}: Pick<Page, 'file' | 'locale' | 'pieces'>): readonly RawAdvice[] {
  return pieces
    .filter((piece) => isSetInItsLanguage(piece, locale))
    .flatMap(({ typed }) =>
      (locale === 'fr' ? slipsIn(typed.text) : slipsInEnglish(typed.text)).map((slip) => {
        const place = typed.placeAt(slip.at)
        return 'instead' in slip
          ? advice(file, place, slip.code, { text: slip.text, instead: slip.instead })
          : advice(file, place, slip.code, { text: slip.text })
      }),
    )
}

/** The sources of an English page are French: they keep their typography. */
function isSetInItsLanguage(piece: Piece, locale: Locale): boolean {
  return !isNotToWrite(piece) && (locale === 'fr' || piece.kind !== 'source')
}

/** Every slip of an English text, from left to right. */
export function slipsInEnglish(text: string): readonly Slip[] {
  return [
    ...apostrophes(text),
    ...[...text.matchAll(/"[^"\n]{0,20}/g)].map(
      ({ 0: found, index }): Slip => ({ code: 'english-quotes', at: index, text: found.trim() }),
    ),
    ...[...text.matchAll(spacedSign)].map(
      ({ 1: sign = '', index }): Slip => ({ code: 'english-space', at: index, text: sign }),
    ),
    ...ellipses(text),
  ].sort((a, b) => a.at - b.at)
}

const spacedSign = /(?<=[\p{L}\p{N}”"’)])[ \u00a0\u202f]+([:;?!])(?![:\p{L}\p{N}/)(])/gu

function ellipses(text: string): readonly Slip[] {
  return [...text.matchAll(/\.{3,}/g)].map(({ 0: found, index }) => ({
    code: 'type-ellipsis',
    at: index,
    text: found,
  }))
}

/** Every slip of a French text, from left to right. */
export function slipsIn(text: string): readonly Slip[] {
  return [
    ...apostrophes(text),
    ...quotes(text),
    ...spacesBefore(text),
    ...spacesInQuotes(text),
    ...numbers(text),
    ...capitals(text),
    ...ellipses(text),
  ].sort((a, b) => a.at - b.at)
}

const straight = new RegExp(`[${letter}]+'(?=[${letter}«${opaque}])[${letter}]*`, 'gu')

function apostrophes(text: string): readonly Slip[] {
  return [...text.matchAll(straight)].map(({ 0: found, index }) => ({
    code: 'type-apostrophe',
    at: index,
    text: found,
    instead: found.replace("'", '’'),
  }))
}

function quotes(text: string): readonly Slip[] {
  return [...text.matchAll(/"[^"\n]{0,20}/g)].map(({ 0: found, index }) => ({
    code: 'type-quotes',
    at: index,
    text: found.trim(),
  }))
}

/** Ordinary space, or none, before a double sign. An hour such as 18:30 and a smiley are none. */
const doubleSign = new RegExp(
  `(?<![:;?!»${noBreak}(\\s])([:;?!»])(?![:\\p{L}\\p{N}/)(])|(?<=[^\\s]) +([:;?!»])(?=[\\s.,)»:;?!]|$)`,
  'gu',
)

function spacesBefore(text: string): readonly Slip[] {
  return [...text.matchAll(doubleSign)].flatMap(({ 0: found, index }): readonly Slip[] => {
    const sign = found.trim()
    // A sentence cut by the parser may begin with its sign.
    return index === 0
      ? []
      : [{ code: 'type-space-before', at: index + found.length - 1, text: sign }]
  })
}

function spacesInQuotes(text: string): readonly Slip[] {
  return [...text.matchAll(new RegExp(`«(?![${noBreak}])`, 'g'))].map(({ index }) => ({
    code: 'type-space-after',
    at: index,
    text: '«',
  }))
}

const spaced = [
  // Thousands: « 3 500 ». A telephone number goes two by two.
  /(?<![\d ,.])\d{1,3}(?: \d{3})+(?![\d])/g,
  // Units: « 18 h », « 50 % », « 20 € ».
  /(?<![\p{L}\d])\d+(?:,\d+)? ?(?:h(?![\p{L}])|€|%|km(?![\p{L}])|°C)/gu,
  // « n° 12 », « art. 13 ».
  /(?:n°|art\.) ?\p{L}?\d[\d-]*/gu,
]

/** A number of thousands written in one go, beside what it counts. */
const glued = /(?<![\d-])\d{4,}(?=[ \u00a0](?:habitants|euros|€))/g

function numbers(text: string): readonly Slip[] {
  return [
    ...spaced
      .flatMap((pattern) => [...text.matchAll(pattern)])
      .map(({ 0: found, index }): Slip => {
        return {
          code: 'type-space-inside',
          at: index,
          text: found.trim(),
          instead: withNoBreak(found),
        }
      }),
    ...[...text.matchAll(glued)].map(
      ({ 0: found, index }): Slip => ({
        code: 'type-space-inside',
        at: index,
        text: found,
        instead: found.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0'),
      }),
    ),
  ]
}

function withNoBreak(found: string): string {
  return found
    .trim()
    .replaceAll(' ', '\u00a0')
    .replace(/(?<=\d)(?=[h€%k°])/, '\u00a0')
    .replace(/(?<=^(?:n°|art\.))(?=[\p{L}\d])/u, '\u00a0')
}

/** Words that nearly always bear an accent. Spelling finds the rarer ones. */
const accented =
  /(?<![\p{L}.@-])E(?=tats?(?!\p{L})|col(?:es?|iers?)(?!\p{L})|crire|cri(?:vez|re|ts?)|lect|lus?(?!\p{L})|lues?(?!\p{L})|lèves?|quip|tapes?|vit(?:er|ez)|v[ée]nement|teindre|teignez|nerg|glise|lectri|conom|changer|changez|ditions?(?!\p{L})|dit(?:er|eur)|gal|poque|t[ée](?!\p{L})|puis|vacu|tude|tabliss|mission|ventuel)[\p{L}]*/gu
const alone =
  /(?<=^|[.!?:»«\n][\s\u00a0]*|[•-] )A(?= (?:la|l’|l'|ce|cette|ces|partir|propos|défaut|moins|chaque|chacun|qui|quoi|quel|quelle|vous|nous|noter|lire|faire|éviter|vérifier|Paris|un|une|deux|trois|dix|\d)(?!\p{L}))/gu
const cedilla =
  /(?<![\p{L}])Ca(?=[ \u00a0](?:ne|n’|va|se|s’|suffit|dépend|peut|fait|y|m’|vous|nous|tourne|marche)(?!\p{L})|[ \u00a0]?[?!.])/gu

function capitals(text: string): readonly Slip[] {
  const found = (pattern: RegExp, capital: string) =>
    [...text.matchAll(pattern)].map(
      ({ 0: word, index }): Slip => ({
        code: 'type-capital',
        at: index,
        text: word,
        instead: capital + word.slice(1),
      }),
    )
  return [...found(accented, 'É'), ...found(alone, 'À'), ...found(cedilla, 'Ç')]
}
