import { expect, it } from 'vitest'
import { situationsOf } from './situations.ts'

const page = (id: string, count = 5) => ({
  id,
  situations: Array.from({ length: count }, (_, index) => `${id}${index + 1}`),
})
const texts = (...pages: readonly ReturnType<typeof page>[]) =>
  situationsOf(pages).map(({ text }) => text)

it('shows each page before any page twice, in the order of the pages', () => {
  expect(texts(page('b'), page('a'), page('c'))).toEqual(['b1', 'a1', 'c1', 'b2', 'a2', 'c2'])
})

it('shows more of each page where there are few, and one of each where there are many', () => {
  expect(texts(page('a'))).toEqual(['a1', 'a2', 'a3', 'a4'])
  expect(texts(page('a'), page('b'), page('c'), page('d'))).toEqual(['a1', 'b1', 'c1', 'd1'])
})

it('does with a page that has one situation only', () => {
  expect(texts(page('a', 1), page('b'))).toEqual(['a1', 'b1', 'b2'])
})
