import type { Page } from 'playwright-core'

/** What showing a screen costs, in milliseconds. */
export type Drawing = {
  /** From the click to the frame in which the screen is there, its data asked for included. */
  readonly drawnMs: number
  /** The longest time during which the screen answered nothing. */
  readonly heldMs: number
}

/** Goes to a screen of the page, waits for its title and for all of it to be drawn, and tells what it cost. */
export function drawing(page: Page, hash: string, title: string): Promise<Drawing> {
  return page.evaluate(
    async ([to, wanted]) => {
      const held: number[] = []
      const watch = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) held.push(duration)
      })
      watch.observe({ type: 'longtask' })
      const frame = () => new Promise(requestAnimationFrame)
      const start = performance.now()
      location.hash = to
      while (document.querySelector('main h1')?.textContent !== wanted) {
        if (performance.now() - start > 30_000) throw new Error(`${to} is not drawn`)
        await frame()
      }
      await frame()
      const drawnMs = performance.now() - start
      // What is drawn later, bit by bit, may hold the screen too: it is over once two quiet frames follow each other.
      // On a machine that is busy elsewhere it may never be so quiet.
      for (let quiet = 0; quiet < 5 && performance.now() - start < 10_000; ) {
        const before = performance.now()
        await new Promise((done) => requestIdleCallback(done, { timeout: 2_000 }))
        await frame()
        quiet = performance.now() - before < 50 ? quiet + 1 : 0
      }
      for (const { duration } of watch.takeRecords()) held.push(duration)
      watch.disconnect()
      return { drawnMs, heldMs: Math.max(0, ...held) }
    },
    [hash, title] as const,
  )
}
