import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { atMost } from './at-most.ts'

it('does each once, never more at a time than allowed', async () => {
  const done: number[] = []
  let running = 0
  let most = 0
  await atMost(3, [1, 2, 3, 4, 5, 6, 7, 8], async (item) => {
    running += 1
    most = Math.max(most, running)
    await wait(item % 3)
    running -= 1
    done.push(item)
  })
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(most).toBe(3)
})

it('has nothing to do for nothing, and passes a failure on', async () => {
  await atMost(3, [], async () => expect.unreachable())
  await expect(
    atMost(2, [1, 2, 3], async (item) => {
      if (item === 2) throw new Error('no')
    }),
  ).rejects.toThrow('no')
})
