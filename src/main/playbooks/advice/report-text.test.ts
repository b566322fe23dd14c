import { describe, expect, it } from 'vitest'
import type { Report } from './report.ts'
import { reportText } from './report-text.ts'

const said = { line: 3, column: 2, code: 'vague', message: 'Vague.', fix: 'Précisez.' }
const report: Report = {
  folder: 'fiches/',
  today: '2026-11-23',
  locale: 'fr',
  files: 2,
  problems: [{ ...said, file: 'fr/b.md', severity: 'error' }],
  advice: [
    { ...said, file: 'fr/b.md', line: 1 },
    { ...said, file: 'fr/a.md' },
    { ...said, file: 'tests/relevance/fr.yml' },
  ],
  scores: [],
}

describe('the report for a terminal', () => {
  it('puts everything in reading order, each file apart, with paths that can be clicked', () => {
    expect(reportText(report)).toBe(`fiches/fr/a.md:3:2          conseil  Vague. — Précisez.

fiches/fr/b.md:1:2          conseil  Vague. — Précisez.
fiches/fr/b.md:3:2          erreur  Vague. — Précisez.

tests/relevance/fr.yml:3:2  conseil  Vague. — Précisez.

2 fichiers, 1 erreur, 0 avertissement, 3 conseils.
`)
  })

  it('is one line when there is nothing to say', () => {
    expect(reportText({ ...report, problems: [], advice: [], files: 1, locale: 'en' })).toBe(
      '1 file, 0 errors, 0 warnings, 0 advice.\n',
    )
  })
})
