import { createHash, randomBytes } from 'node:crypto'
import { mkdir, realpath, rename, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errnoOf } from '../storage/storage-error.ts'

export type Lock = { release(): Promise<void> }

/**
 * Where locks are unless told otherwise: outside the data, which may be shared, and outside the user's folder,
 * which two hosts may be given differently while they write the same journal.
 */
export const defaultLockDir = join(tmpdir(), `sang-froid-${process.getuid?.() ?? 'locks'}`)

/** Longest path of a local socket that every system accepts, in bytes. */
const longestSocketPath = 100

/**
 * Keeps a second host of the same device off the same data folder: two writers of one journal would break it.
 *
 * The lock is a local socket that the process listens on, not a file: the system closes it with the process,
 * however it dies, so a killed host never prevents the next start and no process number can be mistaken.
 *
 * @param lockDir where sockets are kept; the same for every host of this person on this computer
 * @returns the lock, or undefined when another living host holds it
 */
export async function acquireLock(
  dataDir: string,
  device: string,
  lockDir: string,
): Promise<Lock | undefined> {
  const address = await addressOf(await realpath(dataDir), device, lockDir)
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const server = await listen(address)
    if (server) return { release: () => close(server) }
    if (await isAlive(address)) return undefined
    if (!(await removeDead(address))) return undefined
  }
  return undefined
}

/**
 * Removes what a killed host left. Moved first, then asked again: two hosts that start together may both have
 * found the dead socket, and the slower one must not remove the living socket of the faster.
 *
 * @returns false when it was alive after all
 */
export async function removeDead(address: string): Promise<boolean> {
  const aside = `${address}.${randomBytes(4).toString('hex')}`
  try {
    await rename(address, aside)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return true
    throw error
  }
  if (await isAlive(aside)) {
    await rename(aside, address)
    return false
  }
  await rm(aside, { force: true })
  return true
}

async function addressOf(dataDir: string, device: string, lockDir: string): Promise<string> {
  const name = createHash('sha256').update(`${dataDir}\n${device}`).digest('hex').slice(0, 20)
  if (process.platform === 'win32') return `\\\\.\\pipe\\sang-froid-${name}`
  const folder = join(lockDir, 'run')
  const inLockDir = join(folder, `${name}.sock`)
  if (Buffer.byteLength(inLockDir) <= longestSocketPath) {
    const made = await mkdir(folder, { recursive: true, mode: 0o700 }).then(
      () => true,
      () => false,
    )
    if (made) return inLockDir
  }
  return join(tmpdir(), `sang-froid-${name}.sock`)
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error) =>
      errnoOf(error) === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen(address, () => {
      // The lock must not keep a process alive that has nothing else to do.
      server.unref()
      resolve(server)
    })
  })
}

function isAlive(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    // Nobody listens, or nothing is there. Any other answer (a full queue, another user's) is a living host's.
    socket.once('error', (error) =>
      resolve(!['ECONNREFUSED', 'ENOENT', 'ENOTSOCK'].includes(errnoOf(error) ?? '')),
    )
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}
