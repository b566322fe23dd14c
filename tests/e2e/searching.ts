import type { Locator, Page } from 'playwright-core'
import { type StoryLocale, words } from './story.ts'

/** What a person does with the search, by keyboard, and what they then see. */
export type Searching = {
  readonly box: Locator
  readonly options: Locator
  /** The line that Enter opens. */
  readonly current: Locator
  option(words: string | RegExp): Locator
  /** Types into the box from wherever one is. */
  search(text: string): Promise<void>
  /** Down to a line, as a person does who sees it. */
  choose(words: string | RegExp): Promise<void>
  title(name: string): Locator
  /** The place a search led to, while it is marked. */
  readonly shown: Locator
  /** A person sees that place: in the window, in the colour of a mark. */
  howShown(): Promise<{ readonly isIn: boolean; readonly isMarked: boolean }>
}

export function searching(page: Page, locale: StoryLocale = 'fr'): Searching {
  const option = (name: string | RegExp) => page.getByRole('option', { name }).first()
  const current = page.locator('[role=option][aria-selected=true]')
  const shown = page.locator('[data-shown]')
  return {
    box: page.getByRole('combobox', { name: words[locale].search.label }),
    options: page.getByRole('option'),
    current,
    option,
    async search(text) {
      await page.keyboard.press('Control+k')
      await page.keyboard.type(text)
    },
    async choose(wanted) {
      await option(wanted).waitFor()
      // The list may be answered anew meanwhile. A line gone to stays the one chosen then; the first, where nobody went, does not.
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowUp')
      // As many lines as a list has, twice: it may be another one on the way.
      for (let count = 0; count < 24; count += 1) {
        const [text = ''] = await current.allTextContents()
        if (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)) return
        await page.keyboard.press('ArrowDown')
      }
      throw new Error(`no line « ${wanted} »`)
    },
    title: (name) => page.getByRole('heading', { level: 1, name }),
    shown,
    howShown: () =>
      shown.evaluate(async (element) => {
        const probe = document.body.appendChild(document.createElement('i'))
        probe.style.background = 'var(--mark)'
        const mark = getComputedStyle(probe).backgroundColor
        probe.remove()
        for (;;) {
          const { top, bottom } = element.getBoundingClientRect()
          const isIn = bottom > 0 && top < window.innerHeight
          const isMarked = getComputedStyle(element).backgroundColor === mark
          // Scrolling there and colouring it take a moment: as long as the mark lasts, it may still come.
          if ((isIn && isMarked) || !element.matches('[data-shown]')) return { isIn, isMarked }
          await new Promise(requestAnimationFrame)
        }
      }),
  }
}
