import { join } from 'node:path'
import { type Drafts, draftsSchema, type StorageProblem } from '../../shared/contract.ts'
import { openDocument } from '../storage/document.ts'

/** What was typed and not written yet: it outlives the page, a reload and a restart. */
export type DraftStore = {
  all(): Drafts
  /** An empty text forgets the draft. Rejects with a StorageError: the page still has the text. */
  set(key: string, text: string): Promise<void>
}

export async function openDrafts(
  userDir: string,
  onProblem: (problem: StorageProblem) => void,
): Promise<DraftStore> {
  const document = await openDocument<Drafts>({
    file: join(userDir, 'drafts.json'),
    schema: draftsSchema,
    initial: {},
    onProblem,
  })
  // Several boxes may be saved at once: each change starts from the one asked before it, not from the disk.
  let latest = document.get()
  return {
    all: () => latest,
    async set(key, text) {
      const { [key]: _, ...others } = latest
      latest = text === '' ? others : { ...others, [key]: text }
      await document.set(latest)
    },
  }
}
