import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Answer, Ask } from './messages.ts'

export type Computer = {
  readonly device: string
  readonly dataDir: string
  ask(ask: Ask): Promise<Answer>
  end(): Promise<void>
}

/** Starts a computer in its own process. `file` is `computer.ts`, built. */
export function startComputer(file: string, dataDir: string, device: string): Computer {
  const child = fork(file, [dataDir, device], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const gone = once(child, 'exit')
  return {
    device,
    dataDir,
    async ask(ask) {
      const answered = once(child, 'message')
      child.send(ask)
      const first = await Promise.race([answered, gone.then(() => undefined)])
      if (!first) throw new Error(`${device} ended while it was asked to ${ask.do}`)
      return first[0] as Answer
    },
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await gone
    },
  }
}
