/**
 * Runs `work` over the items, at most `limit` at once. The first rejection is passed on once what runs has ended.
 * Between slices the event loop turns: a window never waits for a long list.
 */
export async function atMost<T>(
  limit: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0
  async function worker(): Promise<void> {
    for (let item = items[next]; next < items.length; item = items[next]) {
      next += 1
      if (item !== undefined) await work(item)
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
}
