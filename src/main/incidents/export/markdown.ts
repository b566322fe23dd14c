import type { Report } from './report.ts'

/** A report as Markdown that reads well as plain text. What people typed is escaped: it is never markup. */
export function reportToMarkdown(report: Report): string {
  const { words } = report
  const lines = [
    `# ${escapeMarkdown(report.title)}`,
    ...(report.commune ? [escapeMarkdown(report.commune)] : []),
    ...(report.exercise ? [`**${words.exercise}**`] : []),
    report.facts.map(({ label, value }) => `- ${label} : ${escapeMarkdown(value)}`).join('\n'),
  ]
  if (report.phases.length > 0) lines.push(`## ${words.checklist}`)
  for (const phase of report.phases) {
    lines.push(
      `### ${escapeMarkdown(phase.title)}`,
      phase.steps
        .map((step) => `- ${escapeMarkdown(step.text)} — ${escapeMarkdown(step.state)}`)
        .join('\n'),
    )
  }
  lines.push(`## ${words.log}`)
  for (const entry of report.entries) {
    const text = entry.text === undefined ? '' : escapeMarkdown(entry.text)
    lines.push(
      `### ${entry.happened} · ${entry.title}`,
      ...(text ? [entry.amendments.length > 0 ? strike(text) : text] : []),
      ...entry.amendments.map(escapeMarkdown),
      ...entry.fields.map(({ label, value }) => `${label} : ${escapeMarkdown(value)}`),
      `*${words.written} ${entry.written} · ${escapeMarkdown(entry.author)}*`,
    )
  }
  return `${lines.join('\n\n')}\n`
}

/** Struck line by line: the marks do not cross a line break. */
function strike(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() ? `~~${line.trim()}~~` : ''))
    .join('\n')
}

/**
 * Marks are escaped wherever they stand; list marks, rules and underlined headings at the start of a line;
 * indentation, which would make a block of code, becomes spaces that do not count as such.
 */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_~[\]<>#|!]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^[ \t]+/gm, (blank) => '\u00a0'.repeat(blank.length))
    .replace(/^(\u00a0*)(?=[-+](?:\s|$)|[-=][-= \t]*$)/gm, '$1\\')
    .replace(/^(\u00a0*\d+)(?=[.)](?:\s|$))/gm, '$1\\')
}
