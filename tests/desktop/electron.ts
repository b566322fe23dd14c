import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { expect, it } from 'vitest'

/** The real Electron, wherever its binary is. */
export const binary = electronBinary()

/** A suite that cannot run must not pass for one that did. */
export function sayWhenNotRun(): void {
  if (binary !== undefined) return
  it('did not run: Electron’s binary is not here', () => {
    console.warn(
      '\n*** The desktop suite did NOT run: Electron’s binary is not here. ***\n' +
        '*** Get it with: npx install-electron. Then: npx vitest run --project desktop ***\n',
    )
    expect(binary).toBeUndefined()
  })
}

export function someFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'sang-froid-'))
}

/** The built app on folders of its own. */
export async function launch(
  folder: string,
): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const app = await _electron.launch({
    executablePath: binary ?? '',
    args: [resolve('.')],
    env: {
      ...process.env,
      SANG_FROID_DATA: join(folder, 'data'),
      SANG_FROID_USER: join(folder, 'user'),
    },
  })
  return { app, page: await app.firstWindow() }
}

function electronBinary(): string | undefined {
  const folder = resolve('node_modules', 'electron')
  try {
    const file = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    return existsSync(file) ? file : undefined
  } catch {
    return undefined
  }
}
