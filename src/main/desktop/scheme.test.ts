import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'

vi.mock('electron', async () =>
  (await import('../../../tests/support/electron-mock.ts')).createElectronMock(),
)

const { answer } = await import('./scheme.ts')

const incidentId = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const sha256 = 'a'.repeat(64)
let rendererDir = ''
let piece = ''

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sang-froid-'))
  rendererDir = join(folder, 'renderer')
  await mkdir(join(rendererDir, 'assets'), { recursive: true })
  await writeFile(join(rendererDir, 'index.html'), '<!doctype html>')
  await writeFile(join(rendererDir, 'assets', 'index-abc.js'), 'export {}')
  await writeFile(join(folder, 'secret.txt'), 'secret')
  piece = join(folder, 'piece')
  await writeFile(piece, 'piece')
})

const evidence = async (id: string, name: string) => {
  if (id !== incidentId) return undefined
  if (name === `${sha256}.png`) return { path: piece, mediaType: 'image/png' }
  if (name === `${sha256}.bin`) return { path: piece, mediaType: 'application/octet-stream' }
  return undefined
}

const ask = (url: string, method = 'GET') => answer({ url, method }, { rendererDir, evidence })

describe('the private scheme', () => {
  it.each(['app://sang-froid/index.html', 'app://sang-froid/', 'app://sang-froid'])(
    'serves the page at %s, with its policy',
    async (url) => {
      const response = await ask(url)
      expect(response.status).toBe(200)
      expect(await response.text()).toBe('<!doctype html>')
      expect(response.headers.get('content-type')).toMatch(/^text\/html/)
      expect(response.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self'/,
      )
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('x-dns-prefetch-control')).toBe('off')
    },
  )

  it('serves what the page loads', async () => {
    const response = await ask('app://sang-froid/assets/index-abc.js?v=1')
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/)
  })

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/..%2Fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/%00/index.html',
    '/index.html%00.js',
    '//etc/passwd',
    '/%2fetc/passwd',
    '/C:/Windows/win.ini',
    '/%E0%A4%A',
    '/assets',
    '/no-such-file.js',
  ])('gives nothing for %s', async (path) => {
    const response = await ask(`app://sang-froid${path}`)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })

  it.each(['app://other/index.html', 'app://sang-froid.example/index.html'])(
    'gives nothing to another host: %s',
    async (url) => {
      expect((await ask(url)).status).toBe(404)
    },
  )

  it('takes no other method', async () => {
    expect((await ask('app://sang-froid/index.html', 'POST')).status).toBe(405)
  })
})

describe('evidence', () => {
  it('is shown when it is an image, and can run nothing', async () => {
    const response = await ask(`app://sang-froid/evidence/${incidentId}/${sha256}.png`)
    expect(await response.text()).toBe('piece')
    expect(response.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(response.headers.get('content-disposition')).toBeNull()
  })

  it('is a download when it is anything else', async () => {
    const response = await ask(`app://sang-froid/evidence/${incidentId}/${sha256}.bin`)
    expect(response.headers.get('content-disposition')).toBe('attachment')
  })

  it.each([
    `/evidence/${incidentId}/../../profile.json`,
    `/evidence/..%2f..%2fprofile.json/${sha256}.png`,
    `/evidence/${incidentId}/${sha256}.png/x`,
    `/evidence/${incidentId}/short.png`,
    '/evidence/',
  ])('gives nothing for %s', async (path) => {
    expect((await ask(`app://sang-froid${path}`)).status).toBe(404)
  })
})
