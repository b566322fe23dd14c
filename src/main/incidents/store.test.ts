import {
  appendFile,
  chmod,
  mkdir,
  readdir,
  readFile,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StorageProblem } from '../../shared/contract.ts'
import type { Entry, IncidentView } from '../../shared/incident.ts'
import { temporaryFolder } from '../storage/storage.support.ts'
import {
  chainOf,
  device,
  incidentId,
  opened,
  otherDevice,
  otherIncidentId,
  playbook,
  putJournal,
  testClock,
  textOf,
} from './incidents.support.ts'
import { Refusal } from './refusal.ts'
import { type OpenIncident, openIncidentStore } from './store.ts'
import { verifyIncident } from './verify.ts'

const by = 'Secrétaire'
const toOpen: OpenIncident = {
  title: 'Un propos tourne en boucle',
  severity: 'medium',
  by,
  exercise: false,
  locale: 'fr',
  playbook,
}
const note = (text: string): Entry => ({ kind: 'noted', by, text })
const close: Entry = { kind: 'closed', by, summary: 'Retour au calme' }
const reopen: Entry = { kind: 'reopened', by }

function openStore(dataDir: string, clock = testClock(), as = device) {
  const problems: StorageProblem[] = []
  const changed: IncidentView[] = []
  const store = openIncidentStore({
    dataDir,
    device: as,
    now: clock.now,
    onProblem: (problem) => problems.push(problem),
    onChange: (view) => changed.push(view),
  })
  return { ...store, dataDir, clock, problems, changed }
}

async function newStore() {
  return openStore(await temporaryFolder())
}

/** The reason of a refusal, or whatever else came. */
async function refusal(call: Promise<unknown>): Promise<unknown> {
  try {
    return await call
  } catch (error) {
    return error instanceof Refusal ? error.reason : error
  }
}

const invalidAt = (path: string) => ({
  code: 'INVALID',
  issues: [{ path, message: expect.any(String) }],
})

