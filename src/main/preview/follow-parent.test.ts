import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { followParent } from './follow-parent.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function run(env: Record<string, string>) {
  const stop = vi.fn()
  let parent = 100
  followParent(stop, { env, parent: () => parent })
  return {
    stop,
    orphan: () => {
      parent = 1
      vi.advanceTimersByTime(5_000)
    },
  }
}

it('stops once when the shell that npm started is gone', () => {
  const { stop, orphan } = run({ npm_lifecycle_event: 'preview' })
  vi.advanceTimersByTime(5_000)
  expect(stop).not.toHaveBeenCalled()
  orphan()
  expect(stop).toHaveBeenCalledOnce()
})

it('goes on alone when it was not npm that started it', () => {
  const { stop, orphan } = run({})
  orphan()
  expect(stop).not.toHaveBeenCalled()
})
