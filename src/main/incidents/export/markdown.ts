import type { ReportEntry, ReportField } from './entries.ts'
import type { Report } from './report.ts'

/** A report as Markdown that reads well as plain text. What people typed is escaped: it is never markup. */
export function reportToMarkdown(report: Report): string {
  const { words } = report
  const lines = [
    `# ${escapeMarkdown(report.title)}`,
    ...(report.commune ? [escapeMarkdown(report.commune)] : []),
    ...(report.exercise ? [`**${words.exercise}**`] : []),
    fieldList(report.facts, words.colon),
    ...(report.sealCode === undefined
      ? [words.notSealed]
      : [`${words.seal} **${report.sealCode}**`, words.sealProves]),
    ...section(words.summary, report.summary === undefined ? [] : [escapeMarkdown(report.summary)]),
    ...section(
      words.pinnedTitle,
      report.pinned.flatMap((each) => entryLines(each, report)),
    ),
    ...section(words.checklist, report.phases.flatMap(phaseLines)),
    ...section(
      words.decisions,
      report.decisions.flatMap((each) => entryLines(each, report)),
    ),
    ...section(
      words.publishedTitle,
      report.published.flatMap((each) => entryLines(each, report)),
    ),
    ...section(
      words.log,
      report.entries.flatMap((each) => entryLines(each, report)),
    ),
    ...section(
      words.evidence,
      report.pieces.flatMap(({ name, fields }) => [
        `### ${escapeMarkdown(name)}`,
        fieldList(fields, words.colon),
      ]),
    ),
    ...section(words.people, peopleLines(report)),
  ]
  return `${lines.join('\n\n')}\n`
}

/** Nothing is said of what is not there. */
function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, ...lines]
}

function fieldList(fields: readonly ReportField[], colon: string): string {
  return fields.map(({ label, value }) => `- ${label}${colon}${escapeMarkdown(value)}`).join('\n')
}

function phaseLines({ title, steps }: Report['phases'][number]): readonly string[] {
  return [
    `### ${escapeMarkdown(title)}`,
    steps
      .map((step) => `- ${escapeMarkdown(step.text)} — ${escapeMarkdown(step.state)}`)
      .join('\n'),
  ]
}

function entryLines(entry: ReportEntry, { words }: Report): readonly string[] {
  const text = entry.text === undefined ? '' : escapeMarkdown(entry.text)
  return [
    `### ${entry.happened} · ${entry.title}`,
    ...(text ? [entry.struck ? strike(text) : text] : []),
    ...entry.amendments.map(escapeMarkdown),
    ...entry.fields.map(({ label, value }) => `${label}${words.colon}${escapeMarkdown(value)}`),
    `*${words.written} ${entry.written} · ${escapeMarkdown(entry.author)}*`,
  ]
}

function peopleLines({ words, writers, named }: Report): readonly string[] {
  const lines = writers.map((cells) => {
    const parts = cells.map((cell, index) => `${words.writerHeads[index]}${words.colon}${cell}`)
    return `- ${escapeMarkdown(parts.join(' · '))}`
  })
  return [
    lines.join('\n'),
    ...(named.length === 0 ? [] : [`${words.named} ${escapeMarkdown(named.join(', '))}`]),
  ]
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
