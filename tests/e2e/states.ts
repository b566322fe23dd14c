import type { Page } from 'playwright-core'
import { type StoryLocale, words } from './story.ts'

/** Every screen in every state a person can meet it in: what the accessibility tests go through. */

export type Place = {
  readonly page: Page
  readonly locale: StoryLocale
  readonly t: (typeof words)[StoryLocale]
  /** Addresses of the incidents that `prepareWork` left. */
  readonly incidents: Incidents
}

export type Incidents = {
  /** With steps ticked and set aside, a line, evidence. */
  readonly story: string
  readonly late: string
  readonly closed: string
  readonly exercise: string
}

export type State = {
  readonly name: string
  /** Brings the screen to that state, from any other. */
  readonly open: (place: Place) => Promise<void>
  /** Undoes what would show elsewhere. */
  readonly leave?: (place: Place) => Promise<void>
  /** Also looked at in forced colours, at 200 %, with text spaced out, with motion. */
  readonly adapted?: true
}

/** Goes to an address and waits for its screen: the new one, and its data. */
export async function show(page: Page, hash: string): Promise<void> {
  await page.evaluate(async (next) => {
    const frames = () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    if (location.hash === next) return
    const changed = new Promise((resolve) =>
      addEventListener('hashchange', resolve, { once: true }),
    )
    location.hash = next
    await changed
    await frames()
  }, hash)
  // What a narrow window hides may come first.
  await page.getByRole('main').locator('h1:visible, p:visible').first().waitFor()
  // Two parts of a screen may each be on their way.
  await page
    .getByText(/^(Chargement|Loading)…$/)
    .first()
    .waitFor({ state: 'detached' })
}

const at = (hash: string) => (place: Place) => show(place.page, hash)

const pressEscape = ({ page }: Place) => page.keyboard.press('Escape')

async function closeDialog({ page }: Place): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

function search({ page, t }: Place, text: string): Promise<void> {
  return page.getByRole('combobox', { name: t.search.label }).fill(text)
}

async function emptySearch(place: Place): Promise<void> {
  await search(place, '')
  await place.page.keyboard.press('Escape')
}

function composer({ page, t }: Place) {
  return page.getByRole('form', { name: t.composer.label })
}

function kind(place: Place, name: keyof Place['t']['composer']['kinds']): Promise<void> {
  return place.page.getByRole('button', { name: place.t.composer.kinds[name], exact: true }).click()
}

