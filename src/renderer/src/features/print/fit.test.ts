import { describe, expect, it } from 'vitest'
import { bestSetting, type Setting } from './fit.ts'

/** A sheet on which the words, the messages and the contacts take so much room. */
const sheet =
  (words: number, messages: number, contacts: number) =>
  ({ size, ...shown }: Setting) =>
    size * size * (words + (shown.messages ? messages : 0) + Math.min(contacts, shown.contacts)) <=
    10_000

describe('a sheet', () => {
  it('is set in the largest type its words leave room for', () => {
    expect(bestSetting(sheet(10, 0, 0)).size).toBe(13)
    expect(bestSetting(sheet(80, 0, 0)).size).toBe(11)
  })

  it('drops the messages before the type gets small, then numbers', () => {
    expect(bestSetting(sheet(80, 10, 12))).toMatchObject({ messages: true, contacts: 100 })
    expect(bestSetting(sheet(80, 30, 12))).toMatchObject({ messages: false, contacts: 100 })
    expect(bestSetting(sheet(110, 30, 12))).toMatchObject({ messages: false, contacts: 8 })
    expect(bestSetting(sheet(117, 30, 12))).toMatchObject({ messages: false, contacts: 5 })
  })

  it('gets smaller still rather than run over the page', () => {
    const fits = sheet(200, 30, 12)
    const found = bestSetting(fits)
    expect(found.size).toBeLessThan(9)
    expect(fits(found)).toBe(true)
  })
})
