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
}

export type DocumentOptions<T> = {
  readonly file: string
  readonly schema: ZodType<T>
  readonly initial: T
  readonly onProblem: (problem: StorageProblem) => void
}

/** Opens a document. One that cannot be read never prevents a start: its last good copy or `initial` is used. */
export async function openDocument<T>(options: DocumentOptions<T>): Promise<Document<T>> {
  const { file, schema, initial, onProblem } = options
  const unreadable = (setAside?: string) =>
    onProblem({ file, code: 'unreadable-document', ...(setAside !== undefined && { setAside }) })
  const low = new Low<T>(documentAdapter(file, { schema, onUnreadable: unreadable }), initial)
  await low.read().catch(() => unreadable())
  // lowdb keeps a refused value in memory: disk and screen would then disagree.
  let kept = low.data
  return {
    get: () => kept,
    async set(value) {
      low.data = value
      await low.write()
      kept = value
      return value
    },
  }
}