/** The first day: nothing is there yet, one page cannot be read, one file of the data is damaged. */
export const firstDay: readonly State[] = [
  {
    name: 'home, nothing yet, a notice of the data',
    open: async ({ page, t }) => {
      await show(page, '#/')
      await page.getByRole('button', { name: t.storage.understood }).waitFor()
      await page.getByText(t.welcome.offer).waitFor()
    },
    leave: ({ page, t }) => page.getByRole('button', { name: t.storage.understood }).click(),
  },
  {
    name: 'playbooks, one of them broken',
    open: async ({ page }) => {
      await show(page, '#/fiches')
      await page.getByText('cassee.md').first().waitFor()
    },
  },
  {
    name: 'incidents, none',
    open: async ({ page, t }) => {
      await show(page, '#/incidents')
      await page.getByText(t.incidents.empty).waitFor()
    },
  },
  {
    name: 'exercises, none',
    open: async ({ page, t }) => {
      await show(page, '#/incidents')
      await page.getByText(t.incidents.exercises, { exact: true }).click()
      await page.getByText(t.incidents.emptyExercises).waitFor()
    },
  },
  { name: 'commune, empty', open: at('#/commune') },
  {
    name: 'settings, problems listed',
    open: async ({ page, t }) => {
      await show(page, '#/reglages')
      await page.getByText(t.settings.storageProblems).waitFor()
      await page.getByText(t.settings.contentProblems).waitFor()
    },
  },
  { name: 'first steps, 1 of 3', open: at('#/bienvenue'), adapted: true },
  {
    name: 'first steps, 2 of 3',
    open: async ({ page, t }) => {
      await show(page, '#/bienvenue')
      await page.getByRole('button', { name: t.welcome.next }).click()
      await page.getByRole('heading', { name: t.welcome.contacts }).waitFor()
    },
  },
  {
    name: 'first steps, 3 of 3',
    open: async ({ page, t }) => {
      await show(page, '#/bienvenue')
      await page.getByRole('button', { name: t.welcome.next }).click()
      await page.getByRole('heading', { name: t.welcome.contacts }).waitFor()
      await page.getByRole('button', { name: t.welcome.next }).click()
      await page.getByRole('heading', { name: t.welcome.sample }).waitFor()
    },
    leave: at('#/'),
  },
  {
    name: 'dialog, refused for what is missing',
    open: async ({ page, t }) => {
      await show(page, '#/incidents')
      await page.getByRole('button', { name: t.incidents.new }).click()
      const dialog = page.getByRole('dialog')
      await dialog.locator('button[type=submit]').click()
      await dialog.getByText(t.open.whoMissing).waitFor()
      await dialog.getByText(t.open.whatMissing).waitFor()
    },
    leave: closeDialog,
    adapted: true,
  },
  {
    name: 'the booklet',
    open: async ({ page }) => {
      // Two of its twenty chapters, which are made alike.
      await page.route('**/rpc/playbooks/list', async (route) => {
        const response = await route.fetch()
        const { json } = (await response.json()) as { readonly json: readonly unknown[] }
        await route.fulfill({ response, json: { json: json.slice(0, 2) } })
      })
      await show(page, '#/imprimer')
      await page.reload()
      await page.getByRole('heading', { level: 1 }).first().waitFor()
    },
    leave: ({ page }) => page.unroute('**/rpc/playbooks/list'),
  },
  {
    name: 'a screen that broke',
    open: async ({ page, t }) => {
      await page.route('**/rpc/playbooks/reperes', (route) =>
        route.fulfill({ json: { json: { groups: null, reperes: null, elections: [] } } }),
      )
      await show(page, '#/reperes')
      await page.reload()
      await page.getByRole('alert').getByText(t.crash.title).waitFor()
    },
    leave: async ({ page }) => {
      await page.unroute('**/rpc/playbooks/reperes')
      await show(page, '#/')
      await page.reload()
    },
  },
  {
    name: 'an answer that does not come',
    open: async ({ page, t }) => {
      await page.route('**/rpc/playbooks/get', (route) => route.abort())
      await show(page, '#/fiches/rumeur')
      await page.getByRole('alert').getByText(t.errors.unreachable.what).waitFor()
    },
    leave: ({ page }) => page.unroute('**/rpc/playbooks/get'),
  },
]

