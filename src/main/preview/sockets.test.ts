import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, createApp } from '../app.ts'
import { maxBodyBytes } from './gate.ts'
import { type Preview, startPreview } from './server.ts'
import { say } from './sockets.support.ts'

/** The preview host and what any program of this computer, or any page of its browser, can write to its port. */

let folder: string
let app: App
let preview: Preview
let cookie: string

const start = (limits?: Parameters<typeof startPreview>[0]['limits']) =>
  startPreview({ app, rendererDir: join(folder, 'renderer'), port: 0, limits })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sang-froid-'))
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true })
  await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'renderer', 'assets', 'a.js'), 'export {}')
  await writeFile(join(folder, 'secret.txt'), 'secret')
  const paths = {
    data: join(folder, 'data'),
    user: join(folder, 'user'),
    playbooks: join(folder, 'none'),
  }
  app = await createApp({ paths, ports: { host: 'test', version: '0.0.0' } })
  preview = await start()
  cookie = await cookieOf(preview)
})

afterAll(async () => {
  await preview.close()
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

async function cookieOf({ url, port }: Preview): Promise<string> {
  const { text } = await say(port, head(`GET /${new URL(url).search}`, { port, cookie: '' }))
  return /set-cookie: ([^;\r]*)/i.exec(text)?.[1] ?? ''
}

/** A request as it goes over the wire. */
function head(
  line: string,
  { port = preview.port, ...headers }: Readonly<Record<string, string | number>> = {},
): string {
  const all = { host: `127.0.0.1:${port}`, cookie, connection: 'close', ...headers }
  const written = Object.entries(all).filter(([, value]) => value !== '')
  return `${line} HTTP/1.1\r\n${written.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
}

const json = { 'content-type': 'application/json' }

async function expectAlive(): Promise<void> {
  expect((await say(preview.port, head('GET /'))).statuses).toEqual([200])
}

describe('a token', () => {
  it('opens once, even for two who hold it at the same moment', async () => {
    const other = await start()
    const line = head(`GET /${new URL(other.url).search}`, { port: other.port, cookie: '' })
    const answers = await Promise.all(Array.from({ length: 20 }, () => say(other.port, line)))
    const statuses = answers.flatMap((each) => each.statuses).sort()
    expect(statuses).toEqual([303, ...Array.from({ length: 19 }, () => 401)])
    await other.close()
  })

  it('is not the cookie, nor is the cookie of another host ours', async () => {
    const other = await start()
    const theirs = (await cookieOf(other)).replace(/^[^=]*/, `sang_froid_${preview.port}`)
    const token = new URL(preview.url).searchParams.get('token')
    for (const wrong of [theirs, `sang_froid_${preview.port}=${token}`, 'sang_froid=', 'a; b']) {
      expect((await say(preview.port, head('GET /', { cookie: wrong }))).statuses).toEqual([401])
    }
    await other.close()
  })

  it('is never read from a header, a body or another path', async () => {
    const other = await start()
    const { search } = new URL(other.url)
    const say1 = (line: string, more = {}) =>
      say(other.port, head(line, { port: other.port, cookie: '', ...more }))
    expect((await say1(`GET /index.html${search}`)).statuses).toEqual([401])
    expect((await say1('GET /', { token: search.slice(7) })).statuses).toEqual([401])
    expect((await say1('GET /', { authorization: search.slice(7) })).statuses).toEqual([401])
    await other.close()
  })
})

describe('a request that is not from our page', () => {
  it.each([
    ['no host', { host: '' }, 400],
    ['another host', { host: 'canary.example' }, 403],
    ['another host that leads here', { host: 'canary.example:80' }, 403],
    ['our host, and more', { host: '127.0.0.1.canary.example' }, 403],
    ['our host without its port', { host: '127.0.0.1' }, 403],
    ['every address of this computer', { host: '0.0.0.0' }, 403],
    ['another spelling of ours', { host: '0x7f000001' }, 403],
    ['the other loopback', { host: '[::1]' }, 403],
    ['a foreign origin', { origin: 'https://canary.example' }, 403],
    ['no origin of its own', { origin: 'null' }, 403],
    ['our host under another scheme', { origin: 'https://127.0.0.1' }, 403],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another port of this computer', { 'sec-fetch-site': 'same-site' }, 403],
  ] as const)('is refused: %s', async (_, headers, status) => {
    const { statuses, text } = await say(preview.port, head('POST /rpc/profile/get', headers))
    expect(statuses).toEqual([status])
    expect(text).not.toMatch(/access-control/i)
  })

  it('is refused with two hosts, or two that disagree', async () => {
    const twice = head('GET /').replace('\r\n\r\n', '\r\nhost: canary.example\r\n\r\n')
    const { statuses } = await say(preview.port, twice)
    expect(statuses).toEqual([403])
    const absolute = head('GET http://canary.example/')
    expect((await say(preview.port, absolute)).statuses[0]).toBeGreaterThanOrEqual(400)
  })

  it('gets no leave to read across sites', async () => {
    const { statuses, text } = await say(
      preview.port,
      head('OPTIONS /rpc/profile/get', {
        origin: `http://127.0.0.1:${preview.port}`,
        'access-control-request-method': 'POST',
      }),
    )
    expect(statuses).toEqual([405])
    expect(text).not.toMatch(/access-control/i)
  })

  it.each(['TRACE', 'CONNECT', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'PURGE', 'get', 'BREW'])(
    'is refused by the method %s',
    async (method) => {
      const { statuses } = await say(preview.port, head(`${method} /`))
      expect(statuses.every((status) => status >= 400 && status < 500)).toBe(true)
      await expectAlive()
    },
  )
})

