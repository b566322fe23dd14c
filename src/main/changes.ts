import type { Change } from '../shared/contract.ts'

/** Tells every open page what changed behind its back. */
export type Changes = {
  emit(change: Change): void
  /** The changes from this call on, until the reader stops, its signal aborts or the app closes. */
  follow(signal?: AbortSignal): AsyncGenerator<Change, void, undefined>
  close(): void
}

type Reader = {
  /** A set: a burst of changes of one topic is one piece of news. */
  readonly waiting: Set<Change['topic']>
  ended: boolean
  wake: () => void
}

export function createChanges(): Changes {
  const readers = new Set<Reader>()
  let closed = false

  function end(reader: Reader): void {
    readers.delete(reader)
    reader.ended = true
    reader.wake()
  }

  /** Not itself a generator: one does nothing before it is first asked, and what happens meanwhile would be lost. */
  function follow(signal?: AbortSignal): AsyncGenerator<Change, void, undefined> {
    const reader: Reader = { waiting: new Set(), ended: false, wake: () => {} }
    if (closed || signal?.aborted) reader.ended = true
    else readers.add(reader)
    const onAbort = () => end(reader)
    signal?.addEventListener('abort', onAbort, { once: true })
    return read(reader, () => {
      signal?.removeEventListener('abort', onAbort)
      end(reader)
    })
  }

  return {
    emit({ topic }) {
      for (const reader of readers) {
        reader.waiting.add(topic)
        reader.wake()
      }
    },
    follow,
    close() {
      closed = true
      for (const reader of readers) end(reader)
    },
  }
}

async function* read(reader: Reader, stop: () => void): AsyncGenerator<Change, void, undefined> {
  try {
    while (!reader.ended) {
      const [topic] = reader.waiting
      if (topic !== undefined) {
        reader.waiting.delete(topic)
        yield { topic }
      } else {
        await new Promise<void>((resolve) => {
          reader.wake = resolve
        })
      }
    }
  } finally {
    stop()
  }
}
