import type { Report } from './report.ts'

/** A report as one page without script or outside resource: it opens and prints anywhere, for ever. */
export function reportToHtml(report: Report): string {
  const { words } = report
  const facts = report.facts
    .map(({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`)
    .join('')
  const phases = report.phases
    .map(
      (phase) =>
        `<h3>${escapeHtml(phase.title)}</h3><ul>${phase.steps
          .map((step) => `<li>${escapeHtml(step.text)} <em>${escapeHtml(step.state)}</em></li>`)
          .join('')}</ul>`,
    )
    .join('')
  const rows = report.entries
    .map((entry) => {
      const text = entry.text === undefined ? '' : escapeHtml(entry.text)
      const struck = entry.amendments.length > 0 ? `<del>${text}</del>` : text
      const details = [
        ...entry.amendments.map((line) => `<p><ins>${escapeHtml(line)}</ins></p>`),
        ...entry.fields.map(
          ({ label, value }) => `<p><strong>${escapeHtml(label)}</strong> ${escapeHtml(value)}</p>`,
        ),
      ].join('')
      return `<tr><td>${escapeHtml(entry.happened)}</td><td>${escapeHtml(entry.written)}</td><td>${escapeHtml(
        entry.author,
      )}</td><td><strong>${escapeHtml(entry.title)}</strong><p>${struck}</p>${details}</td></tr>`
    })
    .join('\n')
  return `<!doctype html>
<html lang="${report.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(report.title)}</title>
<style>
body { font: 15px/1.5 Georgia, serif; color: #1a2433; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
dt { font-weight: bold } dd { margin: 0 0 .5rem; white-space: pre-wrap }
table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #999; padding: .4rem; vertical-align: top; text-align: left }
td p { margin: .2rem 0; white-space: pre-wrap; overflow-wrap: anywhere } ins { text-decoration: none; font-style: italic }
.exercise { border: 3px solid #8a5200; padding: .5rem 1rem; font-weight: bold }
</style>
</head>
<body>
<h1>${escapeHtml(report.title)}</h1>
${report.commune ? `<p>${escapeHtml(report.commune)}</p>` : ''}
${report.exercise ? `<p class="exercise">${escapeHtml(words.exercise)}</p>` : ''}
<dl>${facts}</dl>
${phases ? `<h2>${words.checklist}</h2>${phases}` : ''}
<h2>${words.log}</h2>
<table>
<thead><tr><th scope="col">${words.happened}</th><th scope="col">${words.written}</th><th scope="col">${words.author}</th><th scope="col">${words.what}</th></tr></thead>
<tbody>
${rows}
</tbody>
</table>
</body>
</html>
`
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