describe('a body', () => {
  it('that is too long is refused, announced or not', async () => {
    const announced = head('POST /rpc/profile/set', {
      ...json,
      'content-length': maxBodyBytes + 1,
    })
    expect((await say(preview.port, announced)).statuses).toEqual([413])
    const piece = Buffer.alloc(1024 * 1024, 0x20)
    const chunked = await say(
      preview.port,
      head('POST /rpc/profile/set', { ...json, 'transfer-encoding': 'chunked' }),
      {
        patienceMs: 10_000,
        after(socket) {
          const more = () => {
            if (socket.destroyed || socket.bytesWritten > maxBodyBytes * 2) return
            socket.write(`${piece.length.toString(16)}\r\n`)
            socket.write(piece)
            socket.write('\r\n', more)
          }
          more()
        },
      },
    )
    // Cut while it still writes, a sender may miss the answer; it is never taken.
    expect(chunked.statuses.filter((status) => status !== 413)).toEqual([])
    expect(chunked.ms).toBeLessThan(9_000)
    await expectAlive()
  }, 20_000)

  it.each([
    ['a length that is no number', { 'content-length': 'x' }],
    ['a negative length', { 'content-length': '-1' }],
    ['two lengths in one', { 'content-length': '5, 6' }],
    ['a length with a sign', { 'content-length': '+5' }],
    ['a length and pieces (CL and TE)', { 'content-length': 5, 'transfer-encoding': 'chunked' }],
    ['pieces of an unknown kind', { 'transfer-encoding': 'x' }],
    ['pieces, said twice', { 'transfer-encoding': 'chunked, chunked' }],
    ['pieces that are not last', { 'transfer-encoding': 'chunked, identity' }],
  ])('whose end can be read in two ways hides no second request: %s', async (_, headers) => {
    const hidden = head('GET /assets/a.js')
    const bytes = `${head('POST /rpc/profile/get', { ...json, connection: 'keep-alive', ...headers })}0\r\n\r\n${hidden}`
    const { statuses, text } = await say(preview.port, bytes)
    expect(statuses.filter((status) => status < 400)).toEqual([])
    expect(text).not.toContain('export {}')
    await expectAlive()
  })

  it('that is nothing our page would send is refused with words, never with a fault', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.json().map((text) => Buffer.from(text)),
        ),
        fc.constantFrom('application/json', 'multipart/form-data; boundary=x', 'text/plain', ''),
        fc.constantFrom('profile/set', 'incidents/attach', 'search/query', 'drafts/set'),
        async (body, type, procedure) => {
          const line = head(`POST /rpc/${procedure}`, {
            'content-type': type,
            'content-length': body.length || '0',
          })
          const { statuses } = await say(
            preview.port,
            Buffer.concat([Buffer.from(line), Buffer.from(body)]),
          )
          expect(statuses).toHaveLength(1)
          expect(statuses[0]).toBeLessThan(500)
        },
      ),
      { numRuns: 150 },
    )
    await expectAlive()
  }, 60_000)
})

