import { File } from 'node:buffer'
import type { ExportFormat, IncidentView } from '../../../shared/incident.ts'
import { reportToHtml } from './html.ts'
import { reportToMarkdown } from './markdown.ts'
import { localTime, makeReport } from './report.ts'

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json',
}

export type ExportOptions = {
  readonly format: ExportFormat
  readonly commune: string
  readonly now: Date
}

/** One file that says all of the incident. An exercise says so in its name, its title and its first lines. */
export function exportIncident(view: IncidentView, { format, commune, now }: ExportOptions) {
  const mediaType = mediaTypes[format]
  const fileName = `${fileNameOf(view)}.${format}`
  const file = new File([contentOf(view, format, commune, now)], fileName, { type: mediaType })
  return { fileName, mediaType, file }
}

function contentOf(view: IncidentView, format: ExportFormat, commune: string, now: Date): string {
  switch (format) {
    case 'html':
      return reportToHtml(makeReport(view, commune, now))
    case 'md':
      return reportToMarkdown(makeReport(view, commune, now))
    case 'json':
      return `${JSON.stringify({ commune, exportedAt: now.toISOString(), incident: view }, null, 2)}\n`
  }
}

/** Letters every file system and e-mail program takes; the town's own day first, so that files sort. */
function fileNameOf(view: IncidentView): string {
  const words = view.title
    .normalize('NFD')
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${localTime(view.openedAt, view).slice(0, 10)}-${words || view.id}`
}
