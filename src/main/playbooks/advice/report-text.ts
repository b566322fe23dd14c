import type { Locale } from '../../../shared/locale.ts'
import { byPlace } from '../problem-words.ts'
import { countErrors, type Report } from './report.ts'
import { scoreTable } from './score-table.ts'

/** Of one kind in one file, this many are shown: the rest would hide what else there is. */
const maxOfOneKind = 8

type Row = Report['advice'][number] & { readonly severity: 'error' | 'warning' | 'advice' }

/** The report for a terminal: one line per finding, file by file, then the figures, then a summary. */
export function reportText(report: Report): string {
  const { locale } = report
  const table = scoreTable(report.scores, locale)
  return `${findings(report)}${table === '' ? '' : `${table}\n`}${summary(report)}\n`
}

function findings({ problems, advice, folder, locale }: Report): string {
  const rows = [...problems, ...advice.map((each): Row => ({ ...each, severity: 'advice' }))].sort(
    byPlace,
  )
  const { shown, left } = withoutRepeats(rows)
  const width = Math.max(0, ...shown.map((row) => placeOf(row, folder).length))
  const lines = shown.map((row, index) => {
    const next = shown[index + 1]
    const isLast = next?.file !== row.file
    const words = `${row.message} — ${row.fix}`
    const line = `${placeOf(row, folder).padEnd(width)}  ${severityWords[locale][row.severity]}  ${words}\n`
    const more = isLast ? leftOut(left.get(row.file) ?? 0, locale) : ''
    return `${line}${more}${isLast && next ? '\n' : ''}`
  })
  return lines.length > 0 ? `${lines.join('')}\n` : ''
}

/** The first few advices of each kind in each file, and how many are left out. Problems are all shown. */
function withoutRepeats(rows: readonly Row[]): {
  readonly shown: readonly Row[]
  readonly left: ReadonlyMap<string, number>
} {
  const counts = new Map<string, number>()
  const left = new Map<string, number>()
  const shown = rows.filter(({ file, code, severity }) => {
    if (severity !== 'advice') return true
    const key = `${file} ${code}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count > maxOfOneKind) left.set(file, (left.get(file) ?? 0) + 1)
    return count <= maxOfOneKind
  })
  return { shown, left }
}

function leftOut(count: number, locale: Locale): string {
  if (count === 0) return ''
  return locale === 'fr'
    ? `  … et ${count} conseils du même genre : --json les montre tous.\n`
    : `  … and ${count} more of the same kind: --json shows them all.\n`
}

function placeOf({ file, line, column }: Row, folder: string): string {
  return `${pathOf(file, folder)}:${line}:${column}`
}

/** As typed in a terminal, so that it can be clicked. A path that is not of the folder's own is whole already. */
function pathOf(file: string, folder: string): string {
  const isWhole = file === folder || (file.includes('/') && !/^(?:fr|en)\//.test(file))
  return isWhole ? file : `${folder.replace(/[/\\]+$/, '')}/${file}`
}

const severityWords = {
  fr: { error: 'erreur', warning: 'avertissement', advice: 'conseil' },
  en: { error: 'error', warning: 'warning', advice: 'advice' },
} as const

function summary(report: Report): string {
  const errors = countErrors(report)
  const count = (number: number, one: string) => `${number} ${one}${plural(number, report.locale)}`
  const warnings = report.problems.length - errors
  switch (report.locale) {
    case 'fr':
      return `${[count(report.files, 'fichier'), count(errors, 'erreur'), count(warnings, 'avertissement'), count(report.advice.length, 'conseil')].join(', ')}.`
    case 'en':
      return `${[count(report.files, 'file'), count(errors, 'error'), count(warnings, 'warning'), `${report.advice.length} advice`].join(', ')}.`
  }
}

/** Zero is singular in French, plural in English. */
function plural(number: number, locale: Locale): string {
  return number === 1 || (number === 0 && locale === 'fr') ? '' : 's'
}
