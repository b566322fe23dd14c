import { ORPCError } from '@orpc/client'
import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { startI18n } from '../i18n/index.ts'
import { failureText } from './failure.tsx'

beforeAll(() => startI18n('fr'))

const invalid = new ORPCError('INVALID', {
  message: 'file.kind: Invalid input: expected "sang-froid-profile"',
  data: {
    issues: [{ path: 'file.kind', message: 'Invalid input: expected "sang-froid-profile"' }],
  },
})
const say = (error: unknown, locale: 'fr' | 'en' = 'fr', known?: 'notProfile') =>
  failureText(error, i18next.getFixedT(locale, 'words'), known)

describe('an error on the screen', () => {
  it('never shows the words of a schema', () => {
    for (const text of [say(invalid), say(invalid, 'fr', 'notProfile')]) {
      expect(text).not.toMatch(/Invalid|expected|kind/)
    }
  })

  it('says of a wrong file what it is not, that nothing changed, and which to choose', () => {
    expect(say(invalid, 'fr', 'notProfile')).toMatch(/n’est pas.*remplacé.*Choisissez/)
    expect(say(invalid, 'en', 'notProfile')).toMatch(/is not.*replaced.*Choose/)
  })

  it('names a time that does not fit', () => {
    const data = {
      issues: [{ path: 'entry.at', message: 'The time of the fact is in the future' }],
    }
    expect(say(new ORPCError('INVALID', { data }))).toContain('Corrigez l’heure des faits')
  })

  it.each([
    ['a code it knows', new ORPCError('TOO_LARGE'), '25 Mo'],
    ['a disk that refuses', new ORPCError('STORAGE', { data: { reason: 'full' } }), 'plein'],
    ['a disk, for no known reason', new ORPCError('STORAGE', { data: { reason: 'x' } }), 'refusé'],
    ['a fault of ours', new ORPCError('INTERNAL_SERVER_ERROR'), 'inattendue'],
    ['no answer at all', new TypeError('fetch failed'), 'ne répond plus'],
  ])('has words for %s', (_, error, words) => {
    expect(say(error)).toContain(words)
  })
})
