import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import type { App } from '../app.ts'
import { evidenceHeaders, type Headers, pageHeaders, parseEvidencePath } from '../web/responses.ts'
import { pathInside } from '../web/safe-path.ts'
import { maxBodyBytes, type Refused, refuse } from './gate.ts'
import { createSession, type Session } from './session.ts'

/** What a host serves. */
export type Served = Pick<App, 'router' | 'evidence'>

export type PreviewOptions = {
  readonly app: Served
  /** The built page: `index.html` and what it loads. */
  readonly rendererDir: string
  /** 0 for any free port. */
  readonly port: number
  /** While developing: who answers for the page, instead of the built files. */
  readonly page?: (request: IncomingMessage, response: ServerResponse) => void
  /** For tests, which have less time than a slow request. */
  readonly limits?: Limits | undefined
}

/** How long a request may take to arrive: its head, the whole of it, and how often that is looked at. */
export type Limits = {
  readonly headersMs: number
  readonly requestMs: number
  readonly checkMs: number
}

const usualLimits: Limits = { headersMs: 10_000, requestMs: 60_000, checkMs: 5_000 }

export type Preview = {
  /** The address to open, with its one-time token. */
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

const noSession =
  'Ouvrez l’adresse affichée dans le terminal : elle ne sert qu’une fois.\n' +
  'Open the address printed in the terminal: it works once.\n'

/** Serves the app on 127.0.0.1 only. Rejects when the port is taken. */
export async function startPreview({
  app,
  rendererDir,
  port,
  page,
  limits = usualLimits,
}: PreviewOptions): Promise<Preview> {
  // A body sent in pieces announces no length: the plugin counts it as it comes.
  const handler = new RPCHandler(app.router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: maxBodyBytes })],
  })
  const server = createServer({
    requestTimeout: limits.requestMs,
    headersTimeout: limits.headersMs,
    connectionsCheckingInterval: limits.checkMs,
  })
  await listen(server, port)
  const address = server.address()
  const boundPort = typeof address === 'object' && address !== null ? address.port : port
  const session = createSession(`sang_froid_${boundPort}`)

  server.on('request', (request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) refuseWith(response, { status: 500, text: 'Unexpected error' })
      else response.destroy()
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', headers, rawHeaders } = request
    const refused = refuse({ method, headers, rawHeaders }, boundPort)
    if (refused) return refuseWith(response, refused)
    const [path = '/', query = ''] = (request.url ?? '/').split('?', 2)
    const token = new URLSearchParams(query).get('token')
    if (path === '/' && token !== null && redeem(session, token, response)) return
    if (!session.owns(headers.cookie)) {
      return refuseWith(response, { status: 401, text: noSession })
    }
    if (path.startsWith('/rpc/')) return call(request, response)
    if (method === 'POST') return refuseWith(response, { status: 405, text: 'Wrong method' })
    const evidence = parseEvidencePath(path)
    if (evidence) {
      const found = await app.evidence(evidence.incidentId, evidence.name)
      return sendFile(response, method, found?.path, evidenceHeaders(found?.mediaType ?? ''))
    }
    if (page) return page(request, response)
    const file = pathInside(rendererDir, path === '/' ? '/index.html' : path)
    return sendFile(response, method, file, pageHeaders(file ?? ''))
  }

  async function call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') {
      return refuseWith(response, { status: 405, text: 'Wrong method' })
    }
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('X-Content-Type-Options', 'nosniff')
    const { matched } = await handler.handle(request, response, { prefix: '/rpc', context: {} })
    if (!matched) refuseWith(response, { status: 404, text: 'Unknown procedure' })
  }

  return {
    url: `http://127.0.0.1:${boundPort}/?token=${session.token}`,
    port: boundPort,
    close: () => close(server),
  }
}

function redeem(session: Session, token: string, response: ServerResponse): boolean {
  const cookie = session.redeem(token)
  if (cookie === undefined) return false
  response.writeHead(303, { Location: '/', 'Set-Cookie': cookie, 'Cache-Control': 'no-store' })
  response.end()
  return true
}

function refuseWith(response: ServerResponse, { status, text }: Refused): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    // What is left of a refused body is not waited for.
    Connection: 'close',
  })
  response.end(text)
}

async function sendFile(
  response: ServerResponse,
  method: string,
  file: string | undefined,
  headers: Headers,
): Promise<void> {
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined)
  if (file === undefined || !found?.isFile()) {
    return refuseWith(response, { status: 404, text: 'Not found' })
  }
  response.writeHead(200, { ...headers, 'Content-Length': found.size })
  if (method === 'HEAD') {
    response.end()
    return
  }
  const stream = createReadStream(file)
  stream.on('error', () => response.destroy())
  stream.pipe(response)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** Whether the page was built. */
export async function hasRenderer(rendererDir: string): Promise<boolean> {
  const found = await stat(join(rendererDir, 'index.html')).catch(() => undefined)
  return found?.isFile() ?? false
}
