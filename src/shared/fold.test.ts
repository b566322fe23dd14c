import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  amendmentsOf,
  captionOf,
  fold,
  inOrder,
  isLate,
  isWithdrawn,
  summarise,
  withLateness,
} from './fold.ts'
import type { Event, Facts, PlaybookCopy, StepView } from './incident.ts'

const start = Date.parse('2026-11-22T20:00:00.000Z')
const minute = (count: number) => new Date(start + count * 60_000)

const playbook: PlaybookCopy = {
  id: 'derapage-viral',
  title: 'Gérer un dérapage viral',
  version: 3,
  locale: 'fr',
  phases: [{ id: 'premiere-heure', title: 'Première heure', withinMinutes: 60 }],
  steps: [
    { id: 'capturer', phase: 'premiere-heure', text: 'Capturer', dueMinutes: 15 },
    { id: 'prevenir', phase: 'premiere-heure', text: 'Prévenir', dueMinutes: 30 },
    { id: 'bilan', phase: 'premiere-heure', text: 'Faire le bilan' },
  ],
}

const opened: Facts = {
  kind: 'opened',
  by: 'Secrétaire',
  title: 'Un propos tourne en boucle',
  severity: 'medium',
  exercise: false,
  locale: 'fr',
  timeZone: 'Europe/Paris',
  playbook,
}

/** An event as a journal holds it, written `at` minutes after the start. Hashes are not checked here. */
function event(at: number, facts: Facts, from = 'a'): Event {
  const time = minute(at).toISOString()
  const sealed = {
    ...facts,
    at: facts.at ?? time,
    id: `${from}-${String(at).padStart(6, '0')}`,
    incidentId: 'incident',
    device: from,
    recordedAt: time,
    prev: '',
    hash: `${from}${at}`,
  }
  return sealed as Event
}

const by = 'Secrétaire'
const opening = event(0, opened)
const view = (...events: Event[]) => fold([opening, ...events], minute(5))
const step = (id: string, ...events: Event[]) =>
  view(...events)?.steps.find((each) => each.id === id)

