import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { readAgain } from './read-again.ts'

/** A query whose answers wait until they are let go, each with what was true when it was asked. */
function shownQuery() {
  const queryClient = new QueryClient()
  const waiting: (() => void)[] = []
  let truth = 'old'
  const observer = new QueryObserver(queryClient, {
    queryKey: ['system'],
    staleTime: 60_000,
    queryFn: () => {
      const answer = truth
      return new Promise<string>((resolve) => waiting.push(() => resolve(answer)))
    },
  })
  observer.subscribe(() => undefined)
  return {
    queryClient,
    becomes: (value: string) => {
      truth = value
    },
    letGo: async () => {
      for (const go of waiting.splice(0)) go()
      await new Promise((resolve) => setTimeout(resolve, 5))
    },
    shown: () => observer.getCurrentResult().data,
  }
}

describe('what changed', () => {
  it('is read again when it was already shown', async () => {
    const { queryClient, becomes, letGo, shown } = shownQuery()
    await letGo()
    expect(shown()).toBe('old')
    becomes('new')
    const done = readAgain(queryClient, ['system'])
    await letGo()
    await done
    expect(shown()).toBe('new')
  })

  it('is not lost when it changes while the first answer is on its way', async () => {
    const { queryClient, becomes, letGo, shown } = shownQuery()
    becomes('new')
    const done = readAgain(queryClient, ['system'])
    await letGo()
    expect(shown(), 'the first answer is shown at once').toBe('old')
    await letGo()
    await done
    expect(shown()).toBe('new')
  })

  it('leaves the rest alone', async () => {
    const { queryClient, becomes, letGo, shown } = shownQuery()
    await letGo()
    becomes('new')
    await readAgain(queryClient, ['incidents'])
    await letGo()
    expect(shown()).toBe('old')
  })
})
