import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createRouterClient, safe } from '@orpc/server'
import { beforeEach, describe, expect, it } from 'vitest'
import { contract } from '../shared/contract.ts'
import { maxEntryText, maxEvidenceBytes, maxTitle } from '../shared/incident.ts'
import { emptyProfile, type Profile } from '../shared/profile.ts'
import { defaultSettings, type Settings } from '../shared/settings.ts'
import { type App, createApp } from './app.ts'
import { oneTwo, packOf } from './packs/packs.support.ts'
import type { Router } from './router.ts'
import { temporaryFolder } from './storage/storage.support.ts'

const playbookFile = `---
id: derapage-viral
title: Gérer un dérapage viral
summary: Un propos de la mairie est repris et tourné contre elle.
category: erreur
situations:
  - Une phrase du maire tourne en boucle sur Facebook
audience: [maire, secretariat]
reviewed: 2026-11-20
version: 1
---
Gardez votre calme.

## Première heure {#premiere-heure within=1h}

- [ ] Capturer la publication {#capturer role=secretariat due=15m}
- [ ] Prévenir le maire {#prevenir due=30m}
`

const packFile = `id: essai
title: { fr: "Essai", en: "Trial" }
publisher: Sequane
version: 1.0.0
date: 2026-11-23
languages: [fr]
synonyms: {}
variables: []
contacts: []
`

const by = 'Secrétaire'
const unknownId = '01KAR1PXXF7E5XQ3V5S1TCCQKA'
const tooLong = 'x'.repeat(maxEntryText + 1)

type Client = ReturnType<typeof createRouterClient<Router, Record<never, never>>>

let app: App
let client: Client
let data: string

async function start(device = 'pc-essai'): Promise<App> {
  return createApp({
    paths: { data, user: join(data, '..', 'user'), playbooks: join(data, '..', 'playbooks') },
    ports: { host: 'test', version: '1.2.3', device },
  })
}

beforeEach(async () => {
  const folder = await temporaryFolder()
  data = join(folder, 'data')
  await mkdir(join(folder, 'playbooks', 'fr'), { recursive: true })
  await writeFile(join(folder, 'playbooks', 'pack.yml'), packFile)
  await writeFile(join(folder, 'playbooks', 'fr', 'derapage-viral.md'), playbookFile)
  app = await start()
  client = createRouterClient(app.router)
  return () => app.close()
})

const open = (title = 'Un propos tourne en boucle') =>
  client.incidents.open({ title, severity: 'medium', playbookId: 'derapage-viral', by })

/** What the page receives instead of an answer. */
async function refused(call: Promise<unknown>) {
  const { error } = await safe(call)
  expect(error, 'the call was accepted').not.toBeNull()
  return error
}

/** The refusal of an input, at this place of it. */
const invalidAt = (path: string) => ({
  code: 'INVALID',
  status: 422,
  data: { issues: [{ path, message: expect.any(String) }] },
})

/** What no type allows but any program can send. */
const wrong = <T>(input: unknown) => input as T

describe('playbooks', () => {
  it('list has the ready ones, and the broken ones with their problems', async () => {
    expect(await client.playbooks.list({})).toMatchObject([
      { state: 'ready', id: 'derapage-viral', steps: 2 },
    ])
    await refused(client.playbooks.list(wrong({ locale: 'de' })))
  })

  it('get gives one by its identifier', async () => {
    const playbook = await client.playbooks.get({ id: 'derapage-viral' })
    expect(playbook.sections.map(({ id }) => id)).toEqual(['premiere-heure'])
    expect(await refused(client.playbooks.get({ id: 'inconnue' }))).toMatchObject({
      code: 'NOT_FOUND',
      defined: true,
    })
  })

  it.each(['../x', '', 'A', 'x'.repeat(81), '/etc/passwd', 'a/../b'])(
    'get refuses the identifier « %s »',
    async (id) => {
      const error = await refused(client.playbooks.get({ id }))
      expect(error).toMatchObject({ code: 'INVALID', defined: true })
    },
  )
})

describe('what the pages refer to', () => {
  it('is empty in a pack that has no figures and no glossary', async () => {
    expect(await client.playbooks.reperes()).toEqual({ groups: [], reperes: [], elections: [] })
    expect(await client.playbooks.glossary({})).toEqual([])
  })
})

