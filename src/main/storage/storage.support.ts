import { mkdtemp, open, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder of its own for one test, removed at its end. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'sang-froid-test-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Where a disk gives up: before anything, half-way through the bytes, when flushing, or when closing. */
export const troubles = ['open', 'write', 'datasync', 'close'] as const
type Trouble = (typeof troubles)[number]

export type Disk = {
  readonly openFile: typeof open
  fails: Trouble | undefined
  /** The disk takes this many bytes at a time. */
  takes: number
  /** Called just before a refusal is thrown. */
  onRefusal: () => void
  /** What was done to the file, in order. */
  readonly done: { readonly what: 'write' | 'truncate' | 'datasync'; readonly position?: number }[]
}

/** The real disk, which can be told to refuse. */
export function troubledDisk(): Disk {
  const disk: Disk = {
    fails: undefined,
    takes: Number.POSITIVE_INFINITY,
    onRefusal: () => {},
    done: [],
    async openFile(...args) {
      // No disk answers at once.
      await Promise.resolve()
      if (disk.fails === 'open') refuse()
      const handle = await open(...args)
      const methods: Readonly<Record<string, unknown>> = {
        async write(bytes: Buffer, offset: number, length: number, position: number) {
          disk.done.push({ what: 'write', position })
          if (disk.fails === 'write') {
            await handle.write(bytes, offset, Math.ceil(length / 2), position)
            refuse()
          }
          return handle.write(bytes, offset, Math.min(length, disk.takes), position)
        },
        async datasync() {
          if (disk.fails === 'datasync') refuse()
          disk.done.push({ what: 'datasync' })
          return handle.datasync()
        },
        async truncate(length: number) {
          disk.done.push({ what: 'truncate', position: length })
          return handle.truncate(length)
        },
        async close() {
          await handle.close()
          if (disk.fails === 'close') refuse()
        },
      }
      return new Proxy(handle, {
        get(target, name) {
          if (typeof name === 'string' && name in methods) return methods[name]
          const value: unknown = Reflect.get(target, name, target)
          return typeof value === 'function' ? value.bind(target) : value
        },
      })
    },
  }
  function refuse(): never {
    disk.onRefusal()
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
  }
  return disk
}
