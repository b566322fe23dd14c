import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type Host, startHost } from '../support/preview.ts'

let host: Host | undefined

afterEach(async () => {
  await host?.stop()
  host = undefined
})

describe('the preview host', () => {
  it('ends cleanly on SIGTERM, a page still open', async () => {
    host = await startHost()
    const browser = await openBrowser()
    await browser.page.goto(host.url)
    await browser.page.getByRole('heading', { level: 1 }).waitFor()
    expect(await host.kill('SIGTERM')).toBe(0)
    await browser.close()
  })

  it('answers nobody without the cookie, and takes its address once', async () => {
    host = await startHost()
    const { origin } = new URL(host.url)
    const statusOf = async (address: string, init: RequestInit = {}) =>
      (await fetch(address, { redirect: 'manual', ...init })).status
    expect(await statusOf(`${origin}/`)).toBe(401)
    expect(await statusOf(`${origin}/rpc/system/info`, { method: 'POST', body: '{}' })).toBe(401)
    expect(await statusOf(`${origin}/?token=wrong`)).toBe(401)
    expect(await statusOf(host.url)).toBeLessThan(400)
    expect(await statusOf(host.url)).toBe(401)
  })

  it('prints its line alone under npm, and frees its port when npm is stopped', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sang-froid-'))
    const args = ['run', '--silent', 'preview', '--', '--no-open', '--user', join(folder, 'user')]
    const npm = spawn('npm', args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const [chunk] = await once(npm.stdout, 'data')
    const [, port] = /^ready http:\/\/127\.0\.0\.1:(\d+)\/\?token=\S+\n$/.exec(String(chunk)) ?? []
    expect(port, String(chunk)).toBeDefined()
    npm.kill('SIGTERM')
    await once(npm, 'exit')
    await expect.poll(() => isOpen(Number(port)), { timeout: 10_000 }).toBe(false)
  })

  it('shows an edited playbook without a reload', async () => {
    const playbooks = join(await mkdtemp(join(tmpdir(), 'sang-froid-')), 'playbooks')
    await cp(resolve('playbooks'), playbooks, { recursive: true })
    host = await startHost({ playbooks })
    const browser = await openBrowser()
    const followed = browser.page.waitForResponse('**/rpc/system/changes')
    await browser.page.goto(host.url)
    await browser.page.evaluate(() => {
      location.hash = '#/fiches/derapage-viral'
    })
    await browser.page.getByRole('heading', { level: 1, name: /dérapage viral/ }).waitFor()
    await followed
    const file = join(playbooks, 'fr', 'derapage-viral.md')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace(/^title: .*$/m, 'title: Un titre changé à l’instant'))
    await browser.page.getByRole('heading', { level: 1, name: 'Un titre changé' }).waitFor()
    await browser.close()
  })
})

function isOpen(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
}
