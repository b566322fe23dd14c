import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { PlainError } from './plain-error.ts'

export type PreviewArgs = {
  readonly data: string
  readonly user: string
  readonly playbooks: string
  /** 0 for any free port. */
  readonly port: number
  readonly open: boolean
}

export type Environment = Readonly<Record<string, string | undefined>>

const usage =
  'npm run preview -- [--data DIR] [--user DIR] [--playbooks DIR] [--port N] [--no-open]'

/** Reads the command line. Throws a PlainError whose message is one clear line. */
export function parsePreviewArgs(
  argv: readonly string[],
  env: Environment,
  projectDir: string,
): PreviewArgs {
  const values = parse(argv)
  const user = resolve(values.user ?? env['SANG_FROID_USER'] ?? defaultUserDir(env))
  return {
    user,
    data: resolve(values.data ?? env['SANG_FROID_DATA'] ?? join(user, 'data')),
    playbooks: resolve(values.playbooks ?? join(projectDir, 'playbooks')),
    port: parsePort(values.port ?? '0'),
    open: !values['no-open'],
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        data: { type: 'string' },
        user: { type: 'string' },
        playbooks: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
      },
    }).values
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw new PlainError(`${reason}. Usage: ${usage}`)
  }
}

function parsePort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new PlainError(`--port takes a number from 0 to 65535, not « ${text} »`)
}

/** Where each system keeps what belongs to one person. */
function defaultUserDir(env: Environment): string {
  switch (process.platform) {
    case 'win32':
      return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'sang-froid')
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'sang-froid')
    default:
      return join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'sang-froid')
  }
}
