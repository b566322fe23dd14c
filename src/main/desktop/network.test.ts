import { expect, it } from 'vitest'
import { limitNetwork, refusedConnections } from './network.ts'
import { originOf } from './origin.ts'

type Judge = (
  details: { readonly url: string },
  answer: (verdict: { readonly cancel: boolean }) => void,
) => void

/** What a session asks before each request, and the filter it was given. */
function limited() {
  const given: unknown[][] = []
  const session = { webRequest: { onBeforeRequest: (...args: unknown[]) => given.push(args) } }
  limitNetwork(session as never, originOf(undefined), false)
  const [args = []] = given
  const judge = args.at(-1) as Judge
  return {
    args,
    isRefused(url: string): boolean {
      let refused = false
      judge({ url }, ({ cancel }) => {
        refused = cancel
      })
      return refused
    },
  }
}

it('looks at every request, whatever made it: no filter lets any kind pass by', () => {
  // Sockets, icons, prefetching and workers are asked about by the same event when it has no filter.
  expect(limited().args).toHaveLength(1)
})

it('refuses where a redirection leads, even when it began with us', () => {
  const { isRefused } = limited()
  expect(isRefused('app://sang-froid/index.html')).toBe(false)
  // Chromium asks again for the address it was sent on to.
  expect(isRefused('https://canary.example/')).toBe(true)
})

it('counts what it refused, for the settings screen', () => {
  const { isRefused } = limited()
  const before = refusedConnections()
  for (const url of ['ws://canary.example/', 'https://canary.example/favicon.ico']) isRefused(url)
  isRefused('app://sang-froid/assets/a.js')
  expect(refusedConnections()).toBe(before + 2)
})
