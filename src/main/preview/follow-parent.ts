/** Often enough that nobody notices, rare enough to cost nothing. */
const lookEveryMs = 250

/**
 * Under `npm run`, a shell stands between npm and us, and a signal sent to npm ends that shell only.
 * When our parent is gone the host was stopped: it must not go on alone, holding its port and its lock.
 */
export function followParent(
  stop: () => void,
  ports: {
    readonly env: Readonly<Record<string, string | undefined>>
    readonly parent: () => number
  } = { env: process.env, parent: () => process.ppid },
): void {
  if (ports.env['npm_lifecycle_event'] === undefined) return
  const first = ports.parent()
  const timer = setInterval(() => {
    if (ports.parent() === first) return
    clearInterval(timer)
    stop()
  }, lookEveryMs)
  timer.unref()
}
