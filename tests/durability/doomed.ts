import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'

/** A writer that is going to be killed. */
export type Doomed = {
  /** Resolves once it acknowledged an entry, or ended. */
  readonly acknowledged: Promise<void>
  /** Kills it after a delay; resolves with every token it acknowledged. Rejects when it died by itself. */
  killAfter(milliseconds: number): Promise<readonly string[]>
}

/** Starts `node file ...args`, whose stdout is one acknowledged token a line. */
export function startDoomed(file: string, args: readonly string[]): Doomed {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk
  })
  // « close », not « exit »: the last acknowledgements may still be in the pipe.
  const closed = new Promise<NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (_code, signal) => resolve(signal))
  })
  const acknowledged = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk
      if (stdout.includes('\n')) resolve()
    })
    closed.then(
      () => resolve(),
      () => resolve(),
    )
  })

  return {
    acknowledged,
    async killAfter(milliseconds) {
      await wait(milliseconds)
      child.kill('SIGKILL')
      const signal = await closed
      if (signal !== 'SIGKILL') throw new Error(`The writer ended before it was killed:\n${stderr}`)
      // Without its line feed, an acknowledgement was not said.
      return stdout.split('\n').slice(0, -1)
    },
  }
}