describe('a request that never ends', () => {
  it('is ended, whether its head or its body is slow', async () => {
    const impatient = await start({ headersMs: 300, requestMs: 600, checkMs: 100 })
    const port = impatient.port
    const own = await cookieOf(impatient)
    const drip = (bytes: string) =>
      say(port, bytes, {
        patienceMs: 8_000,
        after(socket) {
          const timer = setInterval(() => socket.write('a'), 50)
          socket.on('close', () => clearInterval(timer))
          socket.on('error', () => clearInterval(timer))
        },
      })
    const [slowHead, slowBody] = await Promise.all([
      drip('GET / HTTP/1.1\r\nx: '),
      drip(
        head('POST /rpc/profile/set', { port, cookie: own, ...json, 'content-length': 100_000 }),
      ),
    ])
    expect(slowHead.ms).toBeLessThan(4_000)
    expect(slowBody.ms).toBeLessThan(4_000)
    expect([...slowHead.statuses, ...slowBody.statuses].every((status) => status === 408)).toBe(
      true,
    )
    await impatient.close()
  }, 15_000)

  it('does not keep the others waiting, however many there are', async () => {
    const slow = Array.from({ length: 200 }, () =>
      say(preview.port, 'GET / HTTP/1.1\r\nx: ', { patienceMs: 1_500 }),
    )
    const begun = performance.now()
    await expectAlive()
    expect(performance.now() - begun).toBeLessThan(1_400)
    await Promise.all(slow)
  })

  it('is refused when its head alone is too long', async () => {
    const { statuses } = await say(preview.port, head('GET /', { x: 'a'.repeat(100_000) }))
    expect(statuses).toEqual([431])
    const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`x-${at}`, 'a']))
    const { statuses: refused } = await say(preview.port, head('GET /', many))
    expect(refused[0]).toBeGreaterThanOrEqual(400)
    await expectAlive()
  })
})

