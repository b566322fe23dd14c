import type { Locale } from '../../shared/locale.ts'
import type { Problem } from '../../shared/playbook.ts'
import { wordProblem } from './problem-words.ts'
import { emptyMemory, readFolder } from './read-folder.ts'
import { arrange } from './shelf.ts'

export type CheckReport = {
  readonly text: string
  readonly files: number
  readonly errors: number
  readonly warnings: number
}

/** The author's check of a folder: one line per problem, file by file, then a summary. */
export async function checkFolder(folder: string, locale: Locale): Promise<CheckReport> {
  const { content } = await readFolder(folder, emptyMemory)
  const problems = arrange(content).problems.map((problem) => wordProblem(problem, locale))
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const counts = {
    files: content.files.length,
    errors,
    warnings: problems.length - errors,
  }
  return { ...counts, text: `${table(problems, folder, locale)}${summary(counts, locale)}\n` }
}

function table(problems: readonly Problem[], folder: string, locale: Locale): string {
  const rows = problems.map((problem) => ({
    file: problem.file,
    place: `${pathOf(problem.file, folder)}:${problem.line}:${problem.column}`,
    severity: severityWords[locale][problem.severity],
    words: `${problem.message} — ${problem.fix}`,
  }))
  const width = Math.max(0, ...rows.map(({ place }) => place.length))
  const lines = rows.map((row, index) => {
    const gap = index > 0 && rows[index - 1]?.file !== row.file ? '\n' : ''
    return `${gap}${row.place.padEnd(width)}  ${row.severity}  ${row.words}\n`
  })
  return lines.length > 0 ? `${lines.join('')}\n` : ''
}

/** As typed in a terminal, so that it can be clicked. */
function pathOf(file: string, folder: string): string {
  return file === folder ? file : `${folder.replace(/[/\\]+$/, '')}/${file}`
}

const severityWords = {
  fr: { error: 'erreur', warning: 'avertissement' },
  en: { error: 'error', warning: 'warning' },
} as const

function summary({ files, errors, warnings }: Omit<CheckReport, 'text'>, locale: Locale): string {
  const count = (number: number, one: string) => `${number} ${one}${plural(number, locale)}`
  switch (locale) {
    case 'fr':
      return `${[count(files, 'fichier'), count(errors, 'erreur'), count(warnings, 'avertissement')].join(', ')}.`
    case 'en':
      return `${[count(files, 'file'), count(errors, 'error'), count(warnings, 'warning')].join(', ')}.`
  }
}

/** Zero is singular in French, plural in English. */
function plural(number: number, locale: Locale): string {
  return number === 1 || (number === 0 && locale === 'fr') ? '' : 's'
}
