import { describe, it } from 'vitest'
import {
  chooseLanguage,
  closeStory,
  expectStory,
  reopenFromList,
  type StoryLocale,
  tellStory,
} from '../e2e/story.ts'
import { binary, launch, sayWhenNotRun, someFolder } from './electron.ts'

/** The story of the whole-app tests on the real Electron, wherever its binary is. */

sayWhenNotRun()

describe.skipIf(binary === undefined).each(['fr', 'en'] satisfies StoryLocale[])(
  'the story on the desktop, in %s',
  (locale) => {
    it('goes from a sentence typed to a closed incident, through a killed process', async () => {
      const folder = await someFolder()
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
