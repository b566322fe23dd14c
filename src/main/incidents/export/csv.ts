import { stringify } from 'csv-stringify/sync'
import type { IncidentView } from '../../../shared/incident.ts'
import { makeEntry } from './entries.ts'
import { localParts } from './times.ts'
import { reportWords } from './words.ts'

/**
 * The log as a table, one event a line, corrections included.
 *
 * Made to open by a double click in a French Excel or LibreOffice: semicolons, a byte order mark, Windows line ends.
 * A cell that a spreadsheet would take for a formula is preceded by an apostrophe (CWE-1236).
 */
export function logToCsv(view: IncidentView): string {
  const words = reportWords[view.locale]
  const rows = view.entries.map((event) => {
    const happened = localParts(event.at, view)
    const written = localParts(event.recordedAt, view)
    const { author, title, text, fields } = makeEntry(event, view, words, 'program')
    return [
      happened.day,
      happened.time,
      happened.offset,
      written.day,
      written.time,
      written.offset,
      author,
      title,
      text ?? '',
      fields.map(({ label, value }) => `${label}${words.colon}${value}`).join('\n'),
      event.kind === 'amended' ? event.target : '',
      event.id,
      event.at,
      event.recordedAt,
      event.device,
      event.hash,
    ]
  })
  return stringify([words.csvHeads, ...rows.map((row) => row.map(neutral))], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    quoted: true,
    quoted_empty: true,
    escape_formulas: true,
  })
}

/**
 * `escape_formulas` looks at the first character only; some spreadsheets skip blanks and marks that are not seen.
 */
function neutral(cell: string): string {
  return /^(?![\t\r])[\p{Z}\p{C}]+[-=+@\uff0d\uff1d\uff0b\uff20]/u.test(cell) ? `'${cell}` : cell
}
