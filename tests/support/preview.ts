import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A real preview host in its own process, on its own folders. */
export type Host = {
  /** With its one-time token. */
  readonly url: string
  readonly data: string
  readonly user: string
  readonly pid: number
  /** Ends the very process of the host and waits until it is gone. */
  kill(signal: NodeJS.Signals): Promise<number | null>
  stop(): Promise<void>
}

export type HostOptions = {
  readonly data?: string
  readonly user?: string
  readonly playbooks?: string
  readonly env?: Readonly<Record<string, string>>
}

const readyLine = /^ready (http:\/\/127\.0\.0\.1:\d+\/\?token=\S+)$/m

/** Starts a host and waits for its ready line. Rejects with what it said when it ends before. */
export async function startHost(options: HostOptions = {}): Promise<Host> {
  const { child, data, user, output } = await launch(options)
  const url = await new Promise<string>((fulfil, reject) => {
    child.stdout?.on('data', () => {
      const found = readyLine.exec(output().stdout)
      if (found?.[1]) fulfil(found[1])
    })
    child.once('exit', (code) => reject(new Error(`exit ${code}\n${output().stderr}`)))
  })

  async function kill(signal: NodeJS.Signals): Promise<number | null> {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
    return child.exitCode
  }

  return {
    url,
    data,
    user,
    pid: child.pid ?? 0,
    kill,
    stop: async () => void (await kill('SIGTERM')),
  }
}

export type Ended = {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a host that is expected to end by itself. */
export async function runHost(options: HostOptions = {}): Promise<Ended> {
  const { child, output } = await launch(options)
  await once(child, 'close')
  return { code: child.exitCode, ...output() }
}

type Output = { readonly stdout: string; readonly stderr: string }
type Launched = {
  readonly child: ChildProcess
  readonly data: string
  readonly user: string
  readonly output: () => Output
}

async function launch(options: HostOptions): Promise<Launched> {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'sang-froid-data-')))
  const user = options.user ?? (await mkdtemp(join(tmpdir(), 'sang-froid-user-')))
  const args = ['--data', data, '--user', user, '--port', '0', '--no-open']
  if (options.playbooks !== undefined) args.push('--playbooks', options.playbooks)
  const child = spawn(process.execPath, [resolve('out/preview/index.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  return { child, data, user, output: () => ({ stdout, stderr }) }
}
