import { Low } from 'lowdb'
import type { ZodType } from 'zod'
import type { StorageProblem } from '../../shared/contract.ts'
import { documentAdapter } from './document-adapter.ts'

/** One small JSON document kept whole on the disk, and its value in memory. */
export type Document<T> = {
  /** The value that is on the disk. */
  get(): T
  /** Resolves once the value is on the disk. Rejects with a StorageError, and then nothing has changed. */
  set(value: T): Promise<T>
  /** Takes what is on the disk now: it was replaced behind our back. */
  reload(): Promise<void>
}

export type DocumentOptions<T> = {
  readonly file: string
  readonly schema: ZodType<T>
  readonly initial: T
  readonly onProblem: (problem: StorageProblem) => void
  /** Without the spaces that make it pleasant to read: for what nobody reads. */
  readonly compact?: boolean
}

/** Opens a document. One that cannot be read never prevents a start: its last good copy or `initial` is used. */
export async function openDocument<T>(options: DocumentOptions<T>): Promise<Document<T>> {
  const { file, schema, initial, onProblem, compact } = options
  const unreadable = (setAside?: string, recovered = false) =>
    onProblem({
      file,
      code: 'unreadable-document',
      ...(setAside !== undefined && { setAside }),
      recovered,
    })
  const low = new Low<T>(
    documentAdapter(file, { schema, onUnreadable: unreadable, ...(compact && { compact }) }),
    initial,
  )
  // lowdb keeps a refused value in memory: disk and screen would then disagree.
  let kept = initial
  const reload = async () => {
    await low.read().catch(() => unreadable())
    kept = low.data
  }
  await reload()
  return {
    get: () => kept,
    reload,
    async set(value) {
      low.data = value
      await low.write()
      kept = value
      return value
    },
  }
}
