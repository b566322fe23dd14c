import { describe, expect, it } from 'vitest'
import { pageOf, told } from './page.support.ts'
import { countQueries, fewQueries } from './queries.ts'

const query = (want: string) => `- { q: "mots", want: ${want}, kind: words, at: [ici] }\n`
const file = (text: string) => ({ file: 'q/fr.yml', locale: 'fr' as const, text })

describe('trial searches', () => {
  it('are counted for each page they want', () => {
    const counts = countQueries([file(query('exemple') + query('[exemple, autre]'))])
    expect(counts.counts.fr).toEqual(
      new Map([
        ['exemple', 2],
        ['autre', 1],
      ]),
    )
    expect(counts.counts.en).toEqual(new Map())
  })

  it('are asked for under eight', () => {
    const page = pageOf('Ouverture.')
    const with7 = countQueries([file(query('exemple').repeat(7))])
    expect(told(fewQueries(page, with7))).toEqual(['queries-few 2:1'])
    expect(fewQueries(page, countQueries([file(query('exemple').repeat(8))]))).toEqual([])
    expect(fewQueries({ ...page, locale: 'en' }, with7)).toHaveLength(1)
  })

  it.each(['- { q: "", want: a, kind: b }', 'q: [', '3', '- { want: a }'])(
    'are told when their file is wrong: %s',
    (text) => {
      expect(told(countQueries([file(text)]).advice)).toEqual(['queries-unreadable 1:1'])
    },
  )

  it('may be none', () => {
    expect(countQueries([file('')]).advice).toEqual([])
  })
})
