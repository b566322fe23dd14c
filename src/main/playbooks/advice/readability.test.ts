import { describe, expect, it } from 'vitest'
import { pageOf } from './page.support.ts'
import { hardSections, kandelMoles, readability } from './readability.ts'

const easy = 'Appelez le maire. Gardez la page. Notez le jour. '.repeat(8)
const hard =
  'La réglementation applicable aux collectivités territoriales détermine préalablement les responsabilités administratives individuelles. '.repeat(
    6,
  )

describe('readability', () => {
  it('is computed as Kandel and Moles do', () => {
    // 48 words, 16 sentences… of « Vous lisez. »: two words, three syllables.
    expect(kandelMoles(Array.from({ length: 24 }, () => 'Vous lisez.'))).toBe(
      Math.round(207 - 1.015 * 2 - 73.6 * 1.5),
    )
  })

  it('is not given for a few words', () => {
    expect(kandelMoles(['Vous lisez.'])).toBeUndefined()
  })

  it('points at the sections that are hard to read, the law apart', () => {
    const page = pageOf(
      `## Facile {#facile}\n\n${easy}\n\n## Dur {#dur}\n\n${hard}\n\n## Loi {#loi}\n\n${hard}`,
    )
    expect(hardSections(page).map(({ params }) => params['id'])).toEqual(['dur'])
    expect(hardSections({ ...page, locale: 'en' })).toEqual([])
  })

  it('gives one score for the page', () => {
    expect(readability(pageOf(easy))).toBeGreaterThan(80)
    expect(readability({ ...pageOf(easy), locale: 'en' })).toBeUndefined()
  })
})
