import { describe, expect, it } from 'vitest'
import type { Pack } from '../../shared/playbook.ts'
import { playbookOf } from '../playbooks/fixtures.ts'
import { parsePack } from '../playbooks/pack.ts'
import { compare, compareVersions } from './offer.ts'
import { type PackText, packYml, pageOf } from './packs.support.ts'

function packOf(text: PackText = {}): Pack {
  const { pack } = parsePack(Buffer.from(packYml(text)))
  if (!pack) throw new Error('not a pack')
  return pack
}

const shelf = (pack: Pack | null, pages: readonly (readonly [string, string])[]) => ({
  pack: () => pack,
  all: () => pages.map(([id, title]) => playbookOf(pageOf(id, title), `fr/${id}.md`)),
})

const pages = [
  ['un', 'Un'],
  ['deux', 'Deux'],
] as const

function offerOf(text: PackText, offered: readonly (readonly [string, string])[] = pages) {
  const pack = packOf(text)
  return compare(
    { sha256: 'a'.repeat(64), pack, shelved: shelf(pack, offered), problems: [], leftOut: [] },
    { ...shelf(packOf(), pages), sha256: 'b'.repeat(64) },
    'fr',
  )
}

describe('an offer', () => {
  it('says what comes, what changes and what goes, by its title', () => {
    const offered = [
      ['un', 'Un'],
      ['deux', 'Deux, revue'],
      ['trois', 'Trois'],
    ] as const
    expect(offerOf({ version: '1.1.0' }, offered)).toMatchObject({
      playbooks: 3,
      present: { playbooks: 2, pack: { version: '1.0.0' } },
      added: ['Trois'],
      changed: ['Deux, revue'],
      removed: [],
    })
    expect(offerOf({}, [['un', 'Un']])).toMatchObject({ added: [], changed: [], removed: ['Deux'] })
  })

  it.each([
    [{ version: '1.0.1' }, 'newer', true],
    [{ version: '0.9.9' }, 'older', true],
    [{ version: '1.0.0' }, 'revised', true],
    [{ version: '2.0.0', id: 'autre' }, 'other', true],
    [{ version: '2.0.0', publisher: 'Quelqu’un' }, 'newer', false],
    // Latin letters and Cyrillic ones that look the same.
    [{ publisher: 'Sequ\u0430ne' }, 'revised', false],
  ] as const)('is judged against the present one: %j', (text, relation, samePublisher) => {
    expect(offerOf(text)).toMatchObject({ relation, samePublisher })
  })

  it('of the very file in use is the same', () => {
    const pack = packOf()
    const sha256 = 'a'.repeat(64)
    const shelved = shelf(pack, pages)
    expect(
      compare({ sha256, pack, shelved, problems: [], leftOut: [] }, { ...shelved, sha256 }, 'fr')
        .relation,
    ).toBe('same')
  })
})

it.each([
  ['1.0.0', '1.0.0', 0],
  ['1.10.0', '1.9.9', 1],
  ['1.0.0', '2.0.0', -1],
  ['1.0.99999999999999999999', '1.0.99999999999999999998', 1],
])('compares versions as numbers: %s and %s', (a, b, order) => {
  expect(compareVersions(a, b)).toBe(order)
  expect(compareVersions(b, a)).toBe(order === 0 ? 0 : -order)
})
