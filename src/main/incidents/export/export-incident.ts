import { File } from 'node:buffer'
import type { ExportFormat, IncidentView } from '../../../shared/incident.ts'
import { Refusal } from '../refusal.ts'
import { logToCsv } from './csv.ts'
import { reportToDocx } from './docx.ts'
import { fileNameOf } from './file-name.ts'
import { reportToHtml } from './html.ts'
import { reportToMarkdown } from './markdown.ts'
import { isIntact, loadPictures, piecesOf, type ReadPiece } from './pictures.ts'
import { piecesFile } from './pieces-file.ts'
import { folderNames, readMe } from './read-me.ts'
import { makeReport } from './report.ts'
import { type ZipFile, zipFolder } from './zip-folder.ts'

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json',
  pdf: 'application/pdf',
  zip: 'application/zip',
}

/** What an export needs beside the view. */
export type ExportSources = {
  readonly commune: string
  readonly now: Date
  readonly evidence: ReadPiece
  /** The journals as they are on the disk: `<device>.jsonl`. */
  readonly journals: () => Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]>
  /** The text of verify-log.mjs. */
  readonly verifyLog: string
  /** Present on the desktop only. */
  readonly toPdf?: ((html: string) => Promise<Uint8Array>) | undefined
}

export type ExportedFile = {
  readonly fileName: string
  readonly mediaType: string
  readonly file: File
}

/**
 * One file that says all of the incident. An exercise says so in its name, its title and its first lines.
 * Rejects with NEEDS_DESKTOP for a PDF elsewhere, or a StorageError.
 */
export async function exportIncident(
  view: IncidentView,
  format: ExportFormat,
  sources: ExportSources,
): Promise<ExportedFile> {
  const mediaType = mediaTypes[format]
  const fileName = `${fileNameOf(view)}.${format}`
  const content = await contentOf(view, format, sources)
  return { fileName, mediaType, file: new File(content, fileName, { type: mediaType }) }
}

async function contentOf(
  view: IncidentView,
  format: ExportFormat,
  sources: ExportSources,
): Promise<(string | Uint8Array)[]> {
  switch (format) {
    case 'html':
      return [reportToHtml(await reportOf(view, sources))]
    case 'docx':
      return [await reportToDocx(await reportOf(view, sources))]
    case 'md':
      return [reportToMarkdown(await reportOf(view, sources))]
    case 'csv':
      return [logToCsv(view)]
    case 'json':
      return [toJson(view, sources)]
    case 'pdf':
      if (!sources.toPdf) throw new Refusal({ code: 'NEEDS_DESKTOP' })
      return [await sources.toPdf(reportToHtml(await reportOf(view, sources)))]
    case 'zip':
      return zipFolder(fileNameOf(view), folderFiles(view, sources), sources.now)
  }
}

async function reportOf(view: IncidentView, { commune, now, evidence }: ExportSources) {
  return makeReport(view, { commune, now, pictures: await loadPictures(view, evidence) })
}

function toJson(view: IncidentView, { commune, now }: ExportSources): string {
  return `${JSON.stringify({ commune, exportedAt: now.toISOString(), incident: view }, null, 2)}\n`
}

/** Everything: the report, the journals, the evidence and the program that checks them. */
async function* folderFiles(view: IncidentView, sources: ExportSources): AsyncGenerator<ZipFile> {
  const report = await reportOf(view, sources)
  const names = folderNames(view.locale)
  yield { path: names.html, bytes: Buffer.from(reportToHtml(report)) }
  yield { path: names.docx, bytes: await reportToDocx(report) }
  yield { path: names.md, bytes: Buffer.from(reportToMarkdown(report)) }
  yield { path: names.csv, bytes: Buffer.from(logToCsv(view)) }
  yield { path: names.json, bytes: Buffer.from(toJson(view, sources)) }
  yield { path: 'verify-log.mjs', bytes: Buffer.from(sources.verifyLog) }
  for (const { name, bytes } of await sources.journals()) yield { path: `journal/${name}`, bytes }
  yield { path: names.pieces, bytes: Buffer.from(piecesFile(view)) }
  const missing: string[] = []
  const altered: string[] = []
  const done = new Set<string>()
  for (const piece of piecesOf(view)) {
    const path = `evidence/${piece.sha256}.${piece.extension}`
    if (done.has(path)) continue
    done.add(path)
    const bytes = await sources.evidence(piece)
    if (!bytes) missing.push(`${piece.name} (${path})`)
    else {
      // As it is: whoever checks must find what we found.
      if (!isIntact(piece, bytes)) altered.push(`${piece.name} (${path})`)
      yield { path, bytes }
    }
  }
  yield { path: names.readMe, bytes: Buffer.from(readMe(report, names, { missing, altered })) }
}
