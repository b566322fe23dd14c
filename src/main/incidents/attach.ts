import type { IncidentView } from '../../shared/incident.ts'
import { dropEvidence, keepEvidence } from './evidence.ts'
import type { IncidentStore } from './store.ts'

export type Attachment = {
  readonly id: string
  readonly file: File
  readonly by: string
  readonly at?: string | undefined
  readonly caption?: string | undefined
  readonly source?: string | undefined
  readonly takenBy?: string | undefined
}

/**
 * Keeps a file as evidence, then writes the entry that names it; one after the other, so that a cancelled one never
 * takes away the bytes that another has just named.
 *
 * Rejects with what `checkWritable` and `keepEvidence` reject with, or with the signal's reason: neither entry nor
 * file is left then.
 */
export function createAttach(dataDir: string, store: IncidentStore) {
  let last: Promise<unknown> = Promise.resolve()

  async function attach(
    { id, file, by, at, caption, source, takenBy }: Attachment,
    signal: AbortSignal | undefined,
  ): Promise<IncidentView> {
    signal?.throwIfAborted()
    await store.checkWritable(id, at)
    const facts = await keepEvidence(dataDir, id, file, signal)
    if (signal?.aborted) {
      const { entries } = await store.get(id)
      const isNamed = entries.some(
        (entry) => entry.kind === 'evidenceAdded' && entry.sha256 === facts.sha256,
      )
      if (!isNamed) await dropEvidence(dataDir, id, facts)
      throw signal.reason
    }
    return store.recordEvidence(id, {
      ...facts,
      by,
      ...(at !== undefined && { at }),
      ...(caption && { caption }),
      ...(source && { source }),
      ...(takenBy && { takenBy }),
    })
  }

  return (input: Attachment, signal: AbortSignal | undefined): Promise<IncidentView> => {
    const turn = last.then(
      () => attach(input, signal),
      () => attach(input, signal),
    )
    last = turn
    return turn
  }
}