describe('search', () => {
  it('suggestions begin with what served most', async () => {
    await open()
    const [first] = await client.search.suggestions({})
    expect(first).toMatchObject({ playbookId: 'derapage-viral', used: 1 })
  })

  it('query keeps to what was typed when asked to', async () => {
    const text = 'viiral'
    expect((await client.search.query({ text })).corrected).toBe('viral')
    const { hits, nearest } = await client.search.query({ text, literal: true })
    expect(hits).toEqual([])
    expect(nearest?.length).toBeGreaterThan(0)
  })

  it('query finds a playbook and an incident', async () => {
    await open()
    const { hits, tookMs } = await client.search.query({ text: 'viral' })
    expect(hits.map(({ playbookId }) => playbookId)).toContain('derapage-viral')
    expect(tookMs).toBeGreaterThanOrEqual(0)
    const { hits: found } = await client.search.query({ text: 'propos boucle' })
    expect(found.map(({ kind }) => kind)).toContain('incident')
  })

  it('query refuses what is too long or no text', async () => {
    expect(await refused(client.search.query({ text: 'x'.repeat(10_001) }))).toMatchObject(
      invalidAt('text'),
    )
    expect(await refused(client.search.query(wrong({ text: 12 })))).toMatchObject(invalidAt('text'))
    expect(await refused(client.search.query({ text: 'x', limit: 0 }))).toMatchObject(
      invalidAt('limit'),
    )
  })
})

describe('incidents.open', () => {
  it('opens from a playbook, with its steps', async () => {
    expect(await open()).toMatchObject({
      playbook: { id: 'derapage-viral', version: 1 },
      total: 2,
      steps: [{ id: 'capturer', state: 'todo' }, { id: 'prevenir' }],
    })
  })

  it('opens from nothing, signed by the device when nobody said who they are', async () => {
    const view = await client.incidents.open({ title: '  Rumeur ', severity: 'low' })
    expect(view).toMatchObject({ title: 'Rumeur', total: 0 })
    expect(view.entries[0]).toMatchObject({ by: 'pc-essai' })
    await client.settings.set({ ...defaultSettings, author: 'Élodie' })
    const signed = await client.incidents.open({ title: 'Rumeur', severity: 'low' })
    expect(signed.entries[0]).toMatchObject({ by: 'Élodie' })
  })

  it('keeps an instant of any offset as UTC', async () => {
    const at = '2026-01-05T21:40:00+01:00'
    const view = await client.incidents.open({ title: 'Rumeur', severity: 'low', at })
    expect(view.openedAt).toBe('2026-01-05T20:40:00.000Z')
  })

  it('refuses a playbook that is not there', async () => {
    const call = client.incidents.open({ title: 'x', severity: 'low', playbookId: 'inconnue' })
    expect(await refused(call)).toMatchObject({ code: 'NOT_FOUND', defined: true })
  })

  const good = { title: 'x', severity: 'low' }
  it.each([
    ['title', { ...good, title: ' ' }],
    ['title', { ...good, title: 'x'.repeat(maxTitle + 1) }],
    ['title', { severity: 'low' }],
    ['severity', { ...good, severity: 'apocalyptic' }],
    ['playbookId', { ...good, playbookId: '../x' }],
    ['by', { ...good, by: '' }],
    ['at', { ...good, at: 'yesterday' }],
    ['at', { ...good, at: '2999-01-01T00:00:00Z' }],
    ['at', { ...good, at: '0000-01-01T00:00:00+14:00' }],
    ['exercise', { ...good, exercise: 'yes' }],
  ])('refuses a wrong %s (%j)', async (path, input) => {
    const error = await refused(client.incidents.open(wrong(input)))
    expect(error).toMatchObject({ ...invalidAt(path), defined: true })
    expect((await client.incidents.list({})).total).toBe(0)
  })

  it('says why the disk refused', async () => {
    await writeFile(join(data, 'incidents'), 'a file in the way')
    const error = await refused(open())
    expect(error).toMatchObject({ code: 'STORAGE', status: 507, defined: true })
    await rm(join(data, 'incidents'))
    await open()
  })
})

