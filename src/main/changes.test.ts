import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createChanges } from './changes.ts'

const playbooks = { topic: 'playbooks' } as const
const incidents = { topic: 'incidents' } as const

describe('following changes', () => {
  it('gives each change to every reader', async () => {
    const changes = createChanges()
    const [one, two] = [changes.follow(), changes.follow()]
    const waiting = [one.next(), two.next()]
    changes.emit(playbooks)
    expect(await Promise.all(waiting)).toEqual([
      { done: false, value: playbooks },
      { done: false, value: playbooks },
    ])
    changes.close()
  })

  it('gives one piece of news for a burst on one topic', async () => {
    const changes = createChanges()
    const reader = changes.follow()
    for (let count = 0; count < 100; count += 1) changes.emit(incidents)
    changes.emit(playbooks)
    changes.emit(incidents)
    expect((await reader.next()).value).toEqual(incidents)
    expect((await reader.next()).value).toEqual(playbooks)
    const next = reader.next()
    changes.close()
    expect(await next).toEqual({ done: true, value: undefined })
  })

  it('gives what happens while the reader is busy with the change before', async () => {
    const changes = createChanges()
    const reader = changes.follow()
    changes.emit(incidents)
    expect((await reader.next()).value).toEqual(incidents)
    changes.emit(incidents)
    expect((await reader.next()).value).toEqual(incidents)
    changes.close()
  })

  it('loses nothing between the call and the first reading', async () => {
    const changes = createChanges()
    const reader = changes.follow()
    changes.emit(playbooks)
    expect((await reader.next()).value).toEqual(playbooks)
    changes.close()
  })

  it('tells nothing that happened before', async () => {
    const changes = createChanges()
    changes.emit(playbooks)
    const reader = changes.follow()
    changes.emit(incidents)
    expect((await reader.next()).value).toEqual(incidents)
    changes.close()
  })

  it('ends when the reader’s signal aborts, waiting or not, and keeps no listener', async () => {
    const changes = createChanges()
    const abort = new AbortController()
    const [waiting, idle] = [changes.follow(abort.signal), changes.follow(abort.signal)]
    const next = waiting.next()
    changes.emit(playbooks)
    expect((await next).value).toEqual(playbooks)
    const last = waiting.next()
    abort.abort()
    expect(await last).toEqual({ done: true, value: undefined })
    expect(await idle.next()).toEqual({ done: true, value: undefined })
    expect(getEventListeners(abort.signal, 'abort')).toEqual([])
  })

  it('ends at once for a signal that was aborted before', async () => {
    const abort = new AbortController()
    abort.abort()
    const reader = createChanges().follow(abort.signal)
    expect(await reader.next()).toEqual({ done: true, value: undefined })
  })

  it('tells nothing more after the abort, even what was waiting', async () => {
    const changes = createChanges()
    const abort = new AbortController()
    const reader = changes.follow(abort.signal)
    changes.emit(playbooks)
    changes.emit(incidents)
    await reader.next()
    abort.abort()
    expect((await reader.next()).done).toBe(true)
  })

  it('ends for everyone when the app closes, and for those who come after', async () => {
    const changes = createChanges()
    const readers = [changes.follow(), changes.follow()]
    const waiting = readers.map((reader) => reader.next())
    changes.close()
    for (const end of await Promise.all(waiting)) expect(end.done).toBe(true)
    expect((await changes.follow().next()).done).toBe(true)
  })

  it('ends when the reader stops, and leaves the others alone', async () => {
    const changes = createChanges()
    const abort = new AbortController()
    const [one, two] = [changes.follow(abort.signal), changes.follow()]
    changes.emit(playbooks)
    for await (const change of one) {
      expect(change).toEqual(playbooks)
      break
    }
    expect(getEventListeners(abort.signal, 'abort')).toEqual([])
    expect((await two.next()).value).toEqual(playbooks)
    changes.close()
  })
})
