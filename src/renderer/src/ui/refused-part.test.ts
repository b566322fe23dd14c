import { expect, it } from 'vitest'
import { refusedPart } from './refused-part.ts'

const data = (path: string) => ({ issues: [{ path, message: 'Invalid input' }] })

it.each([
  ['entry.at', 'time'],
  ['at', 'time'],
  ['entry.nextWordAt', 'deadline'],
  ['file', 'file'],
  ['entry.step', 'gone'],
  ['entry.text', 'field'],
  ['contacts.0.role', 'field'],
  ['constructor', 'field'],
  ['', 'field'],
])('« %s » is said as the %s', (path, part) => {
  expect(refusedPart(data(path))).toBe(part)
})

it.each([undefined, null, 'x', {}, { issues: [] }, { issues: [null] }, { issues: [{ path: 3 }] }])(
  'data that is not the contract’s names nothing: %s',
  (given) => {
    expect(refusedPart(given)).toBe('field')
  },
)