describe('incidents.list', () => {
  it('lists by page, status and text', async () => {
    const { id } = await open('Vœux annulés')
    await open('Crue')
    const page = await client.incidents.list({ limit: 1 })
    expect(page).toMatchObject({ total: 2, items: [{ title: 'Crue' }] })
    const next = await client.incidents.list({ limit: 1, cursor: page.nextCursor })
    expect(next).toMatchObject({ total: 2, items: [{ id }] })
    expect(await client.incidents.list({ text: 'voeux' })).toMatchObject({ total: 1 })
    expect(await client.incidents.list({ status: 'closed' })).toMatchObject({ total: 0 })
  })

  it.each([
    ['limit', { limit: 0 }],
    ['limit', { limit: 201 }],
    ['limit', { limit: '10' }],
    ['status', { status: 'lost' }],
    ['cursor', { cursor: 'x' }],
    ['cursor', { cursor: 'x'.repeat(81) }],
    ['text', { text: 'x'.repeat(201) }],
  ])('refuses a wrong %s (%j)', async (path, input) => {
    const error = await refused(client.incidents.list(wrong(input)))
    expect(error).toMatchObject({ ...invalidAt(path), defined: true })
  })
})

describe('incidents.get, verify and export', () => {
  it('give the incident, its state, its report', async () => {
    const view = await open()
    expect(await client.incidents.get({ id: view.id })).toEqual(view)
    expect(await client.incidents.verify({ id: view.id })).toEqual({
      ok: true,
      entries: 1,
      pieces: 0,
      problems: [],
      unsealed: 1,
    })
    for (const format of ['html', 'md', 'json'] as const) {
      const { fileName, mediaType, file } = await client.incidents.export({ id: view.id, format })
      expect(fileName.endsWith(`.${format}`)).toBe(true)
      expect(file.type).toBe(mediaType)
      expect(await file.text()).toContain('Un propos tourne en boucle')
    }
  })

  it('verify says what was changed on the disk', async () => {
    const { id } = await open()
    const file = join(data, 'incidents', id, 'pc-essai.jsonl')
    await writeFile(file, (await readFile(file, 'utf8')).replace('boucle', 'bouche'))
    expect(await client.incidents.verify({ id })).toMatchObject({
      ok: false,
      problems: [{ file: 'pc-essai.jsonl', line: 1, code: 'altered' }],
    })
  })

  const calls: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
    get: (id) => client.incidents.get({ id }),
    verify: (id) => client.incidents.verify({ id }),
    export: (id) => client.incidents.export({ id, format: 'md' }),
    record: (id) => client.incidents.record({ id, entry: { kind: 'noted', by, text: 'x' } }),
    attach: (id) => client.incidents.attach({ id, file: new File(['x'], 'x'), by }),
  }
  it.each(Object.keys(calls))('%s finds no incident that is not there', async (name) => {
    const error = await refused(calls[name]?.(unknownId) ?? Promise.resolve())
    expect(error).toMatchObject({ code: 'NOT_FOUND', status: 404, defined: true })
    expect(await readdir(data)).toEqual(['devices'])
  })

  it.each(Object.keys(calls))('%s refuses an identifier that is a path', async (name) => {
    for (const id of [
      '../x',
      '',
      '..',
      unknownId.toLowerCase(),
      `${unknownId}/..`,
      `${unknownId}\n`,
    ]) {
      const error = await refused(calls[name]?.(id) ?? Promise.resolve())
      expect(error, id).toMatchObject({ ...invalidAt('id'), defined: true })
    }
    expect(await readdir(data)).toEqual(['devices'])
  })

  it('export refuses another format', async () => {
    const { id } = await open()
    const error = await refused(client.incidents.export(wrong({ id, format: 'exe' })))
    expect(error).toMatchObject(invalidAt('format'))
  })
})

