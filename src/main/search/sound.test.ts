import { describe, expect, it } from 'vitest'
import { soundOf } from './sound.ts'

describe('how a word sounds', () => {
  it.each([
    ['fotos', 'photo'],
    ['piratage', 'piratages'],
    ['kapture', 'capture'],
    ['menasse', 'menace'],
    ['reponce', 'reponse'],
    ['anploye', 'employe'],
    ['bato', 'bateau'],
    ['polemik', 'polemique'],
    ['diffamassion', 'diffamation'],
  ])('%s as %s', (typed, meant) => {
    expect(soundOf(typed)).toBe(soundOf(meant))
  })

  it.each([
    ['menace', 'mesure'],
    ['eau', 'vote'],
    ['maire', 'mer'.repeat(2)],
  ])('tells %s from %s', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other))
  })
})
