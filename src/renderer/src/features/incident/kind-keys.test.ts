import { expect, it } from 'vitest'
import { pickKind } from './kind-keys.ts'

it.each([
  ['!', 'decided', ''],
  ['@', 'called', ''],
  ['>', 'published', ''],
  ['+', 'evidence', ''],
  ['.', 'noted', ''],
  ['! On coupe ?', 'decided', 'On coupe ?'],
])('« %s » in an empty box picks %s', (typed, kind, rest) => {
  expect(pickKind('', typed)).toEqual({ kind, rest })
})

it('leaves what is written alone', () => {
  expect(pickKind('Vu', 'Vu !')).toBeUndefined()
  expect(pickKind('', 'Un habitant')).toBeUndefined()
  expect(pickKind('', '... et puis')).toBeUndefined()
  expect(pickKind('', '')).toBeUndefined()
})