describe('incidents.record', () => {
  it('writes each kind of entry', async () => {
    const { id } = await open()
    const record = (entry: Parameters<typeof client.incidents.record>[0]['entry']) =>
      client.incidents.record({ id, entry })
    const noted = await record({ kind: 'noted', by: ' Élodie ', text: ' Vu ' })
    expect(noted.entries.at(-1)).toMatchObject({ by: 'Élodie', text: 'Vu', device: 'pc-essai' })
    const target = noted.entries.at(-1)?.id ?? ''
    await record({ kind: 'decided', by, question: 'Répondre ?' })
    await record({ kind: 'called', by, text: 'Préfecture' })
    await record({ kind: 'published', by, text: 'Communiqué', link: 'https://mairie.example' })
    await record({ kind: 'stepChecked', by, step: 'capturer' })
    await record({ kind: 'stepUnchecked', by, step: 'capturer' })
    await record({ kind: 'stepSkipped', by, step: 'capturer', reason: 'réseau coupé' })
    await record({ kind: 'severityChanged', by, severity: 'critical' })
    await record({ kind: 'statusChanged', by, status: 'stabilised' })
    await record({ kind: 'amended', by, target, text: 'Vu à 21 h' })
    await record({ kind: 'closed', by, summary: 'Fini' })
    const view = await record({ kind: 'reopened', by })
    expect(view).toMatchObject({ severity: 'critical', status: 'active', settled: 1 })
    expect(view.entries).toHaveLength(13)
    expect(await client.incidents.verify({ id })).toMatchObject({ ok: true, entries: 13 })
  })

  it('takes the longest text, and refuses one character more', async () => {
    const { id } = await open()
    const text = 'x'.repeat(maxEntryText)
    const view = await client.incidents.record({ id, entry: { kind: 'noted', by, text } })
    expect(view.entries).toHaveLength(2)
    const call = client.incidents.record({ id, entry: { kind: 'noted', by, text: tooLong } })
    expect(await refused(call)).toMatchObject({ ...invalidAt('entry.text'), defined: true })
  })

  it('writes nothing in a closed incident', async () => {
    const { id } = await open()
    await client.incidents.record({ id, entry: { kind: 'closed', by, summary: 'Fini' } })
    const call = client.incidents.record({ id, entry: { kind: 'noted', by, text: 'x' } })
    expect(await refused(call)).toMatchObject({ code: 'CLOSED', status: 409, defined: true })
    const attaching = client.incidents.attach({ id, file: new File(['x'], 'x'), by })
    expect(await refused(attaching)).toMatchObject({ code: 'CLOSED', defined: true })
    expect(await readdir(join(data, 'incidents', id))).toEqual(['pc-essai.jsonl'])
  })

  const note = { kind: 'noted', by, text: 'x' }
  it.each([
    ['entry.step', { kind: 'stepChecked', by, step: 'inconnue' }],
    ['entry.step', { kind: 'stepChecked', by, step: '../x' }],
    ['entry.reason', { kind: 'stepSkipped', by, step: 'capturer', reason: ' ' }],
    ['entry.reason', { kind: 'stepSkipped', by, step: 'capturer' }],
    ['entry.kind', { kind: 'reopened', by }],
    ['entry.kind', { kind: 'erased', by }],
    ['entry.kind', { kind: 'opened', by }],
    ['entry.kind', { kind: 'evidenceAdded', by }],
    ['entry.target', { kind: 'amended', by, target: unknownId, text: 'x' }],
    ['entry.target', { kind: 'amended', by, target: '../x', text: 'x' }],
    ['entry.link', { kind: 'published', by, text: 'x', link: 'javascript:alert(1)' }],
    ['entry.status', { kind: 'statusChanged', by, status: 'closed' }],
    ['entry.severity', { kind: 'severityChanged', by, severity: 4 }],
    ['entry.summary', { kind: 'closed', by, summary: '' }],
    ['entry.by', { kind: 'noted', by: '', text: 'x' }],
    ['entry.by', { kind: 'noted', by: 'x'.repeat(121), text: 'x' }],
    ['entry.text', { kind: 'noted', by, text: ' ' }],
    ['entry.text', { kind: 'noted', by, text: 12 }],
    ['entry.at', { ...note, at: '2999-01-01T00:00:00Z' }],
    ['entry.at', { ...note, at: '2026-02-30T00:00:00Z' }],
    ['entry.at', { ...note, at: '0000-01-01T00:00:00+14:00' }],
    ['entry', null],
  ])('refuses a wrong %s (%j) and writes nothing', async (path, entry) => {
    const { id } = await open()
    const error = await refused(client.incidents.record(wrong({ id, entry })))
    expect(error).toMatchObject({ ...invalidAt(path), defined: true })
    expect((await client.incidents.get({ id })).entries).toHaveLength(1)
  })

  it('keeps nothing that a page adds on its own', async () => {
    const { id } = await open()
    const forged = {
      ...{ kind: 'noted', by, text: 'x' },
      device: 'autre',
      recordedAt: '2020',
      hash: '',
    }
    const view = await client.incidents.record(wrong({ id, entry: forged }))
    expect(view.entries.at(-1)).toMatchObject({ device: 'pc-essai' })
    expect(await client.incidents.verify({ id })).toMatchObject({ ok: true })
  })
})

