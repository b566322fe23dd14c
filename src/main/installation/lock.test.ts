import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rename, rm, symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../storage/storage.support.ts'
import { acquireLock, type Lock, removeDead } from './lock.ts'

const device = 'pc-accueil'

/** A data folder and a folder for locks, with a short path: sockets have short names. */
async function places() {
  const folder = await temporaryFolder()
  const [dataDir, lockDir] = [join(folder, 'd'), join(folder, 'u')]
  await mkdir(dataDir)
  await mkdir(lockDir)
  const acquire = async (as = device, data = dataDir) => {
    const lock = await acquireLock(data, as, lockDir)
    if (lock) onTestFinished(() => lock.release())
    return lock
  }
  return { folder, dataDir, lockDir, acquire }
}

describe('the lock', () => {
  it('is refused to a second host of the same device on the same folder, until released', async () => {
    const { acquire } = await places()
    const first = await acquire()
    expect(first).toBeDefined()
    expect(await acquire()).toBeUndefined()
    expect(await acquire()).toBeUndefined()
    await first?.release()
    expect(await acquire()).toBeDefined()
  })

  it('lets two devices work on one folder, and one device on two folders', async () => {
    const { acquire, folder } = await places()
    await mkdir(join(folder, 'autre'))
    expect(await acquire()).toBeDefined()
    expect(await acquire('pc-maire')).toBeDefined()
    expect(await acquire(device, join(folder, 'autre'))).toBeDefined()
  })

  it('knows a folder under all its names', async () => {
    const { acquire, dataDir, folder } = await places()
    await symlink(dataDir, join(folder, 'lien'))
    expect(await acquire()).toBeDefined()
    expect(await acquire(device, join(folder, 'lien'))).toBeUndefined()
    expect(await acquire(device, `${dataDir}/../d/`)).toBeUndefined()
  })

  it('works where the folder of locks has a path too long for a socket', async () => {
    const { dataDir, folder } = await places()
    const lockDir = join(folder, 'x'.repeat(120))
    const first = await acquireLock(dataDir, device, lockDir)
    expect(first).toBeDefined()
    expect(await acquireLock(dataDir, device, lockDir)).toBeUndefined()
    await first?.release()
    const second = await acquireLock(dataDir, device, lockDir)
    expect(second).toBeDefined()
    await second?.release()
  })

  it('writes nothing in the data folder, and leaves no socket once released', async () => {
    const { acquire, dataDir, lockDir } = await places()
    const lock = await acquire()
    expect(await readdir(dataDir)).toEqual([])
    await lock?.release()
    expect(await readdir(join(lockDir, 'run'))).toEqual([])
  })

  it('goes to one host only when several start at once', async () => {
    const { acquire } = await places()
    const got = await Promise.all([1, 2, 3, 4, 5].map(() => acquire()))
    expect(got.filter(Boolean)).toHaveLength(1)
  })

  it('goes to one host only when two start at once after a power cut', async () => {
    const { acquire, lockDir, dataDir } = await places()
    for (let turns = 0; turns < 60; turns += 1) {
      await leaveDeadSocket(dataDir, lockDir)
      const later = async () => {
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
        for (let turn = 0; turn < turns % 10; turn += 1) await new Promise(setImmediate)
        return acquire()
      }
      const got = await Promise.all([acquire(), later()])
      expect(got.filter(Boolean), `${turns} turns apart`).toHaveLength(1)
      await Promise.all(got.map((lock) => lock?.release()))
    }
  })
})