/** At work: incidents open, late and closed, a commune filled in. */
export const atWork: readonly State[] = [
  { name: 'home, incidents open', open: at('#/'), adapted: true },
  { name: 'playbooks', open: at('#/fiches'), adapted: true },
  { name: 'a playbook', open: at('#/fiches/derapage-viral'), adapted: true },
  {
    name: 'a playbook, all of it unfolded',
    open: async ({ page }) => {
      await show(page, '#/fiches/derapage-viral')
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
    },
  },
  {
    name: 'a playbook, ticked outside an incident',
    open: async ({ page, t }) => {
      await show(page, '#/fiches/decisions-du-conseil')
      await page.getByRole('main').getByRole('checkbox').first().click()
      await page.getByRole('button', { name: t.playbook.tickOutsideNo }).waitFor()
    },
  },
  { name: 'an unknown playbook', open: at('#/fiches/inconnue') },
  {
    name: 'incidents, with one late',
    open: async ({ page, t }) => {
      await show(page, '#/incidents')
      await page
        .getByRole('main')
        .getByText(new RegExp(t.incidents.late_one.replace('{{count}}', '\\d+')))
        .first()
        .waitFor()
    },
    adapted: true,
  },
  {
    name: 'incidents, none of that name',
    open: async ({ page, t }) => {
      await show(page, '#/incidents')
      await page.getByLabel(t.incidents.filter).fill('xqzwk')
      await page.getByText(t.incidents.emptyFilter).waitFor()
    },
    leave: at('#/'),
  },
  { name: 'an unknown incident', open: at('#/incidents/01KAR1PXXF7E5XQ3V5S1TCCQKA') },
  { name: 'an incident', open: ({ page, incidents }) => show(page, incidents.story) },
  {
    name: 'an incident, a decision, numbers',
    open: async (place) => {
      const { page, t, incidents } = place
      await show(page, incidents.story)
      await kind(place, 'decided')
      await page.getByRole('tab', { name: t.side.call }).click()
    },
    leave: (place) => kind(place, 'noted'),
    adapted: true,
  },
  {
    name: 'an incident, being closed, the summary refused',
    open: async ({ page, t, incidents }) => {
      await show(page, incidents.story)
      await page.getByRole('button', { name: t.incident.closeAction }).click()
      await page.getByRole('button', { name: t.incident.closeSubmit, exact: true }).click()
      await page.getByText(t.incident.closeMissing).waitFor()
    },
    leave: ({ page, t }) => page.getByRole('button', { name: t.common.cancel }).click(),
    adapted: true,
  },
  {
    name: 'an incident, forms refused',
    open: async (place) => {
      const { page, t, incidents } = place
      await show(page, incidents.story)
      await page.getByRole('button', { name: t.step.skip }).first().click()
      await page.getByRole('button', { name: t.step.skipSubmit }).click()
      await page.getByText(t.step.skipMissing).waitFor()
      await composer(place).locator('button[type=submit]').click()
      await page.getByText(t.composer.empty).waitFor()
    },
    leave: ({ page, t }) => page.getByRole('button', { name: t.common.cancel }).click(),
  },
  {
    name: 'an incident, evidence to add',
    open: async (place) => {
      await show(place.page, place.incidents.story)
      await kind(place, 'evidence')
    },
    leave: (place) => kind(place, 'noted'),
  },
  {
    name: 'an incident, a promised word, the seal',
    open: async (place) => {
      const { page, t, incidents } = place
      await show(page, incidents.story)
      await kind(place, 'published')
      await composer(place).locator('textarea').first().fill('x')
      await page.getByLabel(t.remind.at, { exact: true }).check()
      await page.getByText(t.incident.intact).click()
      await page.getByRole('button', { name: t.seal.check }).click()
      await page.getByText(t.devices.own).first().waitFor()
    },
    leave: async (place) => {
      await pressEscape(place)
      await composer(place).locator('textarea').first().fill('')
      await kind(place, 'noted')
    },
  },
  {
    name: 'an incident, nothing found in its log',
    open: async ({ page, t, incidents }) => {
      await show(page, incidents.story)
      await page.getByLabel(t.log.filter, { exact: true }).fill('rien de tel')
      await page.getByText(t.log.nothingFound).waitFor()
    },
    leave: ({ page, t }) => page.getByRole('button', { name: t.log.showAll }).click(),
  },
  {
    name: 'an incident, its evidence large',
    open: async ({ page, incidents }) => {
      await show(page, incidents.story)
      await page.getByRole('button', { name: /^(Voir|See).*capture\.png/ }).click()
      await page.getByRole('dialog').waitFor()
    },
    leave: closeDialog,
  },
  {
    name: 'an incident, late, a reminder overdue',
    open: async ({ page, incidents }) => {
      await overdueReminder(page, incidents.late)
      await show(page, incidents.late)
      await page.reload()
      await page.getByRole('alert').getByText('Rappeler la préfecture').waitFor()
      await page.locator('[data-late]').first().waitFor()
    },
    leave: async ({ page, t }) => {
      await page
        .getByRole('alert')
        .getByRole('button', { name: t.reminders.doneLabel.replace('{{text}}', '') })
        .click()
      await page.getByRole('alert').getByText('Rappeler').waitFor({ state: 'detached' })
    },
  },
  { name: 'an exercise', open: ({ page, incidents }) => show(page, incidents.exercise) },
  {
    name: 'a closed incident, being reopened',
    open: async ({ page, t, incidents }) => {
      await show(page, incidents.closed)
      await page.getByRole('button', { name: t.incident.reopen, exact: true }).click()
      await page.getByRole('form', { name: t.incident.reopenTitle }).waitFor()
    },
  },
  { name: 'commune, filled in', open: at('#/commune'), adapted: true },
  {
    name: 'commune, a contact removed, a file refused',
    open: async ({ page, t }) => {
      await show(page, '#/commune')
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
      await page.getByRole('region', { name: t.profileFile.title }).getByRole('alert').waitFor()
      await page
        .getByRole('button', { name: t.commune.removeContact.replace('{{role}}', '') })
        .first()
        .click()
      await page.getByRole('button', { name: t.common.undo }).waitFor()
    },
    leave: ({ page, t }) => page.getByRole('button', { name: t.common.undo }).click(),
  },
  { name: 'settings', open: at('#/reglages'), adapted: true },
  {
    name: 'settings, a copy to restore',
    open: async ({ page, t }) => {
      await show(page, '#/reglages')
      const copies = page.getByRole('region', { name: t.snapshots.title })
      await copies.getByRole('button', { name: t.snapshots.take }).click()
      await copies.getByText(t.snapshots.taken).waitFor()
      await copies.getByText(t.snapshots.restore, { exact: true }).first().click()
      await copies.getByText(t.snapshots.restoreHint).waitFor()
    },
  },
  { name: 'glossary', open: at('#/glossaire') },
  {
    name: 'glossary, no such word',
    open: async ({ page, t }) => {
      await show(page, '#/glossaire')
      await page.getByLabel(t.glossary.find).fill('xqzwk')
      await page.getByText(t.glossary.none).waitFor()
    },
  },
  { name: 'key figures', open: at('#/reperes') },
  { name: 'a page for the printer', open: at('#/imprimer/derapage-viral') },
  { name: 'the phone sheet', open: at('#/imprimer/numeros') },
  { name: 'help', open: at('#/aide'), adapted: true },
  { name: 'about', open: at('#/a-propos'), adapted: true },
  {
    name: 'search, results with a repair',
    open: async (place) => {
      await show(place.page, '#/')
      await search(place, 'facebok')
      await place.page.getByRole('option').first().waitFor()
    },
    leave: emptySearch,
    adapted: true,
  },
  {
    name: 'search, nothing found',
    open: async (place) => {
      await show(place.page, '#/')
      await search(place, 'xqzwk')
      await place.page
        .getByRole('button', { name: place.t.search.openAnyway, exact: true })
        .first()
        .waitFor()
    },
    leave: emptySearch,
  },
  {
    name: 'search, before a word is typed',
    open: async ({ page }) => {
      await show(page, '#/reglages')
      await page.keyboard.press('Control+k')
      await page.getByRole('option').first().waitFor()
    },
    leave: pressEscape,
  },
  {
    name: 'dialog of an exercise',
    open: async ({ page, t }) => {
      await show(page, '#/')
      await page.getByRole('button', { name: t.home.newExercise }).click()
      await page.getByRole('dialog').waitFor()
    },
    leave: closeDialog,
  },
]