describe('incidents.attach', () => {
  it('keeps the piece, and the app finds it by its name', async () => {
    const { id } = await open()
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
    const file = new File([png], '../../capture.png', { type: 'text/html' })
    const view = await client.incidents.attach({ id, file, by })
    const piece = view.entries.at(-1)
    if (piece?.kind !== 'evidenceAdded') throw new Error('no piece')
    expect(piece).toMatchObject({ extension: 'png', mediaType: 'image/png', size: 7, by })
    const name = `${piece.sha256}.png`
    const found = await app.evidence(id, name)
    expect(found).toEqual({
      path: join(data, 'incidents', id, 'evidence', name),
      mediaType: 'image/png',
    })
    expect(await app.evidence('../x', name)).toBeUndefined()
    expect(await app.evidence(id, '../pc-essai.jsonl')).toBeUndefined()
  })

  it('refuses what is too large, empty or no file, and writes no entry', async () => {
    const { id } = await open()
    const attach = (file: unknown) => client.incidents.attach(wrong({ id, file, by }))
    const large = new File([new Uint8Array(maxEvidenceBytes + 1)], 'x')
    expect(await refused(attach(large))).toMatchObject({
      code: 'TOO_LARGE',
      status: 413,
      defined: true,
      data: { maxBytes: maxEvidenceBytes, bytes: maxEvidenceBytes + 1 },
    })
    for (const file of [new File([], 'vide.png'), 'a path', null]) {
      expect(await refused(attach(file))).toMatchObject({ ...invalidAt('file'), defined: true })
    }
    expect((await client.incidents.get({ id })).entries).toHaveLength(1)
  })

  it('refuses a moment to come', async () => {
    const { id } = await open()
    const call = client.incidents.attach({
      id,
      file: new File(['x'], 'x'),
      by,
      at: '2999-01-01T00:00:00Z',
    })
    expect(await refused(call)).toMatchObject(invalidAt('at'))
  })
})

describe('incidents.attach, again', () => {
  const png = () => new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 9])], 'a.png')

  it('keeps where a piece was seen and who took it, and never the same piece twice', async () => {
    const { id } = await open()
    const said = { by, source: 'https://example.org/1', takenBy: 'Le garde champêtre' }
    const view = await client.incidents.attach({ id, file: png(), ...said })
    expect(view.entries.at(-1)).toMatchObject(said)
    expect((await client.incidents.attach({ id, file: png(), by })).entries).toHaveLength(2)
  })

  it('leaves neither entry nor file when it is cancelled', async () => {
    const { id } = await open()
    const controller = new AbortController()
    const call = client.incidents.attach({ id, file: png(), by }, { signal: controller.signal })
    controller.abort()
    await expect(call).rejects.toThrow()
    expect((await client.incidents.get({ id })).entries).toHaveLength(1)
  })
})

describe('incidents.verify', () => {
  it('reads the evidence again, or only looks for it when asked to be quick', async () => {
    const { id } = await open()
    const file = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 9])], 'a.png')
    await client.incidents.attach({ id, file, by })
    const folder = join(data, 'incidents', id, 'evidence')
    const [name = ''] = await readdir(folder)
    await writeFile(join(folder, name), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 8]))
    expect(await client.incidents.verify({ id, quick: true })).toMatchObject({
      ok: true,
      pieces: 1,
    })
    expect(await client.incidents.verify({ id })).toMatchObject({
      ok: false,
      problems: [{ code: 'evidence-altered' }],
    })
  })
})

describe('incidents.export', () => {
  it('gives each format as a file of its own name', async () => {
    const { id } = await open()
    for (const format of ['html', 'docx', 'csv', 'md', 'json', 'zip'] as const) {
      const { fileName, file } = await client.incidents.export({ id, format })
      expect(fileName.endsWith(`.${format}`)).toBe(true)
      expect(file.size).toBeGreaterThan(100)
    }
  })

  it('says that only the desktop makes a PDF', async () => {
    const { id } = await open()
    expect(await refused(client.incidents.export({ id, format: 'pdf' }))).toMatchObject({
      code: 'NEEDS_DESKTOP',
      status: 501,
      defined: true,
    })
  })
})

describe('drafts', () => {
  it('are there at the next start, until they are written', async () => {
    await client.drafts.set({ key: 'draft:1', text: 'Un habitant' })
    expect(await client.drafts.all()).toEqual({ 'draft:1': 'Un habitant' })
    await client.drafts.set({ key: 'draft:1', text: '' })
    expect(await client.drafts.all()).toEqual({})
    const call = client.drafts.set({ key: '../x', text: 'x' })
    expect(await refused(call)).toMatchObject({ ...invalidAt('key'), defined: true })
  })
})

