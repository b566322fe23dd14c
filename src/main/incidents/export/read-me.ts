import type { Report } from './report.ts'

/** What the folder holds and how to check it, for whoever receives it: plain text. */
export function readMe(
  report: Report,
  names: FolderNames,
  {
    missing,
    altered,
  }: { readonly missing: readonly string[]; readonly altered: readonly string[] },
): string {
  const { words, title, commune, sealCode } = report
  const say = words.readMe
  const command = report.locale === 'en' ? 'node verify-log.mjs --en' : 'node verify-log.mjs'
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
    `  ${names.pieces}${words.colon}${say.pieces}`,
    `  verify-log.mjs${words.colon}${say.verify}`,
    '',
    say.how,
    '',
    `  ${command}`,
    ...(sealCode === undefined ? [] : [`  ${command} --code ${sealCode}`]),
    ...list(say.missing, missing),
    ...list(say.altered, altered),
  ]
  // Windows' own editor of plain text wants both.
  return `${lines.join('\r\n')}\r\n`
}

function list(title: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : ['', title, ...names.map((name) => `  ${name}`)]
}

export type FolderNames = {
  readonly html: string
  readonly docx: string
  readonly md: string
  readonly csv: string
  readonly json: string
  readonly pieces: string
  readonly readMe: string
}

/** What the files of the folder are called, in the language of the incident. */
export function folderNames(locale: Report['locale']): FolderNames {
  return locale === 'fr'
    ? {
        html: 'rapport.html',
        docx: 'rapport.docx',
        md: 'rapport.md',
        csv: 'main-courante.csv',
        json: 'incident.json',
        pieces: 'pieces.txt',
        readMe: 'LISEZMOI.txt',
      }
    : {
        html: 'report.html',
        docx: 'report.docx',
        md: 'report.md',
        csv: 'log.csv',
        json: 'incident.json',
        pieces: 'pieces.txt',
        readMe: 'README.txt',
      }
}