describe('opening', () => {
  it('gives the view, and the same at the next start', async () => {
    const store = await newStore()
    const view = await store.open(toOpen)
    expect(view).toMatchObject({
      title: 'Un propos tourne en boucle',
      severity: 'medium',
      status: 'active',
      exercise: false,
      openedAt: '2026-11-22T20:44:00.000Z',
      total: 3,
    })
    expect(view.entries).toMatchObject([{ kind: 'opened', by, device, prev: '' }])
    expect(await store.get(view.id)).toEqual(view)
    expect(await openStore(store.dataDir).get(view.id)).toEqual(view)
  })

  it('keeps its own copy of the playbook’s steps', async () => {
    const store = await newStore()
    const view = await store.open(toOpen)
    const [event] = view.entries
    expect(event?.kind === 'opened' && event.playbook).toEqual(playbook)
  })

  it('says in the title that it is an exercise, once', async () => {
    const store = await newStore()
    const drill = await store.open({ ...toOpen, exercise: true })
    expect(drill).toMatchObject({
      exercise: true,
      title: 'EXERCICE · Un propos tourne en boucle',
    })
    const marked = await store.open({ ...toOpen, exercise: true, title: 'EXERCICE inondation' })
    expect(marked.title).toBe('EXERCICE inondation')
    const english = await store.open({ ...toOpen, exercise: true, locale: 'en', title: 'Flood' })
    expect(english.title).toBe('EXERCISE · Flood')
  })

  it('accepts an incident that began before, and refuses one that has not happened', async () => {
    const store = await newStore()
    const view = await store.open({ ...toOpen, at: '2026-11-22T19:00:00.000Z' })
    expect(view.openedAt).toBe('2026-11-22T19:00:00.000Z')
    expect(view.late).toBe(2)
    expect(await refusal(store.open({ ...toOpen, at: '2026-11-22T20:46:00.000Z' }))).toEqual(
      invalidAt('at'),
    )
    expect(await store.all()).toHaveLength(1)
  })

  it('gives identifiers that sort by time, even several in one millisecond', async () => {
    const store = await newStore()
    const ids: string[] = []
    for (let count = 0; count < 5; count += 1) ids.push((await store.open(toOpen)).id)
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  it('does not make the data folder again on the computer’s disk when a key was unplugged', async () => {
    const parent = await temporaryFolder()
    const dataDir = join(parent, 'cle', 'donnees')
    await mkdir(dataDir, { recursive: true })
    const store = openStore(dataDir)
    await rm(join(parent, 'cle'), { recursive: true })
    await expect(store.open(toOpen)).rejects.toMatchObject({ reason: 'missing' })
    expect(await readdir(parent)).toEqual([])
  })

  it('gives a StorageError where it cannot write, and no incident', async () => {
    const store = await newStore()
    await writeFile(join(store.dataDir, 'incidents'), 'a file in the way')
    await expect(store.open(toOpen)).rejects.toMatchObject({ name: 'StorageError' })
    await rm(join(store.dataDir, 'incidents'))
    expect(await store.all()).toEqual([])
    await store.open(toOpen)
    expect(await store.all()).toHaveLength(1)
  })
})

describe('recording', () => {
  it('adds the entry to the view, on the disk when it resolves', async () => {
    const store = await newStore()
    const { id } = await store.open(toOpen)
    store.clock.advance(2)
    const view = await store.record(id, { kind: 'stepChecked', by, step: 'capturer' })
    expect(view).toMatchObject({ settled: 1, updatedAt: '2026-11-22T20:46:00.000Z' })
    const file = join(store.dataDir, 'incidents', id, `${device}.jsonl`)
    expect(await readFile(file, 'utf8')).toBe(textOf(view.entries))
    expect(await verifyIncident(store.dataDir, id)).toMatchObject({
      ok: true,
      entries: 2,
      problems: [],
    })
  })

  const kinds: readonly Entry[] = [
    note('Vu'),
    { kind: 'decided', by, question: 'Répondre ?', options: ['oui', 'non'], decision: 'non' },
    { kind: 'called', by, text: 'La préfecture', recipient: 'Cabinet', medium: 'téléphone' },
    { kind: 'published', by, text: 'Communiqué', link: 'https://mairie.example/1' },
    { kind: 'stepChecked', by, step: 'capturer' },
    { kind: 'stepUnchecked', by, step: 'capturer' },
    { kind: 'stepSkipped', by, step: 'bilan', reason: 'plus tard' },
    { kind: 'severityChanged', by, severity: 'critical' },
    { kind: 'statusChanged', by, status: 'stabilised' },
    close,
  ]
  it('takes every kind of entry and reads it again at the next start', async () => {
    const store = await newStore()
    const { id } = await store.open(toOpen)
    for (const entry of kinds) {
      const view = await store.record(id, entry)
      expect(view.entries.at(-1)).toMatchObject(entry)
    }
    const again = openStore(store.dataDir)
    expect(await again.get(id)).toEqual(await store.get(id))
    expect(again.problems).toEqual([])
  })

  it('finds no incident that is not there', async () => {
    const store = await newStore()
    const refused = { code: 'NOT_FOUND' }
    expect(await refusal(store.record(incidentId, note('x')))).toEqual(refused)
    expect(await refusal(store.get(incidentId))).toEqual(refused)
    expect(await refusal(store.checkWritable(incidentId, undefined))).toEqual(refused)
    expect(await readdir(store.dataDir)).toEqual([])
  })

  it('writes nothing in a closed incident, whoever asks, until it is reopened', async () => {
    const store = await newStore()
    const { id } = await store.open(toOpen)
    await store.record(id, close)
    const refused = { code: 'CLOSED' }
    for (const entry of kinds) expect(await refusal(store.record(id, entry))).toEqual(refused)
    expect(await refusal(store.checkWritable(id, undefined))).toEqual(refused)
    const piece = {
      kind: 'evidenceAdded',
      by,
      sha256: 'a'.repeat(64),
      extension: 'png',
      name: 'capture.png',
      mediaType: 'image/png',
      size: 1,
    } as const
    expect(await refusal(store.recordEvidence(id, piece))).toEqual(refused)
    expect((await store.get(id)).entries).toHaveLength(2)

    expect(await store.record(id, reopen)).toMatchObject({ status: 'active' })
    await store.checkWritable(id, undefined)
    expect((await store.recordEvidence(id, piece)).entries).toHaveLength(4)
  })

  it('does not reopen what is open', async () => {
    const store = await newStore()
    const { id } = await store.open(toOpen)
    expect(await refusal(store.record(id, reopen))).toEqual(invalidAt('entry.kind'))
    expect((await store.get(id)).entries).toHaveLength(1)
  })

  it('knows only the steps of its own playbook', async () => {
    const store = await newStore()
    const { id } = await store.open(toOpen)
    for (const kind of ['stepChecked', 'stepUnchecked'] as const) {
      const entry: Entry = { kind, by, step: 'inconnue' }
      expect(await refusal(store.record(id, entry))).toEqual(invalidAt('entry.step'))
    }
    const skip: Entry = { kind: 'stepSkipped', by, step: 'inconnue', reason: 'x' }
    expect(await refusal(store.record(id, skip))).toEqual(invalidAt('entry.step'))
    const { playbook: _, ...bare } = toOpen
    const { id: bareId } = await store.open(bare)
    const tick: Entry = { kind: 'stepChecked', by, step: 'capturer' }
    expect(await refusal(store.record(bareId, tick))).toEqual(invalidAt('entry.step'))
  })

  it('takes facts of the past, allows for clocks that differ a little, refuses the future', async () => {
    const store = await newStore()
    const { id } = await store.open(toOpen)
    const at = (instant: string) => store.record(id, { ...note('x'), at: instant })
    await at('2026-11-21T08:00:00.000Z')
    await at('2026-11-22T20:45:00.000Z')
    expect(await refusal(at('2026-11-22T20:45:00.001Z'))).toEqual(invalidAt('entry.at'))
    expect(await refusal(at('0026-11-22T20:00:00.000Z'))).toEqual(invalidAt('entry.at'))
    expect(await refusal(at('-000001-12-31T10:00:00.000Z'))).toEqual(invalidAt('entry.at'))
    expect((await store.get(id)).entries).toHaveLength(3)
  })

  it('corrects an entry, never a correction nor an entry of elsewhere', async () => {
    const store = await newStore()
    const { id } = await store.open(toOpen)
    const target = (await store.record(id, note('à 20 h'))).entries.at(-1)?.id ?? ''
    const view = await store.record(id, { kind: 'amended', by, target, text: 'à 21 h' })
    expect(view.entries).toHaveLength(3)
    const amend = (each: string) =>
      store.record(id, { kind: 'amended', by, target: each, text: 'x' })
    expect(await refusal(amend(view.entries.at(-1)?.id ?? ''))).toEqual(invalidAt('entry.target'))
    expect(await refusal(amend(otherIncidentId))).toEqual(invalidAt('entry.target'))
    // Only a piece can be said to be added by mistake: a text is corrected.
    const mistake = store.record(id, { kind: 'amended', by, target, text: 'x', withdrawn: true })
    expect(await refusal(mistake)).toEqual(invalidAt('entry.withdrawn'))
    const elsewhere = await store.open(toOpen)
    expect(await refusal(amend(elsewhere.entries[0]?.id ?? ''))).toEqual(invalidAt('entry.target'))
  })

  it('shows in each answer the entry it acknowledges, however many come at once', async () => {
    const store = await newStore()
    const { id } = await store.open(toOpen)
    const texts = Array.from({ length: 30 }, (_, index) => `entrée ${index}`)
    await Promise.all(
      texts.map(async (text) => {
        const has = (view: IncidentView) =>
          view.entries.some((entry) => entry.kind === 'noted' && entry.text === text)
        expect(has(await store.record(id, note(text))), text).toBe(true)
        expect(has(await store.get(id)), text).toBe(true)
      }),
    )
    expect(await verifyIncident(store.dataDir, id)).toMatchObject({ ok: true, entries: 31 })
  })

  it('keeps showing new entries when it is read at every moment of their writing', async () => {
    const store = await newStore()
    const { id } = await store.open(toOpen)
    for (let count = 2; count < 12; count += 1) {
      let writing = true
      const recording = store.record(id, note(`entrée ${count}`)).finally(() => {
        writing = false
      })
      while (writing) await store.get(id)
      expect((await recording).entries).toHaveLength(count)
      expect((await store.get(id)).entries).toHaveLength(count)
    }
  })

  it('closes once, and takes nothing after, when everything is asked at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const store = await newStore()
      const { id } = await store.open(toOpen)
      const asked = [note('un'), close, note('deux'), close, note('trois'), reopen, reopen]
      const ended = await Promise.allSettled(asked.map((entry) => store.record(id, entry)))
      const refused = ended.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
      expect(refused.every((reason) => reason instanceof Refusal)).toBe(true)

      const [, ...entries] = (await store.get(id)).entries
      expect(entries).toHaveLength(asked.length - refused.length)
      let closed = false
      for (const { kind } of entries) {
        expect(kind === 'reopened', `${kind} while ${closed ? 'closed' : 'open'}`).toBe(closed)
        closed = kind === 'closed'
      }
    }
  })

  it('refuses once when its file was changed behind its back, then goes on from what is there', async () => {
    const store = await newStore()
    const { id } = await store.open(toOpen)
    const file = join(store.dataDir, 'incidents', id, `${device}.jsonl`)
    const before = await readFile(file)
    await store.record(id, note('perdue par une restauration'))
    await writeFile(file, before)
    await expect(store.record(id, note('refusée'))).rejects.toMatchObject({ reason: 'changed' })
    const view = await store.record(id, note('après'))
    expect(view.entries).toMatchObject([{ kind: 'opened' }, { kind: 'noted', text: 'après' }])
    expect(await verifyIncident(store.dataDir, id)).toMatchObject({ ok: true, entries: 2 })
  })

  it('tells of each change, with the view as it then is', async () => {
    const store = await newStore()
    const { id } = await store.open(toOpen)
    await store.record(id, note('Vu'))
    await store.get(id)
    expect(store.changed.map(({ entries }) => entries.length)).toEqual([1, 2])
  })
})