describe('the view of an incident', () => {
  it('is that of its opening at first', () => {
    expect(view()).toMatchObject({
      id: 'incident',
      title: 'Un propos tourne en boucle',
      severity: 'medium',
      status: 'active',
      openedAt: minute(0).toISOString(),
      updatedAt: minute(0).toISOString(),
      playbook: { id: 'derapage-viral', title: 'Gérer un dérapage viral', version: 3 },
      settled: 0,
      total: 3,
      late: 0,
    })
    expect(view()?.playbook).not.toHaveProperty('steps')
  })

  it('does not exist without its opening, which the town’s sync may not have delivered yet', () => {
    expect(fold([], minute(0))).toBeUndefined()
    expect(fold([event(1, { kind: 'noted', by, text: 'x' })], minute(5))).toBeUndefined()
  })

  it('has no steps when it was opened from nothing', () => {
    const { playbook: _, ...bare } = opened as Extract<Facts, { kind: 'opened' }>
    const bareView = fold([event(0, bare)], minute(500))
    expect(bareView).toMatchObject({ phases: [], steps: [], total: 0, late: 0 })
    expect(bareView).not.toHaveProperty('playbook')
  })

  it('has the last severity written', () => {
    const changed = (at: number, severity: 'low' | 'critical') =>
      event(at, { kind: 'severityChanged', by, severity })
    expect(view(changed(1, 'critical'))?.severity).toBe('critical')
    expect(view(changed(1, 'critical'), changed(2, 'low'))?.severity).toBe('low')
  })

  it('is dated by the last writing, not by the last fact', () => {
    const late = event(3, { kind: 'noted', by, text: 'x', at: minute(-60).toISOString() })
    expect(view(late)?.updatedAt).toBe(minute(3).toISOString())
  })

  it('is the same whatever the order, the splitting and the repetition of two devices’ events', () => {
    const steps = fc.constantFrom('capturer', 'prevenir', 'bilan')
    const facts: fc.Arbitrary<Facts> = fc.oneof(
      fc.record({ kind: fc.constant('noted'), by: fc.constant(by), text: fc.string() }),
      fc.record({ kind: fc.constant('stepChecked'), by: fc.constant(by), step: steps }),
      fc.record({ kind: fc.constant('stepUnchecked'), by: fc.constant(by), step: steps }),
      fc.record({
        kind: fc.constant('stepSkipped'),
        by: fc.constant(by),
        step: steps,
        reason: fc.string(),
      }),
      fc.record({
        kind: fc.constant('severityChanged'),
        by: fc.constant(by),
        severity: fc.constantFrom('low', 'medium', 'high', 'critical'),
      }),
      fc.record({
        kind: fc.constant('statusChanged'),
        by: fc.constant(by),
        status: fc.constantFrom('active', 'stabilised'),
      }),
      fc.record({ kind: fc.constant('closed'), by: fc.constant(by), summary: fc.string() }),
      fc.record({ kind: fc.constant('reopened'), by: fc.constant(by) }),
    )
    const first = event(0, opened, '0')
    const journal = (device: string) =>
      // Both devices write at the same moments: equal times are then decided by the identifier.
      fc
        .array(facts, { maxLength: 12 })
        .map((all) => all.map((fact, at) => event(at, fact, device)))
    const journals = fc.tuple(journal('a'), journal('b')).map(([a, b]) => [first, ...a, ...b])
    const shuffled = journals.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length }),
        fc.subarray(events),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([events, other, doubles]) => {
        const expected = fold(events, minute(20))
        expect(expected).toBeDefined()
        expect(fold([...doubles, ...other], minute(20))).toEqual(expected)
        expect(fold([...other, ...structuredClone(doubles)], minute(20))).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on who is read first when one entry has two versions', () => {
    const one = event(1, { kind: 'noted', by, text: 'un' })
    const altered: Event = { ...one, by: 'Un autre' }
    const signedAgain: Event = { ...one, by: 'Un autre', hash: 'zzz' }
    for (const other of [altered, signedAgain]) {
      expect(view(one, other)).toEqual(view(other, one))
      expect(view(one, other)?.entries).toHaveLength(2)
    }
  })

  it('does not change the events it is given', () => {
    const events = Object.freeze([event(2, { kind: 'noted', by, text: 'x' }), opening])
    expect(inOrder(events).map(({ id }) => id)).toEqual([opening.id, events[0]?.id])
    expect(events[0]?.kind).toBe('noted')
  })
})

describe('a step', () => {
  const checked = (at: number) => event(at, { kind: 'stepChecked', by, step: 'capturer' })
  const unchecked = (at: number) => event(at, { kind: 'stepUnchecked', by, step: 'capturer' })
  const skipped = (at: number) =>
    event(at, { kind: 'stepSkipped', by, step: 'capturer', reason: 'réseau coupé' })

  it('is to do, then done by somebody at some time', () => {
    expect(step('capturer')).toMatchObject({ state: 'todo' })
    expect(step('capturer')).not.toHaveProperty('by')
    expect(step('capturer', checked(2))).toMatchObject({
      state: 'done',
      by,
      at: minute(2).toISOString(),
    })
    expect(step('prevenir', checked(2))).toMatchObject({ state: 'todo' })
  })

  it('is to do again once unticked, with no trace of who had done it', () => {
    const again = step('capturer', checked(2), unchecked(3))
    expect(again).toMatchObject({ state: 'todo' })
    expect(again).not.toHaveProperty('by')
    expect(again).not.toHaveProperty('at')
  })

  it('can be set aside, with its reason, and settled in any other way after', () => {
    expect(step('capturer', skipped(1))).toMatchObject({ state: 'skipped', reason: 'réseau coupé' })
    const done = step('capturer', skipped(1), checked(2))
    expect(done).toMatchObject({ state: 'done' })
    expect(done).not.toHaveProperty('reason')
    expect(step('capturer', skipped(1), unchecked(2))).toMatchObject({ state: 'todo' })
  })

  it('is settled when done or set aside', () => {
    const prevenir = event(2, { kind: 'stepChecked', by, step: 'prevenir' })
    expect(view(skipped(1), prevenir)).toMatchObject({ settled: 2, total: 3 })
    expect(view(skipped(1), prevenir, unchecked(3))).toMatchObject({ settled: 1, total: 3 })
  })

  it('that the incident does not have changes nothing', () => {
    const foreign = event(1, { kind: 'stepChecked', by, step: 'inconnue' })
    expect(view(foreign)?.steps).toEqual(view()?.steps)
  })
})

