import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { en } from '../../src/renderer/src/i18n/en.ts'
import { fr } from '../../src/renderer/src/i18n/fr.ts'

/** The screen's words: the story is told by what a person reads, never by class names. */
export const words = { fr, en } as const
export type StoryLocale = keyof typeof words

const told = {
  fr: {
    question: "un habitant m'insulte sur facebook",
    playbook: 'Répondre aux habitants en ligne',
    author: 'Camille, secrétaire',
    reason: 'Le maire est injoignable ce soir',
    first: 'La publication compte 12 commentaires.',
    earlier: 'Un voisin a téléphoné pour prévenir.',
    summary: 'Message publié à 22 h. Le calme est revenu.',
  },
  en: {
    question: 'a resident is insulting me on facebook',
    playbook: 'Replying to residents online',
    author: 'Camille, town secretary',
    reason: 'The mayor cannot be reached tonight',
    first: 'The post has 12 comments.',
    earlier: 'A neighbour rang to warn us.',
    summary: 'Message published at 10 pm. All is calm.',
  },
} as const

/** From the question on the home screen to an incident with three steps ticked, one set aside, two entries. */
export async function tellStory(page: Page, locale: StoryLocale): Promise<void> {
  const t = words[locale]
  const tale = told[locale]

  await page.getByRole('heading', { level: 1, name: t.home.title }).waitFor()
  await page.getByRole('combobox', { name: t.search.label }).fill(tale.question)
  const first = page.getByRole('option').first()
  await first.waitFor()
  expect(await first.textContent()).toContain(tale.playbook)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: tale.playbook }).waitFor()

  await page.getByRole('button', { name: t.playbook.openIncident }).click()
  const dialog = await openingDialog(page)
  await dialog.getByLabel(t.open.who).fill(tale.author)
  await dialog.getByRole('button', { name: t.open.submit }).click()
  await page.getByRole('region', { name: t.incident.checklist }).waitFor()

  for (const index of [0, 1, 2]) await checkStep(page, locale, index)
  await skipStep(page, locale, tale.reason)
  await write(page, locale, tale.first)
  await page.getByRole('radio', { name: t.when.minus.replace('{{count}}', '30') }).check()
  await write(page, locale, tale.earlier)
}

/** Everything the story wrote is on the screen. */
export async function expectStory(page: Page, locale: StoryLocale): Promise<void> {
  const tale = told[locale]
  const log = page.getByRole('region', { name: words[locale].incident.log })
  await log.getByText(tale.first).waitFor()
  const entries = await log.getByRole('listitem').allTextContents()
  const earlier = entries.findIndex((entry) => entry.includes(tale.earlier))
  const first = entries.findIndex((entry) => entry.includes(tale.first))
  expect(earlier, 'the entry set back 30 minutes comes first').toBeGreaterThanOrEqual(0)
  expect(earlier).toBeLessThan(first)
  expect(entries.join(' ')).toContain(tale.reason)
  const boxes = checklist(page, locale).getByRole('checkbox')
  for (const index of [0, 1, 2]) expect(await boxes.nth(index).isChecked()).toBe(true)
  expect(await boxes.nth(3).isChecked()).toBe(false)
  expect(await checklist(page, locale).textContent()).toContain(tale.reason)
}

/** Closes with a summary; the incident then reads as closed in the list. */
export async function closeStory(page: Page, locale: StoryLocale): Promise<void> {
  const t = words[locale]
  const tale = told[locale]
  await page.getByRole('button', { name: t.incident.closeAction }).click()
  const panel = page.getByRole('form', { name: t.incident.closeTitle })
  await panel.getByLabel(t.incident.closeSummary).fill(tale.summary)
  await panel.getByRole('button', { name: t.incident.closeSubmit, exact: true }).click()
  await page.getByText(t.incident.closedNotice).waitFor()
  await goTo(page, locale, 'incidents')
  await page.getByText(t.incidents.closed, { exact: true }).first().click()
  // The list of before stays until the new one is there.
  const row = page.getByRole('main').getByRole('link', { name: tale.playbook })
  await row.filter({ hasText: t.statuses.closed }).waitFor()
}

