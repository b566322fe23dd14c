import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import type { App } from '../app.ts'
import { evidenceHeaders, pageHeaders, parseEvidencePath } from '../web/responses.ts'
import { pathInside } from '../web/safe-path.ts'
import { appOrigin, isOurs, scheme } from './origin.ts'

/** Must run before Electron is ready: a scheme gets its rights only then. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        bypassCSP: false,
        corsEnabled: false,
        stream: false,
        // The second start compiles nothing again.
        codeCache: true,
      },
    },
  ])
}

export type SchemeOptions = {
  /** The built page. */
  readonly rendererDir: string
  readonly evidence: App['evidence']
}

/** Serves the built page and evidence by hash, and nothing else of the disk. */
export function serveScheme(session: Session, options: SchemeOptions): void {
  session.protocol.handle(scheme, (request) => answer(request, options))
}

/** One request on the private scheme. Exported for its tests. */
export async function answer(
  request: Pick<Request, 'method' | 'url'>,
  { rendererDir, evidence }: SchemeOptions,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refused(405)
  if (!isOurs(request.url, { url: '', base: appOrigin })) return refused(404)
  const path = pathOf(request.url)
  const piece = parseEvidencePath(path)
  if (piece) {
    const found = await evidence(piece.incidentId, piece.name)
    return found ? file(found.path, evidenceHeaders(found.mediaType)) : refused(404)
  }
  const inside = pathInside(rendererDir, path === '/' ? '/index.html' : path)
  return inside === undefined ? refused(404) : file(inside, pageHeaders(inside))
}

/** The path as it was written: `URL` would quietly resolve `..` before we could refuse it. */
function pathOf(url: string): string {
  const [path = ''] = url.slice(appOrigin.length).split(/[?#]/, 1)
  return path === '' ? '/' : path
}

async function file(path: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  try {
    return new Response(new Uint8Array(await readFile(path)), { headers })
  } catch {
    return refused(404)
  }
}

function refused(status: number): Response {
  return new Response(null, { status })
}