describe('lateness', () => {
  const at = (count: number, ...events: Event[]) => fold([opening, ...events], minute(count))
  const lateSteps = (incident: ReturnType<typeof fold>) =>
    incident?.steps.filter(({ late }) => late).map(({ id }) => id)

  it('begins after the deadline, counted from the opening', () => {
    expect(at(0)?.steps[0]?.dueAt).toBe(minute(15).toISOString())
    expect(lateSteps(at(15))).toEqual([])
    expect(lateSteps(at(15.01))).toEqual(['capturer'])
    expect(at(31)).toMatchObject({ late: 2 })
  })

  it('never touches a step without a deadline', () => {
    expect(lateSteps(at(1_000_000))).not.toContain('bilan')
  })

  it('counts from the time of the fact when the incident began before it was opened', () => {
    const earlier = event(0, { ...opened, at: minute(-20).toISOString() })
    expect(lateSteps(fold([earlier], minute(0)))).toEqual(['capturer'])
  })

  it('ends when the step is settled, and comes back when it is unticked', () => {
    const checked = event(1, { kind: 'stepChecked', by, step: 'capturer' })
    const unchecked = event(2, { kind: 'stepUnchecked', by, step: 'capturer' })
    expect(lateSteps(at(20, checked))).toEqual([])
    expect(lateSteps(at(20, checked, unchecked))).toEqual(['capturer'])
  })

  it('ends when the incident is closed, not when it is stabilised', () => {
    const closed = event(1, { kind: 'closed', by, summary: 'Fini' })
    const stabilised = event(1, { kind: 'statusChanged', by, status: 'stabilised' })
    expect(at(60, closed)).toMatchObject({ late: 0 })
    expect(at(60, stabilised)).toMatchObject({ late: 2 })
  })

  it('is all that time changes in a view', () => {
    const before = at(0)
    expect(before && withLateness(before, minute(60))).toEqual(at(60))
  })

  it('is told for one step alone too', () => {
    const todo: Pick<StepView, 'state' | 'dueAt'> = {
      state: 'todo',
      dueAt: minute(1).toISOString(),
    }
    expect(isLate(todo, 'active', minute(2))).toBe(true)
    expect(isLate(todo, 'closed', minute(2))).toBe(false)
    expect(isLate({ ...todo, state: 'done' }, 'active', minute(2))).toBe(false)
    expect(isLate({ state: 'todo' }, 'active', minute(2))).toBe(false)
  })
})

