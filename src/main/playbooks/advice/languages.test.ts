import { describe, expect, it } from 'vitest'
import { head } from '../fixtures.ts'
import { wordAdvice } from './advice-words.ts'
import { fewPhrasings, untranslatedHead } from './languages.ts'
import { pageOf, told } from './page.support.ts'

const page = pageOf('Ouverture.')
const translated = pageOf('Ouverture.', {
  head: `${head}translations: { en: { title: T, summary: S, situations: [one] } }\n`,
})
const some = (count: number) =>
  new Map([['exemple', Array.from({ length: count }, (_, index) => `dit ${index}`)]])

describe('the other language of a page', () => {
  it('has a head at least, in the file or in a page of its own', () => {
    const found = untranslatedHead(page, () => false)
    expect(told(found)).toEqual(['head-untranslated 2:1'])
    expect(found.map((each) => wordAdvice(each, 'fr'))).toMatchObject([
      { message: expect.stringContaining('anglais'), fix: expect.stringContaining('{en: {') },
    ])
    expect(untranslatedHead(page, (id, locale) => id === 'exemple' && locale === 'en')).toEqual([])
    expect(untranslatedHead(translated, () => false)).toEqual([])
  })
})

describe('the phrasings of a page', () => {
  it('are twenty at least, in each language that lists it', () => {
    const of = (fr: number, en: number, which = translated) =>
      fewPhrasings(which, { fr: some(fr), en: some(en) }).map(
        ({ params }) => `${params['locale']} ${params['count']}`,
      )
    expect(of(20, 20)).toEqual([])
    expect(of(19, 20)).toEqual(['fr 19'])
    expect(of(19, 0)).toEqual(['fr 19', 'en 0'])
    expect(of(20, 0, page)).toEqual([])
  })
})
