import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BrowserWindow, type Session, session } from 'electron'

/**
 * A tagged PDF with an outline, made by Chromium from a report.
 *
 * The page is drawn in a window nobody sees, with no script, in a session of its own that loads that one file and nothing else.
 * It goes through a file: an address cannot hold a report with its pictures.
 */
export async function toPdf(html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'sang-froid-pdf-'))
  const file = join(folder, 'report.html')
  const own = session.fromPartition(`report-${randomBytes(6).toString('hex')}`)
  onlyFile(own, pathToFileURL(file).href)
  const window = new BrowserWindow({ show: false, webPreferences: reportPreferences(own) })
  try {
    await writeFile(file, html, { mode: 0o600 })
    await window.loadFile(file)
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      // A page that fell out of the file can be put back in its place.
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: pageNumbers,
    })
  } finally {
    window.destroy()
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

const pageNumbers =
  '<div style="width:100%;font-size:8px;text-align:center"><span class="pageNumber"></span> / <span class="totalPages"></span></div>'

function reportPreferences(own: Session) {
  return {
    session: own,
    javascript: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  }
}

/** What a report shows is in it, pictures included. */
function onlyFile(own: Session, address: string): void {
  own.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: details.url !== address && !details.url.startsWith('data:image/') }),
  )
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
}
