import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../../shared/incident.ts'
import { isRepeat } from './repeat.ts'

const ticked: Entry = { kind: 'stepChecked', by: 'Camille', step: 'capturer' }

describe('an entry asked for while another is being written', () => {
  it.each<[string, Entry]>([
    ['the same', { ...ticked }],
    ['the same a moment later', { ...ticked, at: '2026-11-29T21:00:00.000Z' }],
  ])('is a repeat when it is %s', (_, entry) => {
    expect(isRepeat(entry, ticked)).toBe(true)
  })

  it.each<[string, Entry]>([
    ['takes it back', { ...ticked, kind: 'stepUnchecked' }],
    ['is of another step', { ...ticked, step: 'prevenir' }],
    ['is by somebody else', { ...ticked, by: 'Dominique' }],
  ])('is another wish when it %s', (_, entry) => {
    expect(isRepeat(entry, ticked)).toBe(false)
  })

  it('is a repeat when it is the same reminder, due a moment later', () => {
    const reminder: Entry = {
      kind: 'reminderSet',
      by: 'Camille',
      text: 'Rappeler',
      dueAt: '2026-11-29T21:30:00.000Z',
    }
    expect(isRepeat({ ...reminder, dueAt: '2026-11-29T21:30:00.200Z' }, reminder)).toBe(true)
  })
})
