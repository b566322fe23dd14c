import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import {
  chooseLanguage,
  closeStory,
  expectStory,
  reopenFromList,
  type StoryLocale,
  tellStory,
} from '../e2e/story.ts'

/** The story of the whole-app tests on the real Electron, wherever its binary is. */

const binary = electronBinary()

if (binary === undefined) {
  it('did not run: Electron’s binary is not here', () => {
    console.warn(
      '\n*** The desktop suite did NOT run: Electron’s binary is not here. ***\n' +
        '*** Get it with: npx install-electron. Then: npx vitest run --project desktop ***\n',
    )
    expect(binary).toBeUndefined()
  })
}

describe.skipIf(binary === undefined).each(['fr', 'en'] satisfies StoryLocale[])(
  'the story on the desktop, in %s',
  (locale) => {
    it('goes from a sentence typed to a closed incident, through a killed process', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'sang-froid-'))
      const first = await launch(folder)
      if (locale === 'en') await chooseLanguage(first.page, locale)
      await tellStory(first.page, locale)
      await expectStory(first.page, locale)
      first.app.process().kill('SIGKILL')

      const second = await launch(folder)
      await reopenFromList(second.page, locale)
      await expectStory(second.page, locale)
      await closeStory(second.page, locale)
      await second.app.close()
    })
  },
)

async function launch(folder: string) {
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
