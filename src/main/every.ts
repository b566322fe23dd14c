/**
 * Does `work` now and then until stopped. A turn never overlaps the one before, and a timer never keeps the process.
 *
 * @param ms between the end of a turn and the start of the next
 * @param work must not reject
 * @returns stops; resolves once the turn under way has ended
 */
export function every(ms: number, work: () => Promise<void>): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let turn = Promise.resolve()
  function plan(): void {
    timer = setTimeout(() => {
      turn = work().finally(() => {
        if (!stopped) plan()
      })
    }, ms)
    timer.unref()
  }
  plan()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await turn
  }
}
