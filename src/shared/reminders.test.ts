import { describe, expect, it } from 'vitest'
import type { Entry, Event } from './incident.ts'
import { openReminders } from './reminders.ts'

const by = 'Camille'
/** Entries in the order of writing; each is named by its place: 'A', 'B'… */
function log(...entries: readonly Partial<Entry>[]): readonly Event[] {
  return entries.map((entry, place) => ({ by, ...entry, id: 'ABCDEF'[place] }) as Event)
}
const open = (...entries: readonly Partial<Entry>[]) =>
  openReminders(log(...entries)).map(({ id, dueAt }) => `${id} ${dueAt}`)

const at18 = '2026-11-22T17:00:00.000Z'
const at19 = '2026-11-22T18:00:00.000Z'

describe('what is still to be done or said', () => {
  it('is what was asked, the soonest first', () => {
    expect(
      open(
        { kind: 'reminderSet', dueAt: at19, text: 'Rappeler' },
        { kind: 'noted', text: 'Vu' },
        { kind: 'reminderSet', dueAt: at18, text: 'Ouvrir la salle' },
      ),
    ).toEqual([`C ${at18}`, `A ${at19}`])
  })

  it('ends when somebody says it is done, and moves when it is put off', () => {
    expect(
      open(
        { kind: 'reminderSet', dueAt: at18, text: 'Un' },
        { kind: 'reminderSet', dueAt: at18, text: 'Deux' },
        { kind: 'reminderDone', target: 'A' },
        { kind: 'reminderSet', dueAt: at19, text: 'Deux', replaces: 'B' },
      ),
    ).toEqual([`D ${at19}`])
  })

  it('holds a promised next word until the next publication, which may promise another', () => {
    const first = { kind: 'published', text: 'Point à 18 h', nextWordAt: at18 } as const
    expect(open(first)).toEqual([`A ${at18}`])
    expect(open(first, { kind: 'published', text: 'Voici' })).toEqual([])
    expect(open(first, { kind: 'published', text: 'Point à 19 h', nextWordAt: at19 })).toEqual([
      `B ${at19}`,
    ])
  })

  it('holds a call promised back until it is said done: a publication is not a call', () => {
    const call = { kind: 'called', text: 'Je rappelle', nextWordAt: at18 } as const
    expect(open(call, { kind: 'published', text: 'Voici' })).toEqual([`A ${at18}`])
    expect(open(call, { kind: 'reminderDone', target: 'A' })).toEqual([])
  })

  it('says in short what was promised', () => {
    const [reminder] = openReminders(
      log({ kind: 'published', text: 'x'.repeat(500), nextWordAt: at18 }),
    )
    expect(reminder).toMatchObject({ source: 'nextWord', by })
    expect(reminder?.text).toHaveLength(120)
  })
})
