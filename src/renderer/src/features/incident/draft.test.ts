import { describe, expect, it } from 'vitest'
import * as contract from '../../../../shared/incident.ts'
import { severitySchema } from '../../../../shared/severity.ts'
import { draftKinds, toEntry } from './draft.ts'
import { maxEntryText } from './limits.ts'
import { severityList } from './severity-list.ts'

describe('toEntry', () => {
  it('makes entries that the contract takes, whatever the kind', () => {
    const draft = {
      text: 'Une phrase',
      options: 'a\n\n b ',
      recipient: 'La presse',
      link: 'https://example.fr/x',
    }
    for (const kind of draftKinds) {
      const result = toEntry(kind, draft, 'Camille', '2026-11-22T20:44:00.000Z')
      expect(result.state).toBe('ready')
      if (result.state === 'ready')
        expect(() => contract.entrySchema.parse(result.entry)).not.toThrow()
    }
  })

  it('leaves out empty fields and keeps options one per line', () => {
    const result = toEntry(
      'decided',
      { text: 'Publier ?', options: 'ce soir\n\n demain ', reasons: ' ' },
      'C',
      undefined,
    )
    expect(result).toEqual({
      state: 'ready',
      entry: { kind: 'decided', by: 'C', question: 'Publier ?', options: ['ce soir', 'demain'] },
    })
  })

  it.each([
    ['empty', {}, 'Camille'],
    ['empty', { text: '  \n' }, 'Camille'],
    ['tooLong', { text: 'a'.repeat(maxEntryText + 1) }, 'Camille'],
    ['byMissing', { text: 'Une phrase' }, ' '],
    ['linkInvalid', { text: 'Une phrase', link: 'facebook' }, 'Camille'],
    ['linkInvalid', { text: 'Une phrase', link: 'javascript:alert(1)' }, 'Camille'],
  ] as const)('says %s', (fault, draft, by) => {
    expect(toEntry('published', draft, by, undefined)).toEqual({ state: 'fault', fault })
  })
})

describe('what the page writes again so as not to load the schemas', () => {
  it('is what the contract says', () => {
    expect(maxEntryText).toBe(contract.maxEntryText)
    expect(severityList).toEqual(severitySchema.options)
  })
})
