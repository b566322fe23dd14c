import type { ReportEntry, ReportField } from './entries.ts'
import { reportStyle } from './html-style.ts'
import type { Report, ReportPiece } from './report.ts'

/**
 * A report as one page without script or outside resource: it opens and prints anywhere, for ever.
 * Its headings, tables and descriptions of pictures are what a tagged PDF is made from.
 */
export function reportToHtml(report: Report): string {
  const { words } = report
  const sections = [
    section(
      words.summary,
      report.summary === undefined ? '' : `<p>${escapeHtml(report.summary)}</p>`,
    ),
    section(words.pinnedTitle, entryList(report.pinned)),
    section(words.checklist, report.phases.map(phase).join('')),
    section(words.decisions, entryList(report.decisions)),
    section(words.publishedTitle, entryList(report.published)),
    section(words.log, logTable(report)),
    section(words.evidence, pieces(report)),
    section(words.people, people(report)),
  ]
  return `<!doctype html>
<html lang="${report.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(report.title)}</title>
<style>${reportStyle}</style>
</head>
<body>
<header>
${report.commune ? `<p class="commune">${escapeHtml(report.commune)}</p>` : ''}
<h1>${escapeHtml(report.title)}</h1>
${report.exercise ? `<p class="exercise">${escapeHtml(words.exercise)}</p>` : ''}
<dl class="facts">${fields(report.facts)}</dl>
${seal(report)}
</header>
${sections.join('')}</body>
</html>
`
}

function seal({ sealCode, words }: Report): string {
  if (sealCode === undefined) return `<p class="seal">${escapeHtml(words.notSealed)}</p>`
  return `<p class="seal">${escapeHtml(words.seal)} <strong>${sealCode}</strong><br>${escapeHtml(words.sealProves)}</p>`
}

/** Nothing is said of what is not there. */
function section(title: string, body: string): string {
  return body === '' ? '' : `<section>\n<h2>${escapeHtml(title)}</h2>\n${body}\n</section>\n`
}

function fields(list: readonly ReportField[]): string {
  return list
    .map(({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`)
    .join('')
}

function phase({ title, steps }: Report['phases'][number]): string {
  const items = steps.map(
    ({ text, state, tone }) =>
      `<li class="${tone}">${escapeHtml(text)} <em>${escapeHtml(state)}</em></li>`,
  )
  return `<h3>${escapeHtml(title)}</h3><ul class="steps">${items.join('')}</ul>`
}

function entryList(entries: readonly ReportEntry[]): string {
  return entries
    .map(
      (entry) =>
        `<article><p class="when">${escapeHtml(entry.title)} · ${escapeHtml(entry.happened)} · ${escapeHtml(entry.author)}</p>${content(entry)}</article>`,
    )
    .join('\n')
}

/** What an entry says; a corrected text stays readable, struck through. */
function content(entry: ReportEntry): string {
  const text = entry.text === undefined ? '' : escapeHtml(entry.text)
  const struck = entry.struck ? `<del>${text}</del>` : text
  return [
    `<p>${struck}</p>`,
    ...entry.amendments.map((line) => `<p><ins>${escapeHtml(line)}</ins></p>`),
    ...entry.fields.map(
      ({ label, value }) => `<p><strong>${escapeHtml(label)}</strong> ${escapeHtml(value)}</p>`,
    ),
  ].join('')
}

function logTable({ words, entries }: Report): string {
  const rows = entries.map(
    (entry) =>
      `<tr>${labelled(words.happened, entry.happened)}${labelled(words.written, entry.written)}${labelled(
        words.author,
        entry.author,
      )}<td><strong>${escapeHtml(entry.title)}</strong>${content(entry)}</td></tr>`,
  )
  return table(words.logCaption, [words.happened, words.written, words.author, words.what], rows)
}

/** On a telephone the header row has no place: each cell says what it is. */
function labelled(label: string, value: string): string {
  return `<td data-label="${escapeHtml(label)}">${escapeHtml(value)}</td>`
}

function table(caption: string, heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((each) => `<th scope="col">${escapeHtml(each)}</th>`).join('')
  return `<table>
<caption>${escapeHtml(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`
}

function pieces(report: Report): string {
  return report.pieces
    .map(
      (piece) =>
        `<article class="piece"><h3>${escapeHtml(piece.name)}</h3>${picture(piece)}<dl>${fields(piece.fields)}</dl></article>`,
    )
    .join('\n')
}

/** The media type is one of four that `pictures.ts` knows by their bytes, never what a file calls itself. */
function picture({ alternative, picture: shown }: ReportPiece): string {
  if (shown.state !== 'shown') return ''
  const data = Buffer.from(shown.bytes).toString('base64')
  return `<img alt="${escapeHtml(alternative)}" src="data:${shown.mediaType};base64,${data}">`
}

function people({ words, writers, named }: Report): string {
  const rows = writers.map(
    (cells) =>
      `<tr>${cells.map((cell, index) => labelled(words.writerHeads[index] ?? '', cell)).join('')}</tr>`,
  )
  const others =
    named.length === 0
      ? ''
      : `<p><strong>${escapeHtml(words.named)}</strong> ${escapeHtml(named.join(', '))}</p>`
  return table(words.writersCaption, words.writerHeads, rows) + others
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