describe('the list', () => {
  /** Five incidents, an hour apart: the oldest first. */
  async function filled() {
    const store = await newStore()
    const titles = ['Vœux annulés', 'Crue à l’école', 'Rumeur', 'Fuite de données', 'Piratage']
    const ids: string[] = []
    for (const title of titles) {
      ids.push((await store.open({ ...toOpen, title, exercise: title === 'Rumeur' })).id)
      store.clock.advance(60)
    }
    const [voeux = '', crue = '', rumeur = '', fuite = '', piratage = ''] = ids
    return { store, voeux, crue, rumeur, fuite, piratage }
  }
  const idsOf = (page: { items: readonly { id: string }[] }) => page.items.map(({ id }) => id)

  it('is empty before the first incident', async () => {
    expect(await (await newStore()).list({})).toEqual({ items: [], total: 0 })
  })

  it('has the newest first, as lines without entries', async () => {
    const { store, voeux, crue, rumeur, fuite, piratage } = await filled()
    const page = await store.list({})
    expect(idsOf(page)).toEqual([piratage, fuite, rumeur, crue, voeux])
    expect(page.total).toBe(5)
    expect(page.items[0]).not.toHaveProperty('entries')
    expect(page).not.toHaveProperty('nextCursor')
  })

  it('says what is late now, not when it was last read', async () => {
    const store = await newStore()
    await store.open(toOpen)
    expect((await store.list({})).items[0]?.late).toBe(0)
    store.clock.advance(20)
    expect((await store.list({})).items[0]?.late).toBe(1)
  })

  it('keeps one status, or several', async () => {
    const { store, voeux, crue, rumeur } = await filled()
    await store.record(crue, close)
    await store.record(voeux, { kind: 'statusChanged', by, status: 'stabilised' })
    expect(idsOf(await store.list({ status: 'closed' }))).toEqual([crue])
    expect(idsOf(await store.list({ status: ['closed', 'stabilised'] }))).toEqual([crue, voeux])
    expect((await store.list({ status: 'active' })).total).toBe(3)
    expect((await store.list({ status: [] })).total).toBe(0)
    expect(idsOf(await store.list({ status: 'active' }))).toContain(rumeur)
  })

  it('finds a title without its accents, its case, its ligatures or its typographic apostrophe', async () => {
    const { store, voeux, crue } = await filled()
    for (const text of ['voeux annules', 'VŒUX', ' vœux ']) {
      expect(idsOf(await store.list({ text })), text).toEqual([voeux])
    }
    for (const text of ["a l'ecole", 'à l’école']) {
      expect(idsOf(await store.list({ text })), text).toEqual([crue])
    }
    expect((await store.list({ text: 'inondation' })).total).toBe(0)
    expect((await store.list({ text: '  ' })).total).toBe(5)
  })

  it('keeps exercises, or everything else', async () => {
    const { store, rumeur } = await filled()
    expect(idsOf(await store.list({ exercise: true }))).toEqual([rumeur])
    expect((await store.list({ exercise: false })).total).toBe(4)
    expect((await store.list({ exercise: false, text: 'exercice' })).total).toBe(0)
  })

  it('comes page by page, each incident once, and tells the total on every page', async () => {
    const { store } = await filled()
    for (const limit of [1, 2, 3, 5, 6]) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await store.list({ limit, cursor })
        expect(page.total).toBe(5)
        expect(page.items.length).toBeLessThanOrEqual(limit)
        seen.push(...idsOf(page))
        cursor = page.nextCursor
      } while (cursor !== undefined)
      expect(seen, `pages of ${limit}`).toEqual(idsOf(await store.list({})))
    }
  })

  it('goes on at the right place when the last incident of a page left the list meanwhile', async () => {
    const { store, voeux, crue, rumeur, fuite, piratage } = await filled()
    const first = await store.list({ status: 'active', limit: 2 })
    expect(idsOf(first)).toEqual([piratage, fuite])
    await store.record(fuite, close)
    const second = await store.list({ status: 'active', limit: 2, cursor: first.nextCursor })
    expect(idsOf(second)).toEqual([rumeur, crue])
    const third = await store.list({ status: 'active', limit: 2, cursor: second.nextCursor })
    expect(idsOf(third)).toEqual([voeux])
    expect(third).not.toHaveProperty('nextCursor')
  })

  it.each(['x', '_', '2026-11-22T20:44:00.000Z_../x'])(
    'refuses « %s » as a cursor',
    async (cursor) => {
      const { store } = await filled()
      expect(await refusal(store.list({ cursor }))).toEqual(invalidAt('cursor'))
    },
  )
})