describe('a path', () => {
  const outside = [
    '..',
    '%2e%2e',
    '%252e%252e',
    '.%2e',
    '%c0%ae%c0%ae',
    '%e0%80%ae%e0%80%ae',
    '．．',
    '..;',
  ]
  const slashes = ['/', '%2f', '%252f', '\\', '%5c', '%c0%af', '//', '/./', '%u2215']
  const written = outside.flatMap((up) => slashes.map((slash) => `${up}${slash}`))

  it('leads out of the folder in no spelling', async () => {
    const tried = [
      ...written.flatMap((up) => [`/${up}secret.txt`, `/assets/${up}${up}secret.txt`]),
      ...[`//${folder}/secret.txt`, `/${folder}/secret.txt`, '/C:/Windows/win.ini', '/c:%5cx'],
      ...['//server/share/x', '/%5c%5cserver%5cshare', '/\\\\?\\C:\\x', '/assets/a.js%00.html'],
      ...['/assets/a.js/..', '/NUL', '/CON.js', '/assets/a.js::$DATA'],
      ...['/~/secret.txt', '/file:///etc/passwd', '/%2e%2e%00/secret.txt', '/assets/a.js.', '/%'],
    ]
    expect(tried.length).toBeGreaterThan(140)
    for (const path of tried) {
      const { statuses, text } = await say(preview.port, head(`GET ${path}`))
      expect(statuses, path).toHaveLength(1)
      expect(statuses[0], path).toBeGreaterThanOrEqual(400)
      expect(statuses[0], path).toBeLessThan(500)
      expect(text, path).not.toContain('secret\n')
      expect(text.split('\r\n\r\n')[1], path).not.toContain('secret')
    }
    await expectAlive()
  }, 60_000)

  it('is refused with words, whatever its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 60 }), async (bytes) => {
        const path = Buffer.from(bytes)
          .toString('latin1')
          .replace(/[\r\n ]/g, '')
        const { statuses } = await say(preview.port, head(`GET /${path}`))
        expect(statuses.length).toBeLessThanOrEqual(1)
        expect(statuses[0] ?? 400).toBeLessThan(500)
      }),
      { numRuns: 200 },
    )
    await expectAlive()
  }, 60_000)
})

describe('whatever is written to the port', () => {
  it('never ends the host', async () => {
    const piece = fc.constantFrom(
      ...[
        'GET ',
        'POST ',
        '/ ',
        'HTTP/1.1',
        'HTTP/9.9',
        '\r\n',
        '\n',
        '\r',
        ':',
        ' ',
        '\0',
        'host: ',
      ],
      ...[
        `127.0.0.1`,
        'transfer-encoding: chunked',
        'content-length: 5',
        '0\r\n\r\n',
        'ffffffff\r\n',
      ],
      ...[
        'upgrade: websocket\r\nconnection: upgrade',
        'expect: 100-continue',
        '\x16\x03\x01\x02\x00',
      ],
      ...['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'cookie: ', 'a'.repeat(500)],
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        const { statuses } = await say(preview.port, pieces.join(''), { patienceMs: 40 })
        expect(statuses.filter((status) => status < 400 || status >= 506)).toEqual([])
      }),
      { numRuns: 200 },
    )
    await expectAlive()
  }, 60_000)

  it('is answered ten thousand times, with or without a connection kept, and the memory stays flat', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 32 })
    const ask = (path: string, how: Agent | false) =>
      new Promise<number>((resolve) => {
        const headers = { host: `127.0.0.1:${preview.port}`, cookie }
        const sent = request(
          { host: '127.0.0.1', port: preview.port, path, headers, agent: how },
          (answer) => {
            answer.resume()
            answer.on('end', () => resolve(answer.statusCode ?? 0))
          },
        )
        sent.on('error', () => resolve(0))
        sent.end()
      })
    const burst = async (count: number, how: Agent | false) => {
      let left = count
      const statuses = new Map<number, number>()
      await Promise.all(
        Array.from({ length: 32 }, async () => {
          while (left > 0) {
            left -= 1
            const status = await ask(left % 2 === 0 ? '/assets/a.js' : '/../secret.txt', how)
            statuses.set(status, (statuses.get(status) ?? 0) + 1)
          }
        }),
      )
      return Object.fromEntries(statuses)
    }
    await burst(1_000, agent)
    const before = process.memoryUsage().rss
    expect(await burst(8_000, agent)).toEqual({ 200: 4_000, 404: 4_000 })
    expect(await burst(2_000, false)).toEqual({ 200: 1_000, 404: 1_000 })
    const grown = (process.memoryUsage().rss - before) / 1024 / 1024
    // The client and the test's own runner are counted in it: `bench/burst.ts` measures the host alone.
    // Measured: 4 to 15 MB. Five kilobytes left behind by each request would fail it.
    expect(grown).toBeLessThan(50)
    agent.destroy()
    await expectAlive()
  }, 60_000)
})
