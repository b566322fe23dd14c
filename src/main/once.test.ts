import { expect, it, vi } from 'vitest'
import { once } from './once.ts'

it('does the work for the first who asks, and gives the others what came of it', () => {
  const work = vi.fn(() => ({}))
  const get = once(work)
  expect(get.isDone()).toBe(false)
  expect(get()).toBe(get())
  expect(get.isDone()).toBe(true)
  expect(work).toHaveBeenCalledOnce()
})