describe('removing what a killed host left', () => {
  const addressIn = async (lockDir: string) => {
    const [name = ''] = await readdir(join(lockDir, 'run'))
    return join(lockDir, 'run', name)
  }

  it('removes a socket that nobody listens on, and nothing where there is none', async () => {
    const { dataDir, lockDir } = await places()
    await leaveDeadSocket(dataDir, lockDir)
    const address = await addressIn(lockDir)
    expect(await removeDead(address)).toBe(true)
    expect(await readdir(join(lockDir, 'run'))).toEqual([])
    expect(await removeDead(address)).toBe(true)
  })

  it('leaves the socket of a host that took the lock meanwhile', async () => {
    const { lockDir, acquire } = await places()
    await acquire()
    const address = await addressIn(lockDir)
    expect(await removeDead(address)).toBe(false)
    expect(await addressIn(lockDir)).toBe(address)
    expect(await acquire()).toBeUndefined()
  })
})

/** What a killed host leaves: a socket file that nobody listens on. */
async function leaveDeadSocket(dataDir: string, lockDir: string): Promise<void> {
  const lock = await acquireLock(dataDir, device, lockDir)
  const run = join(lockDir, 'run')
  const [name = ''] = await readdir(run)
  // Closing removes the name it was opened under: another socket's, so that this one stays.
  await rename(join(run, name), join(run, 'dead'))
  await lock?.release()
  await rename(join(run, 'dead'), join(run, name))
}

describe('hosts of their own process', () => {
  let scripts: string
  const children: ChildProcess[] = []

  beforeAll(async () => {
    scripts = await mkdtemp(join(tmpdir(), 'sang-froid-lock-'))
    await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        ssr: fileURLToPath(new URL('./lock.support.ts', import.meta.url)),
        outDir: scripts,
        rolldownOptions: { output: { entryFileNames: 'host.mjs' } },
      },
    })
  })
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL')
    await rm(scripts, { recursive: true, force: true })
  })

  async function startHost(...args: readonly string[]) {
    const child = spawn(process.execPath, [join(scripts, 'host.mjs'), ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    children.push(child)
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    const answer = await new Promise<string>((resolve) => {
      child.stdout.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()))
      child.once('exit', () => resolve('ended without a word'))
    })
    return {
      answer,
      async kill() {
        child.kill('SIGKILL')
        await ended
      },
    }
  }

  it('keep each other off, and free the lock by dying, however brutally', async () => {
    const { dataDir, lockDir, acquire } = await places()
    const first = await startHost(dataDir, device, lockDir)
    expect(first.answer).toBe('held')
    expect((await startHost(dataDir, device, lockDir)).answer).toBe('refused')
    expect(await acquire()).toBeUndefined()

    const other = await startHost(dataDir, 'pc-maire', lockDir)
    expect(other.answer).toBe('held')

    await first.kill()
    expect(await readdir(join(lockDir, 'run'))).toHaveLength(2)
    const next = await startHost(dataDir, device, lockDir)
    expect(next.answer).toBe('held')
    expect(await acquire('pc-maire')).toBeUndefined()
    await next.kill()
    await other.kill()
    expect(await acquire()).toBeDefined()
  })

  it('go to one only when several start at once after a kill', async () => {
    const { dataDir, lockDir } = await places()
    const killed = await startHost(dataDir, device, lockDir)
    await killed.kill()
    const hosts = await Promise.all([1, 2, 3].map(() => startHost(dataDir, device, lockDir)))
    expect(hosts.map(({ answer }) => answer).sort()).toEqual(['held', 'refused', 'refused'])
    await Promise.all(hosts.map((host) => host.kill()))
  })
})

it('is not taken from a living host that is busy and never answers', async () => {
  const { dataDir, lockDir, acquire } = await places()
  const lock: Lock | undefined = await acquire()
  const run = join(lockDir, 'run')
  const [name = ''] = await readdir(run)
  await lock?.release()
  const held: unknown[] = []
  // Takes the call and says nothing.
  const busy = createServer({ pauseOnConnect: true }, (socket) => held.push(socket))
  await new Promise<void>((resolve) => busy.listen(join(run, name), resolve))
  onTestFinished(() => void busy.close())
  expect(await acquire()).toBeUndefined()
  expect(await acquireLock(dataDir, device, lockDir)).toBeUndefined()
})