/** Opens the one incident of the story from the list. */
export async function reopenFromList(page: Page, locale: StoryLocale): Promise<void> {
  await goTo(page, locale, 'incidents')
  await page.getByRole('main').getByRole('link', { name: told[locale].playbook }).click()
  await page.getByRole('region', { name: words[locale].incident.checklist }).waitFor()
}

/** What « About » says of the requests made to other computers, and of those stopped. In French, once it is open. */
export async function privacyCounts(
  page: Page,
): Promise<{ readonly made: number; readonly refused: number }> {
  const privacy = page.getByRole('region', { name: fr.about.privacy })
  await privacy.getByText(fr.about.made).waitFor()
  const [made, refused] = await privacy.getByRole('definition').allTextContents()
  return { made: Number(made), refused: Number(refused) }
}

/** Goes to a screen by the rail. */
export async function goTo(
  page: Page,
  locale: StoryLocale,
  place: keyof typeof fr.nav,
): Promise<void> {
  const t = words[locale]
  await page
    .getByRole('navigation', { name: t.app.menu })
    .getByRole('link', { name: t.nav[place] })
    .click()
  // By its name: the screen that is left has a heading too.
  await page.getByRole('heading', { level: 1, name: t[place].title, exact: true }).waitFor()
}

/** Chooses the language as a person does, in the settings. */
export async function chooseLanguage(page: Page, locale: StoryLocale): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/reglages'
  })
  const language = locale === 'fr' ? fr.settings.french : fr.settings.english
  await page.getByText(language, { exact: true }).click()
  await page.getByRole('heading', { level: 1, name: words[locale].settings.title }).waitFor()
  await goTo(page, locale, 'home')
}

export function checklist(page: Page, locale: StoryLocale): Locator {
  return page.getByRole('region', { name: words[locale].incident.checklist })
}

/** The box where the log is written. */
export function composer(page: Page, locale: StoryLocale): Locator {
  return page.getByRole('form', { name: words[locale].composer.label })
}

/** What was in that box is on the disk: it is empty, and can be typed in again. */
export function written(page: Page, locale: StoryLocale): Promise<void> {
  return composer(page, locale).locator('textarea:placeholder-shown:read-write').first().waitFor()
}

/** The dialog that opens an incident, once it has taken the keyboard: what is typed sooner may land in another box. */
export async function openingDialog(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog')
  await dialog.locator(':focus').waitFor()
  return dialog
}

/** An incident without a playbook, from the list, as a person opens one in a hurry. */
export async function openPlainIncident(page: Page, title: string): Promise<void> {
  await goTo(page, 'fr', 'incidents')
  await page.getByRole('button', { name: fr.incidents.new }).click()
  const dialog = await openingDialog(page)
  await dialog.getByLabel(fr.open.what).fill(title)
  await dialog.getByLabel(fr.open.who).fill('Camille, secrétaire')
  await dialog.getByRole('button', { name: fr.open.submit }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

async function checkStep(page: Page, locale: StoryLocale, index: number): Promise<void> {
  const list = checklist(page, locale)
  await list.getByRole('checkbox').nth(index).click()
  await list.getByRole('checkbox', { checked: true }).nth(index).waitFor()
}

async function skipStep(page: Page, locale: StoryLocale, reason: string): Promise<void> {
  const t = words[locale]
  const item = checklist(page, locale).getByRole('listitem').nth(3)
  await item.getByRole('button', { name: t.step.skip }).first().click()
  await item.getByLabel(t.step.skipReason).fill(reason)
  await item.getByRole('button', { name: t.step.skipSubmit }).click()
  await item.getByRole('button', { name: t.step.reopen }).waitFor()
}

async function write(page: Page, locale: StoryLocale, text: string): Promise<void> {
  const t = words[locale]
  const box = composer(page, locale).getByRole('textbox', { name: t.composer.label })
  await box.fill(text)
  await box.press('Control+Enter')
  await page.getByRole('region', { name: t.incident.log }).getByText(text).waitFor()
  await written(page, locale)
}