describe('snapshots', () => {
  it('bring back an incident that was lost, after saving what is there', async () => {
    const { id } = await open()
    const { name, place } = await client.snapshots.take()
    const lost = join(data, 'incidents', id)
    await rm(lost, { recursive: true })
    expect(await refused(client.incidents.get({ id }))).toMatchObject({ code: 'NOT_FOUND' })
    const { saved, restored } = await client.snapshots.restore({ name, place })
    expect(restored).toHaveLength(1)
    expect((await client.incidents.get({ id })).id).toBe(id)
    const { items } = await client.snapshots.list()
    expect(items.map((item) => item.name)).toEqual(expect.arrayContaining([name, saved.name]))
  })

  it('are none under another name', async () => {
    for (const name of ['sang-froid-2020-01-01T00-00-00Z.zip', '../profile.json']) {
      const call = client.snapshots.restore({ name, place: 'first' })
      expect(await refused(call)).toMatchObject({ code: 'NOT_FOUND', defined: true })
    }
  })
})

describe('profile and settings', () => {
  it('are empty at first, keep what is set, and find it at the next start', async () => {
    expect(await client.profile.get()).toEqual(emptyProfile)
    expect(await client.settings.get()).toEqual(defaultSettings)
    const profile: Profile = { ...emptyProfile, commune: 'Saint-Chef', population: 900 }
    const settings: Settings = { ...defaultSettings, locale: 'en', textSize: 'large' }
    expect(await client.profile.set(profile)).toEqual(profile)
    expect(await client.settings.set(settings)).toEqual(settings)
    await app.close()
    app = await start()
    client = createRouterClient(app.router)
    expect(await client.profile.get()).toEqual(profile)
    expect(await client.settings.get()).toEqual(settings)
  })

  it('refuse what is not of their shape and keep what was there', async () => {
    const profile = wrong<Profile>({ ...emptyProfile, population: -1 })
    expect(await refused(client.profile.set(profile))).toMatchObject({
      ...invalidAt('population'),
      defined: true,
    })
    const contact = { id: 'a', role: '' }
    const contacts = wrong<Profile>({ ...emptyProfile, contacts: [contact] })
    expect(await refused(client.profile.set(contacts))).toMatchObject(invalidAt('contacts.0.role'))
    const settings = wrong<Settings>({ ...defaultSettings, textSize: 'huge' })
    expect(await refused(client.settings.set(settings))).toMatchObject(invalidAt('textSize'))
    expect(await client.profile.get()).toEqual(emptyProfile)
    expect(await client.settings.get()).toEqual(defaultSettings)
  })

  it('a profile goes to a file and is read from one; what is no profile is refused', async () => {
    await client.profile.set({ ...emptyProfile, commune: 'Saint-Chef' })
    const { file } = await client.profile.export()
    expect(await client.profile.read({ file })).toMatchObject({ commune: 'Saint-Chef' })
    const other = new File(['{}'], 'x.json')
    expect(await refused(client.profile.read({ file: other }))).toMatchObject({ code: 'INVALID' })
  })

  it('say why the disk refused, and are as they were', async () => {
    await mkdir(join(data, 'profile.json'))
    const call = client.profile.set({ ...emptyProfile, commune: 'Saint-Chef' })
    expect(await refused(call)).toMatchObject({ code: 'STORAGE', defined: true })
    expect(await client.profile.get()).toEqual(emptyProfile)
  })
})

describe('an exercise', () => {
  it('can be thrown away and put back; a real incident cannot', async () => {
    const real = await open()
    expect(await refused(client.incidents.discard({ id: real.id }))).toMatchObject({
      code: 'NOT_EXERCISE',
      defined: true,
    })
    const { id } = await client.incidents.open({ title: 'Essai', severity: 'low', exercise: true })
    await client.incidents.discard({ id })
    expect(await refused(client.incidents.get({ id }))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await client.incidents.recover({ id })).toMatchObject({ id, exercise: true })
  })
})

