import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Locale } from '../../src/shared/locale.ts'
import { readQueries } from './queries.ts'

/** Says how many queries there are, never which: a third of them is not to be seen. */

describe('the set of queries', () => {
  it.each([
    ['fr', 200],
    ['en', 60],
  ] as const)('in %s has at least %i of them, none twice', (locale, least) => {
    const typed = readQueries(locale, resolve('tests/relevance')).map(({ q }) => q)
    expect(typed.length).toBeGreaterThanOrEqual(least)
    expect(new Set(typed).size).toBe(typed.length)
  })
})

describe('a set', () => {
  async function read(file: string, more: string, locale: Locale = 'fr') {
    const folder = await mkdtemp(join(tmpdir(), 'sang-froid-queries-'))
    await mkdir(join(folder, 'fr'))
    await writeFile(join(folder, 'fr.yml'), file)
    await writeFile(join(folder, 'fr', 'rumeur.yml'), more)
    return readQueries(locale, folder)
  }

  it('is its file, then those of its folder', async () => {
    const queries = await read(
      '- { q: inond, want: alerte-urgence, kind: half }',
      '- { q: rumeur, want: [rumeur, deuil], kind: words }',
    )
    expect(queries.map(({ q, want }) => [q, ...want])).toEqual([
      ['inond', 'alerte-urgence'],
      ['rumeur', 'rumeur', 'deuil'],
    ])
  })

  it('with a query that wants nothing, or of no known kind, is refused whole', async () => {
    const good = '- { q: inond, want: alerte-urgence, kind: half }'
    await expect(read(good, '- { q: rumeur, want: [], kind: words }')).rejects.toThrow()
    await expect(read(good, '- { q: rumeur, want: rumeur, kind: guess }')).rejects.toThrow()
  })
})