describe('closing', () => {
  const closed = (at: number, summary = 'Retour au calme') =>
    event(at, { kind: 'closed', by, summary })
  const reopened = (at: number) => event(at, { kind: 'reopened', by, reason: 'Nouveau message' })
  const status = (at: number, to: 'active' | 'stabilised', from = 'a') =>
    event(at, { kind: 'statusChanged', by, status: to }, from)

  it('gives its time and its summary', () => {
    expect(view(closed(3))).toMatchObject({
      status: 'closed',
      closedAt: minute(3).toISOString(),
      closingSummary: 'Retour au calme',
    })
  })

  it('leaves nothing once reopened: the incident is active', () => {
    const again = view(status(1, 'stabilised'), closed(2), reopened(3))
    expect(again).toMatchObject({ status: 'active' })
    expect(again).not.toHaveProperty('closedAt')
    expect(again).not.toHaveProperty('closingSummary')
  })

  it('can come twice, and then the last one counts', () => {
    expect(view(closed(1), reopened(2), closed(3, 'Bilan final'))).toMatchObject({
      status: 'closed',
      closedAt: minute(3).toISOString(),
      closingSummary: 'Bilan final',
    })
  })

  it('holds against a status set on a computer that had not heard of it', () => {
    expect(view(closed(2), status(3, 'stabilised', 'b'))?.status).toBe('closed')
    expect(view(closed(2), status(3, 'stabilised', 'b'), reopened(4))?.status).toBe('active')
  })

  it('is not needed to stabilise and start again', () => {
    expect(view(status(1, 'stabilised'))?.status).toBe('stabilised')
    expect(view(status(1, 'stabilised'), status(2, 'active'))?.status).toBe('active')
  })

  it('reads with the last correction of its summary', () => {
    const amend = (at: number, text: string) =>
      event(at, { kind: 'amended', by, target: closed(1).id, text })
    expect(view(closed(1), amend(2, 'Mieux'), amend(3, 'Encore mieux'))?.closingSummary).toBe(
      'Encore mieux',
    )
    const other = event(2, { kind: 'amended', by, target: opening.id, text: 'Autre chose' })
    expect(view(closed(1), other)?.closingSummary).toBe('Retour au calme')
  })
})

describe('a correction', () => {
  it('stays beside the entry it corrects; neither is lost', () => {
    const note = event(1, { kind: 'noted', by, text: 'à 20 h' })
    const amended = event(2, { kind: 'amended', by, target: note.id, text: 'à 21 h' })
    expect(view(note, amended)?.entries).toEqual([opening, note, amended])
  })
})

describe('a piece of evidence', () => {
  const piece = event(1, {
    kind: 'evidenceAdded',
    by,
    sha256: 'a'.repeat(64),
    extension: 'png',
    name: 'capture.png',
    mediaType: 'image/png',
    size: 1,
    caption: 'Avant',
  })
  const amend = (at: number, text: string, withdrawn?: boolean) =>
    event(at, {
      kind: 'amended',
      by,
      target: piece.id,
      text,
      ...(withdrawn !== undefined && { withdrawn }),
    })
  const of = (...events: Event[]) => amendmentsOf([piece, ...events], piece.id)

  it('is a mistake when the last word says so', () => {
    expect(isWithdrawn(of())).toBe(false)
    expect(isWithdrawn(of(amend(2, 'Erreur', true), amend(3, 'Légende')))).toBe(true)
    expect(isWithdrawn(of(amend(2, 'Erreur', true), amend(3, 'Remise', false)))).toBe(false)
  })

  it('has the caption written last, which its mistake is not', () => {
    const captionAfter = (...events: Event[]) =>
      piece.kind === 'evidenceAdded' ? captionOf(piece, of(...events)) : undefined
    expect(captionAfter()).toBe('Avant')
    expect(captionAfter(amend(2, 'Après'), amend(3, 'Erreur', true))).toBe('Après')
  })
})

describe('the line of a list', () => {
  it('says the same as the view, without its entries', () => {
    const whole = view(event(1, { kind: 'closed', by, summary: 'Fini' }))
    const line = whole && summarise(whole)
    expect(line).toMatchObject({ id: 'incident', status: 'closed', total: 3, settled: 0, late: 0 })
    expect(line?.closedAt).toBe(whole?.closedAt)
    expect(line).not.toHaveProperty('entries')
    expect(line).not.toHaveProperty('steps')
  })
})
