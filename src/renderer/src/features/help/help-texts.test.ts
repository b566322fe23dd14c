import { expect, it } from 'vitest'
import { helpTexts } from './help-texts.ts'
import { news } from './news.ts'

const french = [
  ...Object.values(helpTexts.fr).flatMap(({ title, lines }) => [title, ...lines]),
  ...news.flatMap(({ lines }) => lines.fr),
]

it('follow French typography', () => {
  expect(
    french.filter((text) => /(?<!\u00a0)[;?!»]|[^\u00a0\d(]:(?!\/\/)|«(?!\u00a0)|'/.test(text)),
  ).toEqual([])
})

it('fit in one look: no line is a paragraph', () => {
  const lines = Object.values(helpTexts).flatMap((texts) =>
    Object.values(texts).flatMap((text) => [...text.lines]),
  )
  expect(lines.filter((line) => line.split(/\s+/).length > 22)).toEqual([])
})
