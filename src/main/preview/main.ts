import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createApp, StartError } from '../app.ts'
import { errnoOf } from '../storage/storage-error.ts'
import { parsePreviewArgs } from './args.ts'
import { followParent } from './follow-parent.ts'
import { openBrowser } from './open-browser.ts'
import { PlainError } from './plain-error.ts'
import { hasRenderer, startPreview } from './server.ts'

/**
 * Runs the preview host: prints `ready http://…` alone on a line, then serves until SIGTERM or SIGINT.
 * What a person can mend ends with one line and exit code 1.
 *
 * @param projectDir where `out/` and `playbooks/` are
 */
export async function main(argv: readonly string[], projectDir: string): Promise<void> {
  try {
    await serve(argv, projectDir)
  } catch (error) {
    const line = plainLine(error)
    if (line === undefined) throw error
    process.stderr.write(`${line}\n`)
    process.exitCode = 1
  }
}

async function serve(argv: readonly string[], projectDir: string): Promise<void> {
  const args = parsePreviewArgs(argv, process.env, projectDir)
  const rendererDir = join(projectDir, 'out', 'renderer')
  if (!(await hasRenderer(rendererDir))) {
    throw new PlainError(`The page is not built: run npm run build (looked in ${rendererDir})`)
  }
  const app = await createApp({
    paths: {
      data: args.data,
      user: args.user,
      playbooks: args.playbooks,
      prepared: join(projectDir, 'out', 'main', 'prepared-playbooks.json'),
    },
    ports: {
      host: 'preview',
      version: versionOf(projectDir),
      device: process.env['SANG_FROID_DEVICE'],
      watch: true,
    },
  })
  const preview = await startPreview({ app, rendererDir, port: args.port }).catch(async (error) => {
    await app.close()
    throw errnoOf(error) === 'EADDRINUSE'
      ? new PlainError(
          `Port ${args.port} is taken: choose another with --port, or none for a free one`,
        )
      : error
  })

  const stop = async () => {
    await preview.close()
    await app.close()
    process.exit(0)
  }
  process.once('SIGTERM', () => void stop())
  process.once('SIGINT', () => void stop())
  followParent(() => void stop())

  process.stdout.write(`ready ${preview.url}\n`)
  if (args.open) openBrowser(preview.url)
}

function plainLine(error: unknown): string | undefined {
  return error instanceof StartError || error instanceof PlainError ? error.message : undefined
}

function versionOf(projectDir: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8'))
  const isNamed = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return isNamed && typeof manifest.version === 'string' ? manifest.version : '0.0.0'
}
