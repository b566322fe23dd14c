import type { Locale } from '../../../shared/locale.ts'
import type { Score } from './report.ts'

const heads = {
  fr: [
    'Fiche',
    'Actions',
    'Modèles',
    'Mots',
    'Phrase',
    'Lisib.',
    'Sources',
    'Rech.',
    'Erreurs',
    'Conseils',
  ],
  en: [
    'Playbook',
    'Steps',
    'Templ.',
    'Words',
    'Sent.',
    'Read.',
    'Sources',
    'Queries',
    'Errors',
    'Advice',
  ],
} as const satisfies Readonly<Record<Locale, readonly string[]>>

/** The figures of all playbooks side by side, and a last line with the whole. */
export function scoreTable(scores: readonly Score[], locale: Locale): string {
  if (scores.length === 0) return ''
  const rows = [heads[locale], ...scores.map(rowOf), totals(scores)]
  const widths = heads[locale].map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  const rule = '-'.repeat(widths.reduce((sum, width) => sum + width + 2, -2))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
      .trimEnd(),
  )
  return `${[lines[0], rule, ...lines.slice(1, -1), rule, lines.at(-1)].join('\n')}\n`
}

function rowOf(score: Score): readonly string[] {
  const { id, locale, readability, queries } = score
  return [
    `${locale}/${id}`,
    String(score.steps),
    String(score.templates),
    String(score.words),
    String(score.longestSentence),
    readability === null ? '–' : String(readability),
    String(score.sources),
    queries === null ? '–' : String(queries),
    String(score.errors),
    String(score.advice),
  ]
}

/** Sums; of the sentences the longest, of the readings the mean. */
function totals(scores: readonly Score[]): readonly string[] {
  const sum = (of: (score: Score) => number) => scores.reduce((all, score) => all + of(score), 0)
  const read = scores.flatMap(({ readability }) => (readability === null ? [] : [readability]))
  const mean = Math.round(read.reduce((all, each) => all + each, 0) / read.length)
  const isCounted = scores.some(({ queries }) => queries !== null)
  return [
    `= ${scores.length}`,
    String(sum(({ steps }) => steps)),
    String(sum(({ templates }) => templates)),
    String(sum(({ words }) => words)),
    String(Math.max(...scores.map(({ longestSentence }) => longestSentence))),
    read.length === 0 ? '–' : String(mean),
    String(sum(({ sources }) => sources)),
    isCounted ? String(sum(({ queries }) => queries ?? 0)) : '–',
    String(sum(({ errors }) => errors)),
    String(sum(({ advice }) => advice)),
  ]
}
