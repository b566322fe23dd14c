import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { fr } from './fr.ts'

type Words = { readonly [key: string]: string | Words }

function flatten(words: Words, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as const]
      : flatten(value, `${path}${key}.`),
  )
}

const french = flatten(fr)
const english = new Map(flatten(en))

describe('the words of the screen', () => {
  it('are all there in both languages', () => {
    expect([...english.keys()].sort()).toEqual(french.map(([key]) => key).sort())
    expect([...french, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('ask for the same values in both languages', () => {
    const values = (text: string) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()
    for (const [key, text] of french) {
      expect([key, values(english.get(key) ?? '')]).toEqual([key, values(text)])
    }
  })

  it('follow French typography', () => {
    const wrong = french.filter(([, text]) =>
      /(?<!\u00a0)[;?!»]|[^\u00a0\d(]:(?!\/\/)|«(?!\u00a0)|'/.test(text),
    )
    expect(wrong).toEqual([])
  })
})

describe('an error', () => {
  const parts = ['what', 'safe', 'act']
  /** Every group of words that holds no other group. */
  const voices = (words: Words, path: string): readonly (readonly [string, Words])[] =>
    Object.values(words).every((value) => typeof value === 'string')
      ? [[path, words]]
      : Object.entries(words).flatMap(([key, value]) =>
          typeof value === 'string' ? [[`${path}.${key}`, {}]] : voices(value, `${path}.${key}`),
        )

  it.each([...voices(fr.errors, 'fr'), ...voices(en.errors, 'en')])(
    'says what happened, what is safe and what to do, each in a sentence: %s',
    (_, words) => {
      expect(Object.keys(words)).toEqual(parts)
      for (const part of parts) expect(words[part]).toMatch(/^[«A-ZÀÉÊ“].*\.$/)
    },
  )

  it('takes nothing from the program: its words are all ours', () => {
    expect(
      flatten({ fr: fr.errors, en: en.errors }).filter(([, text]) => text.includes('{{')),
    ).toEqual([])
  })
})
