import type { Report } from './report.ts'

/** What the folder holds and how to check it, for whoever receives it: plain text. */
export function readMe(report: Report, missing: readonly string[], names: FolderNames): string {
  const { words, title, commune, sealCode } = report
  const say = words.readMe
  const lines = [
    title,
    ...(commune ? [commune] : []),
    ...(report.exercise ? [words.exercise] : []),
    '',
    sealCode === undefined ? words.notSealed : `${words.seal} ${sealCode}`,
    ...(sealCode === undefined ? [] : [words.sealProves]),
    '',
    say.holds,
    `  ${names.html}, ${names.docx}, ${names.md}${words.colon}${say.report}`,
    `  ${names.csv}${words.colon}${say.csv}`,
    `  ${names.json}${words.colon}${say.json}`,
    `  journal/${words.colon}${say.journal}`,
    `  evidence/${words.colon}${say.evidence}`,
    `  verify-log.mjs${words.colon}${say.verify}`,
    '',
    say.how,
    '',
    '  node verify-log.mjs',
    ...(sealCode === undefined ? [] : [`  node verify-log.mjs --code ${sealCode}`]),
    ...(missing.length === 0 ? [] : ['', say.missing, ...missing.map((name) => `  ${name}`)]),
  ]
  // Windows' own editor of plain text wants both.
  return `${lines.join('\r\n')}\r\n`
}

export type FolderNames = {
  readonly html: string
  readonly docx: string
  readonly md: string
  readonly csv: string
  readonly json: string
  readonly readMe: string
}

export function folderNames(locale: Report['locale']): FolderNames {
  return locale === 'fr'
    ? {
        html: 'rapport.html',
        docx: 'rapport.docx',
        md: 'rapport.md',
        csv: 'main-courante.csv',
        json: 'incident.json',
        readMe: 'LISEZMOI.txt',
      }
    : {
        html: 'report.html',
        docx: 'report.docx',
        md: 'report.md',
        csv: 'log.csv',
        json: 'incident.json',
        readMe: 'README.txt',
      }
}