describe('a data folder that others write in', () => {
  it('has the same view on two computers, entry for entry, when both write at once', async () => {
    const dataDir = await temporaryFolder()
    const clock = testClock()
    const accueil = openStore(dataDir, clock)
    const maire = openStore(dataDir, clock, otherDevice)
    const { id } = await accueil.open(toOpen)
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const store = index % 2 === 0 ? accueil : maire
        if (index % 5 === 0) clock.advance(1)
        await store.record(id, note(`entrée ${index}`))
        await store.record(id, { kind: 'stepChecked', by, step: 'capturer' })
      }),
    )
    const [one, two] = [await accueil.get(id), await maire.get(id)]
    expect(one.entries).toHaveLength(41)
    expect(two).toEqual(one)
    expect(await openStore(dataDir, clock, 'pc-troisieme').get(id)).toEqual(one)
    expect(await verifyIncident(dataDir, id)).toMatchObject({
      ok: true,
      entries: 41,
      problems: [],
    })
    const files = await readdir(join(dataDir, 'incidents', id))
    expect(files.sort()).toEqual([`${device}.jsonl`, `${otherDevice}.jsonl`])
  })

  it('converges whatever the interleaving of reads and writes of two computers', async () => {
    const dataDir = await temporaryFolder()
    const action = fc.record({ first: fc.boolean(), write: fc.boolean(), wait: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 15 }), async (actions) => {
        const one = openStore(dataDir)
        const two = openStore(dataDir, one.clock, otherDevice)
        const { id } = await one.open(toOpen)
        const running: Promise<unknown>[] = []
        for (const { first, write, wait } of actions) {
          const store = first ? one : two
          const call = write ? store.record(id, note('x')) : store.get(id)
          running.push(call)
          if (wait) await call
        }
        await Promise.all(running)
        const view = await one.get(id)
        expect(view.entries).toHaveLength(1 + actions.filter(({ write }) => write).length)
        expect(await two.get(id)).toEqual(view)
      }),
      { numRuns: 30 },
    )
  })

  it('shows what the sync delivers: first nothing without the opening, then everything', async () => {
    const store = await newStore()
    const events = chainOf([opened, note('un'), note('deux')])
    const file = await putJournal(store.dataDir, '', { device: otherDevice })
    expect(await refusal(store.get(incidentId))).toEqual({ code: 'NOT_FOUND' })
    expect(await store.list({})).toEqual({ items: [], total: 0 })
    const bytes = textOf(events)
    await writeFile(file, bytes.slice(0, -10))
    expect((await store.get(incidentId)).entries).toHaveLength(2)
    await writeFile(file, bytes)
    expect((await store.get(incidentId)).entries).toEqual(events)
    expect(store.problems).toEqual([])
    expect(store.changed.map(({ entries }) => entries.length)).toEqual([2, 3])
  })

  it.each([device, otherDevice])(
    'survives an unreadable line in the middle of %s’s journal',
    async (of) => {
      const store = await newStore()
      const [first = '', second = '', third = ''] = textOf(
        chainOf([opened, note('un'), note('deux')], { device: of }),
      ).split('\n')
      const text = [first, `${second.slice(0, 40)}\0\0\0`, third, ''].join('\n')
      const file = await putJournal(store.dataDir, text, { device: of })
      const view = await store.get(incidentId)
      expect(view.entries).toMatchObject([{ kind: 'opened' }, { kind: 'noted', text: 'deux' }])
      expect(store.problems).toEqual([{ file, code: 'unreadable-line' }])
      await store.record(incidentId, note('trois'))
      expect((await store.get(incidentId)).entries).toHaveLength(3)
      expect((await readFile(file, 'utf8')).startsWith(text)).toBe(true)
    },
  )

  it('leaves alone the names that are not ours', async () => {
    const store = await newStore()
    await putJournal(store.dataDir, textOf(chainOf([opened])))
    const incidents = join(store.dataDir, 'incidents')
    for (const name of ['..data', 'lost+found', 'NOTES', incidentId.toLowerCase()]) {
      await mkdir(join(incidents, name))
    }
    await writeFile(join(incidents, otherIncidentId), 'a file, not a folder')
    const folder = join(incidents, incidentId)
    const conflict = `${device} (copie en conflit 2026-11-22).jsonl`
    for (const name of [conflict, '.nextcloudsync.log', 'Thumbs.db', `${device}.jsonl.tmp`]) {
      await writeFile(join(folder, name), 'autre chose\n')
    }
    const before = await readdir(incidents, { recursive: true })
    expect((await store.list({})).total).toBe(1)
    expect((await store.get(incidentId)).entries).toHaveLength(1)
    expect(store.problems).toEqual([])
    expect(await readdir(incidents, { recursive: true })).toEqual(before)
  })

  it.each([
    `${otherDevice} (conflicted copy 2026-11-22 204400).jsonl`,
    `${otherDevice}.sync-conflict-20261122-204400-ABCDEFG.jsonl`,
    `${otherDevice} - Copie.jsonl`,
  ])(
    'reads the entries of a copy made by a sync tool too, each once, and says so: %s',
    async (name) => {
      const store = await newStore()
      const whole = textOf(chainOf([opened, note('un'), note('deux')], { device: otherDevice }))
      const file = await putJournal(
        store.dataDir,
        `${whole.split('\n').slice(0, 2).join('\n')}\n`,
        {
          device: otherDevice,
        },
      )
      expect((await store.get(incidentId)).entries).toHaveLength(2)
      const copy = join(file, '..', name)
      // One line was changed on the way: it is not what was signed, and a copy has no other title to be believed.
      await writeFile(copy, whole.replace('"text":"un"', '"text":"faux"'))
      const { entries } = await store.get(incidentId)
      expect(entries.map((entry) => (entry.kind === 'noted' ? entry.text : entry.kind))).toEqual([
        'opened',
        'un',
        'deux',
      ])
      expect(store.problems).toEqual([{ file: copy, code: 'conflicted-copy' }])
    },
  )

  it('never takes the lines of another incident for its own', async () => {
    const store = await newStore()
    const text = textOf(chainOf([opened, note('un')]))
    await putJournal(store.dataDir, text)
    await putJournal(store.dataDir, text, { incidentId: otherIncidentId, device: otherDevice })
    expect(await refusal(store.get(otherIncidentId))).toEqual({ code: 'NOT_FOUND' })
    expect((await store.list({})).items.map(({ id }) => id)).toEqual([incidentId])
  })

  it('lists the other incidents when one cannot be read, and says which', async () => {
    const store = await newStore()
    const { id } = await store.open(toOpen)
    const file = await putJournal(store.dataDir, '', { device: otherDevice })
    // More than any program reads in one go: unreadable for everyone, even for an administrator.
    await truncate(file, 3 * 1024 ** 3)
    expect((await store.list({})).items.map((item) => item.id)).toEqual([id])
    expect(store.problems).toEqual([
      { file: join(store.dataDir, 'incidents', incidentId), code: 'unreadable-folder' },
    ])
    await expect(store.get(incidentId)).rejects.toMatchObject({ name: 'StorageError', file })
    await writeFile(file, textOf(chainOf([opened], { device: otherDevice })))
    expect((await store.list({})).total).toBe(2)
  })

  it('lets the same entry count once when a tool made a copy of a journal', async () => {
    const store = await newStore()
    const text = textOf(chainOf([opened, note('un')]))
    await putJournal(store.dataDir, text)
    await putJournal(store.dataDir, text, { device: `${device}-copie` })
    expect((await store.get(incidentId)).entries).toHaveLength(2)
  })

  it('still opens, and refuses to write, where a torn line cannot be set aside', async () => {
    const store = await newStore()
    const file = await putJournal(store.dataDir, textOf(chainOf([opened])))
    await appendFile(file, '{"at":"2026')
    await mkdir(`${file}.torn`)
    expect((await store.get(incidentId)).entries).toHaveLength(1)
    expect(store.problems).toEqual([{ file, code: 'torn-line' }])
    await expect(store.record(incidentId, note('x'))).rejects.toMatchObject({
      name: 'StorageError',
    })
    expect((await store.get(incidentId)).entries).toHaveLength(1)
    await rm(`${file}.torn`, { recursive: true })
    expect((await store.record(incidentId, note('x'))).entries).toHaveLength(2)
  })

  const isRoot = process.getuid?.() === 0
  if (isRoot) {
    process.stderr.write('NOT TESTED HERE, as root: a data folder that cannot be written\n')
  }
  it.skipIf(isRoot)('can be read where nothing may be written', async () => {
    const store = await newStore()
    const { id } = await store.open(toOpen)
    const folder = join(store.dataDir, 'incidents', id)
    const file = join(folder, `${device}.jsonl`)
    await appendFile(file, '{"at":"2026')
    await chmod(file, 0o400)
    await chmod(folder, 0o500)
    try {
      const again = openStore(store.dataDir)
      expect((await again.list({})).total).toBe(1)
      expect((await again.get(id)).entries).toHaveLength(1)
      await expect(again.record(id, note('x'))).rejects.toMatchObject({ reason: 'denied' })
    } finally {
      await chmod(folder, 0o700)
      await chmod(file, 0o600)
    }
    expect((await openStore(store.dataDir).record(id, note('x'))).entries).toHaveLength(2)
  })
})