/** What `atWork` needs, after the story was told in French on this page. */
export async function prepareWork(page: Page): Promise<Incidents> {
  const hashOf = ({ id }: { readonly id: string }) => `#/incidents/${id}`
  const story = await page.evaluate(() => location.hash)
  await page.locator('input[type=file]').setInputFiles({
    name: 'capture.png',
    mimeType: 'image/png',
    buffer: await page.screenshot(),
  })
  await page.getByRole('button', { name: /^Voir.*capture\.png/ }).waitFor()
  const opening = { severity: 'high', by: 'Camille', locale: 'fr', playbookId: 'derapage-viral' }
  const late = hashOf(
    await call(page, 'incidents/open', {
      ...opening,
      title: 'Une vidéo circule',
      at: new Date(Date.now() - 3 * 3_600_000).toISOString(),
    }),
  )
  const closed = await call(page, 'incidents/open', { ...opening, title: 'Une rumeur, close' })
  await call(page, 'incidents/record', {
    id: closed.id,
    entry: { kind: 'closed', by: 'Camille', summary: 'Le calme est revenu.' },
  })
  const exercise = await call(page, 'incidents/open', {
    ...opening,
    title: 'Essai avec les élus',
    exercise: true,
  })
  await show(page, '#/commune')
  await page.getByLabel(words.fr.commune.commune).fill('Saint-Aubin')
  await page.getByRole('button', { name: words.fr.commune.suggested.avocat }).click()
  // The form may write itself between two of its boxes: all of it is on the disk once the last one is.
  const phone = '02 00 00 00 02'
  const kept = page.waitForResponse(
    (each) =>
      each.url().endsWith('/rpc/profile/set') && (each.request().postData() ?? '').includes(phone),
  )
  await page.getByLabel(words.fr.commune.contactPhone, { exact: true }).fill(phone)
  await kept
  await page.reload()
  return { story, late, closed: hashOf(closed), exercise: hashOf(exercise) }
}

/** A reminder whose time has come: the page knows of it when it next reads its incidents. */
export async function overdueReminder(page: Page, hash: string): Promise<void> {
  await call(page, 'incidents/record', {
    id: hash.split('/').at(-1),
    entry: {
      kind: 'reminderSet',
      by: 'Camille',
      dueAt: new Date(Date.now() - 60_000).toISOString(),
      text: 'Rappeler la préfecture',
    },
  })
}

/** Asks the host as the page does, for what a person would take long to do. */
async function call(page: Page, name: string, input: object): Promise<{ readonly id: string }> {
  return page.evaluate(
    async ({ path, body }) => {
      const response = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
      const { json } = (await response.json()) as { json: { id: string } }
      return json
    },
    { path: `/rpc/${name}`, body: JSON.stringify({ json: input }) },
  )
}
