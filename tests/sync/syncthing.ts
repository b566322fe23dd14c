import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { configXml, type Peer } from './syncthing-config.ts'

/** A Syncthing on this machine that knows nobody yet. */
export type Engine = Peer & {
  /** Starts it; resolves once it answers. */
  start(peers: readonly Peer[]): Promise<void>
  /** Cuts it off from the others without stopping it, and joins them again. */
  pause(): Promise<void>
  resume(): Promise<void>
  /** How many others it is connected with. */
  connected(): Promise<number>
  end(): Promise<void>
}

/** Makes an identity for one computer. `home` is kept apart from the folder that is shared. */
export async function prepareEngine(options: {
  readonly name: string
  readonly home: string
  readonly folder: string
}): Promise<Engine> {
  const { name, home, folder } = options
  await mkdir(home, { recursive: true })
  // Without it Syncthing takes the folder for an unmounted disk, which is the point of that file.
  await mkdir(join(folder, '.stfolder'), { recursive: true })
  // It must not find, nor leave, anything in the folder of the person who runs this.
  const env = { ...process.env, HOME: home, STNOUPGRADE: '1', STNODEFAULTFOLDER: '1' }
  const run = (...args: readonly string[]) => {
    const done = spawnSync('syncthing', args, { encoding: 'utf8', env })
    if (done.status === 0) return done.stdout.trim()
    throw new Error(`syncthing ${args.join(' ')}: ${done.stderr}`)
  }
  run('generate', `--home=${home}`, '--skip-port-probing')
  const id = run('--device-id', `--home=${home}`)
  const [port, guiPort] = [await freePort(), await freePort()]
  const apiKey = randomBytes(16).toString('hex')
  const own: Peer = { id, name, port }
  let child: ChildProcess | undefined

  const call = async (method: 'GET' | 'POST', path: string): Promise<unknown> => {
    const headers = { 'X-API-Key': apiKey }
    const signal = AbortSignal.timeout(5_000)
    const answer = await fetch(`http://127.0.0.1:${guiPort}${path}`, { method, headers, signal })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    const text = await answer.text()
    return text === '' ? undefined : JSON.parse(text)
  }

  return {
    ...own,
    async start(peers) {
      const config = configXml({ own, peers, guiPort, apiKey, folder })
      await writeFile(join(home, 'config.xml'), config, { mode: 0o600 })
      const log = createWriteStream(join(home, 'syncthing.log'))
      await once(log, 'open')
      const args = ['serve', `--home=${home}`, '--no-browser', '--no-restart']
      // A group of its own: Syncthing starts a second process, which must end with the first.
      child = spawn('syncthing', args, { env, detached: true, stdio: ['ignore', log, log] })
      const deadline = Date.now() + 60_000
      while (!(await isReady(() => call('GET', '/rest/system/ping')))) {
        if (Date.now() > deadline || child.exitCode !== null)
          throw new Error(`${name}: syncthing did not start, see ${home}`)
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    },
    pause: async () => void (await call('POST', '/rest/system/pause')),
    resume: async () => void (await call('POST', '/rest/system/resume')),
    async connected() {
      const said = await call('GET', '/rest/system/connections')
      return countConnected(said)
    },
    async end() {
      if (!child || child.pid === undefined) return
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      process.kill(-child.pid, 'SIGKILL')
      await gone
    },
  }
}

async function isReady(ping: () => Promise<unknown>): Promise<boolean> {
  return ping().then(
    () => true,
    () => false,
  )
}

function countConnected(said: unknown): number {
  const { connections } = said as { readonly connections: Readonly<Record<string, unknown>> }
  return Object.values(connections).filter(
    (each) => typeof each === 'object' && each !== null && 'connected' in each && each.connected,
  ).length
}

/** A port that nobody listens on at this moment. */
async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}
