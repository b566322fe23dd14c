import type { Report } from './report.ts'

/** A report as Markdown that reads well as plain text. What people typed is escaped: it is never markup. */
export function reportToMarkdown(report: Report): string {
  const { words } = report
  const lines = [
    `# ${escape(report.title)}`,
    ...(report.commune ? [escape(report.commune)] : []),
    ...(report.exercise ? [`**${words.exercise}**`] : []),
    report.facts.map(({ label, value }) => `- ${label} : ${escape(value)}`).join('\n'),
  ]
  if (report.phases.length > 0) lines.push(`## ${words.checklist}`)
  for (const phase of report.phases) {
    lines.push(
      `### ${escape(phase.title)}`,
      phase.steps.map((step) => `- ${escape(step.text)} — ${escape(step.state)}`).join('\n'),
    )
  }
  lines.push(`## ${words.log}`)
  for (const entry of report.entries) {
    const text = entry.text === undefined ? '' : escape(entry.text)
    lines.push(
      `### ${entry.happened} · ${entry.title}`,
      ...(text ? [entry.amendments.length > 0 ? strike(text) : text] : []),
      ...entry.amendments.map(escape),
      ...entry.fields.map(({ label, value }) => `${label} : ${escape(value)}`),
      `*${words.written} ${entry.written} · ${escape(entry.author)}*`,
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

function escape(text: string): string {
  return text.replace(/[\\`*_~[\]<>#|!]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2')
}
