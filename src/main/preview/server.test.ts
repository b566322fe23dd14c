import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, createApp } from '../app.ts'
import { maxBodyBytes } from './gate.ts'
import { type Preview, startPreview } from './server.ts'

type Answer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}
type Asking = {
  readonly path?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

let app: App
let preview: Preview
let cookie = ''

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sang-froid-'))
  const rendererDir = join(folder, 'renderer')
  await mkdir(join(rendererDir, 'assets'), { recursive: true })
  await writeFile(join(rendererDir, 'index.html'), '<!doctype html>')
  await writeFile(join(rendererDir, 'assets', 'a.js'), 'export {}')
  await writeFile(join(folder, 'secret.txt'), 'secret')
  app = await createApp({
    paths: {
      data: join(folder, 'data'),
      user: join(folder, 'user'),
      playbooks: join(folder, 'none'),
    },
    ports: { host: 'test', version: '0.0.0' },
  })
  preview = await startPreview({ app, rendererDir, port: 0 })
  const swapped = await raw({ path: new URL(preview.url).pathname + new URL(preview.url).search })
  cookie = swapped.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
})

afterAll(async () => {
  await preview.close()
  await app.close()
})

/** A request as any program could write it: nothing is tidied on the way. */
function raw({ path = '/', method = 'GET', headers = {}, body }: Asking): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: preview.port, path, method, headers },
      (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString()
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

const ask = (asking: Asking) => raw({ ...asking, headers: { cookie, ...asking.headers } })
const call = (procedure: string, headers: Record<string, string> = {}) =>
  ask({
    path: `/rpc/${procedure}`,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{"json":{}}',
  })

describe('the token', () => {
  it('is swapped for a cookie, which then opens the page', async () => {
    expect(cookie).toMatch(/^sang_froid_\d+=/)
    const page = await ask({})
    expect(page.status).toBe(200)
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'/)
    expect(page.headers['x-dns-prefetch-control']).toBe('off')
  })

  it('works once, and nothing opens without the cookie', async () => {
    const { pathname, search } = new URL(preview.url)
    expect((await raw({ path: pathname + search })).status).toBe(401)
    expect((await raw({ path: '/?token=wrong' })).status).toBe(401)
    expect((await raw({ path: '/' })).status).toBe(401)
    expect((await raw({ path: '/assets/a.js' })).status).toBe(401)
    expect((await raw({ path: '/rpc/profile/get', method: 'POST' })).status).toBe(401)
    expect((await raw({ headers: { cookie: cookie.replace(/.$/, '') } })).status).toBe(401)
  })
})

describe('another page of the person’s browser', () => {
  it.each([
    ['a host that is not ours (DNS rebinding)', { host: 'example.fr' }],
    ['our address on another port', { host: '127.0.0.1:1' }],
    ['a foreign origin', { origin: 'https://example.fr' }],
    ['no origin at all, as from a sandbox', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of ours', { 'sec-fetch-site': 'same-site' }],
  ])('is refused with %s', async (_name, headers) => {
    expect((await call('profile/get', headers)).status).toBe(403)
  })

  it('is not us: our own page is served', async () => {
    const headers = {
      host: `localhost:${preview.port}`,
      origin: `http://localhost:${preview.port}`,
      'sec-fetch-site': 'same-origin',
    }
    expect((await call('profile/get', headers)).status).toBe(200)
  })
})

describe('a call', () => {
  it('of an unknown procedure is answered 404', async () => {
    expect((await call('no/such')).status).toBe(404)
  })

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('by %s is refused', async (method) => {
    expect((await ask({ path: '/rpc/profile/get', method })).status).toBe(405)
  })

  it('of a page by POST is refused', async () => {
    expect((await ask({ method: 'POST' })).status).toBe(405)
  })

  it('that announces too long a body is refused before it is read', async () => {
    const headers = { 'content-length': String(maxBodyBytes + 1) }
    expect(await statusOfOpenRequest(headers)).toBe(413)
  })

  it('that is not JSON is refused with words', async () => {
    const answer = await ask({
      path: '/rpc/profile/set',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
  })
})

/** Sends the head of a request only, and reads the first line of the answer. */
function statusOfOpenRequest(headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(preview.port, '127.0.0.1')
    const lines = Object.entries({ host: `127.0.0.1:${preview.port}`, cookie, ...headers })
    socket.on('error', reject)
    socket.once('data', (chunk) => {
      resolve(Number(chunk.toString().split(' ')[1]))
      socket.destroy()
    })
    socket.write(
      `POST /rpc/profile/set HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`,
    )
  })
}

describe('files', () => {
  it('of the page are served, with their type', async () => {
    const answer = await ask({ path: '/assets/a.js' })
    expect(answer.headers['content-type']).toMatch(/javascript/)
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
  })

  it('are announced without their body to HEAD', async () => {
    expect(await ask({ path: '/assets/a.js', method: 'HEAD' })).toMatchObject({
      status: 200,
      body: '',
    })
  })

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/%00',
    '/assets/',
    '/assets',
    '/%',
    '/evidence/x/y',
  ])('outside of it are not: %s', async (path) => {
    const answer = await ask({ path })
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('secret')
  })
})

it('listens on this computer only', () => {
  expect(preview.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/)
})

it('says when its port is taken', async () => {
  const second = startPreview({ app, rendererDir: '/none', port: preview.port })
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
