import { connect, type Socket } from 'node:net'

/** For tests only: what any program can write to a port, byte by byte. */

export type Said = {
  /** The status of each answer, in order. */
  readonly statuses: readonly number[]
  readonly text: string
  /** How long until the other side ended it. */
  readonly ms: number
}

/** Writes bytes as they are, and hears the other side until it ends, or until `patienceMs` is over. */
export function say(
  port: number,
  bytes: string | Uint8Array,
  { patienceMs = 1_500, after }: { patienceMs?: number; after?: (socket: Socket) => void } = {},
): Promise<Said> {
  return new Promise((resolve) => {
    const start = performance.now()
    const socket = connect(port, '127.0.0.1')
    let text = ''
    const done = () => {
      clearTimeout(timer)
      socket.destroy()
      const statuses = [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, code]) => Number(code))
      resolve({ statuses, text, ms: performance.now() - start })
    }
    const timer = setTimeout(done, patienceMs)
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
    })
    socket.on('close', done)
    socket.on('error', done)
    socket.on('connect', () => {
      socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
      after?.(socket)
    })
  })
}
