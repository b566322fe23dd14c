import { expect, it } from 'vitest'
import { pickKind } from './kind-keys.ts'

it.each([
  ['.', 'noted'],
  ['!', 'decided'],
  ['&', 'called'],
  ['>', 'published'],
  ['#', 'evidence'],
])('« %s » alone in an empty box picks %s', (typed, kind) => {
  expect(pickKind('', typed)).toBe(kind)
})

it('leaves what is written or pasted alone', () => {
  expect(pickKind('Vu', 'Vu !')).toBeUndefined()
  for (const text of [
    '',
    'U',
    '! On coupe ?',
    '+33 6 12 34 56 78',
    '+',
    '@mairie honte à vous',
    '...',
  ]) {
    expect(pickKind('', text), text).toBeUndefined()
  }
})
