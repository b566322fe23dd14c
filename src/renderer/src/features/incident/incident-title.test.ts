import { expect, it } from 'vitest'
import { titleWithoutMark } from './incident-title.ts'

it('says EXERCICE once, and leaves the title of the real thing alone', () => {
  expect(titleWithoutMark({ title: 'EXERCICE · Crue', exercise: true })).toBe('Crue')
  expect(titleWithoutMark({ title: 'EXERCISE · Flood', exercise: true })).toBe('Flood')
  expect(titleWithoutMark({ title: 'EXERCICE · Crue', exercise: false })).toBe('EXERCICE · Crue')
})
