import type { Change } from '../shared/contract.ts'

/** Tells every open page what changed behind its back. */
export type Changes = {
  emit(change: Change): void
  /** The changes from now on, until the reader stops or the app closes. */
  follow(signal?: AbortSignal): AsyncGenerator<Change, void, undefined>
  close(): void
}

type Reader = { push(change: Change): void; end(): void }

export function createChanges(): Changes {
  const readers = new Set<Reader>()

  async function* follow(signal?: AbortSignal): AsyncGenerator<Change, void, undefined> {
    const waiting = new Set<Change['topic']>()
    let ended = signal?.aborted ?? false
    let wake = () => {}
    const reader: Reader = {
      // A burst of changes of one topic is one piece of news.
      push: (change) => {
        waiting.add(change.topic)
        wake()
      },
      end: () => {
        ended = true
        wake()
      },
    }
    readers.add(reader)
    signal?.addEventListener('abort', reader.end)
    try {
      while (!ended) {
        for (const topic of [...waiting]) {
          waiting.delete(topic)
          yield { topic }
        }
        if (ended || waiting.size > 0) continue
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    } finally {
      readers.delete(reader)
      signal?.removeEventListener('abort', reader.end)
    }
  }

  return {
    emit: (change) => {
      for (const reader of readers) reader.push(change)
    },
    follow,
    close: () => {
      for (const reader of readers) reader.end()
    },
  }
}