describe('system', () => {
  it('info tells what runs and where', async () => {
    expect(await client.system.info()).toMatchObject({
      version: '1.2.3',
      host: 'test',
      device: 'pc-essai',
      dataDir: data,
      pack: { id: 'essai' },
      storageProblems: [],
    })
    expect(await refused(client.system.info(wrong({ locale: 3 })))).toMatchObject({
      code: 'INVALID',
    })
  })

  it('info tells the damage found in the data folder', async () => {
    const { id } = await open()
    const file = join(data, 'incidents', id, 'pc-autre.jsonl')
    await writeFile(file, 'illisible\n')
    await client.incidents.get({ id })
    const { storageProblems } = await client.system.info()
    expect(storageProblems).toEqual([{ file, code: 'unreadable-line' }])
  })

  it('crashes has what was noted', async () => {
    await client.system.noteCrash({ source: 'screen', message: 'Boum' })
    expect(await client.system.crashes()).toMatchObject([{ message: 'Boum', version: '1.2.3' }])
  })

  it('changes tells that an incident was written, until the reader stops', async () => {
    const abort = new AbortController()
    const changes = await client.system.changes(undefined, { signal: abort.signal })
    const next = changes.next()
    await open()
    expect(await next).toEqual({ done: false, value: { topic: 'incidents' } })
    abort.abort()
    expect((await changes.next()).done).toBe(true)
  })

  it('changes ends when the app closes', async () => {
    const changes = await client.system.changes()
    const next = changes.next()
    await app.close()
    expect((await next).done).toBe(true)
    app = await start()
  })
})

describe('starting', () => {
  it('is refused to a second host of the same device, in one line', async () => {
    await expect(start()).rejects.toMatchObject({ name: 'StartError', code: 'locked' })
    const other = await start('pc-autre')
    await other.close()
  })

  it.each(['../x', 'PC Accueil', '', 'x'.repeat(64)])(
    'is refused under the device name « %s »',
    async (device) => {
      await expect(start(device)).rejects.toMatchObject({ name: 'StartError', code: 'bad-device' })
    },
  )

  it('finds again what was written before', async () => {
    const view = await open()
    await app.close()
    app = await start()
    client = createRouterClient(app.router)
    expect(await client.incidents.get({ id: view.id })).toEqual(view)
  })
})

it('every procedure of the contract is called in this file', async () => {
  const names = Object.entries(contract).flatMap(([room, procedures]) =>
    Object.keys(procedures).map((name) => `client.${room}.${name}(`),
  )
  const source = await readFile(new URL(import.meta.url), 'utf8')
  for (const name of names) expect(source).toContain(name)
})

describe('packs', () => {
  it('put in use and taken back, change what is listed, found and said', async () => {
    const file = await packOf(oneTwo)
    const ids = async () => (await client.playbooks.list()).map((playbook) => playbook.id).sort()
    const found = async () =>
      (await client.search.query({ text: 'fiche deux' })).hits.map((hit) => hit.playbookId)
    const shipped = await ids()
    expect(await found()).not.toContain('deux')

    const offer = await client.packs.read({ file, locale: 'fr' })
    expect(offer).toMatchObject({ relation: 'revised', playbooks: 2, added: expect.any(Array) })
    expect(await ids()).toEqual(shipped)

    const changes = await client.system.changes()
    const installed = await client.packs.install({ file, sha256: offer.sha256 })
    expect(installed).toMatchObject({ current: { shipped: false }, previous: { shipped: true } })
    expect(await ids()).toEqual(['deux', 'un'])
    expect((await client.system.info()).contentProblems).toEqual([])
    expect((await changes.next()).value).toEqual({ topic: 'playbooks' })
    await expect.poll(found).toContain('deux')

    await client.packs.restore()
    expect(await ids()).toEqual(shipped)
    await expect.poll(found).not.toContain('deux')
    expect(await client.packs.get()).toMatchObject({ current: { shipped: true } })
  })

  it('refuse with words what is no pack, another file than the one shown, and to go back to nothing', async () => {
    const file = await packOf(oneTwo)
    const codeOf = async (work: Promise<unknown>) => {
      const { error } = await safe(work)
      return error instanceof Error && 'code' in error ? error.code : undefined
    }
    expect(await codeOf(client.packs.read({ file: new File(['x'], 'x.zip') }))).toBe('BAD_PACK')
    const another = { file, sha256: 'a'.repeat(64) }
    expect(await codeOf(client.packs.install(another))).toBe('BAD_PACK')
    expect(await codeOf(client.packs.restore())).toBe('NOT_FOUND')
    expect(await client.packs.pending()).toBeNull()
    await client.packs.dismiss()
  })
})
