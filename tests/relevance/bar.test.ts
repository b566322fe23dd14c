import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { ours } from '../../bench/support/engines.ts'
import { relevanceBars, relevanceOf } from '../../bench/support/relevance.ts'
import { openLibrary } from '../../src/main/playbooks/library.ts'
import { readQueries } from './queries.ts'
import { partOf } from './split.ts'

/**
 * A page or a word that is added may hide another. Says how many queries of the part kept aside find their page,
 * never which: it is not to be seen.
 */

it.each(['fr', 'en'] as const)('the right page is found, in %s', async (locale) => {
  const library = await openLibrary(resolve('playbooks'), { watch: false })
  const engine = await ours(
    {
      playbooks: library.all(locale),
      phrasings: library.phrasings(locale),
      glossary: library.glossary(locale),
      pack: library.pack(),
    },
    locale,
  )
  await library.close()
  const aside = readQueries(locale, resolve('tests/relevance')).filter(
    ({ q }) => partOf(q) === 'aside',
  )
  const { three, mrr } = relevanceOf(engine, aside)
  expect(three).toBeGreaterThanOrEqual(relevanceBars.three)
  expect(mrr).toBeGreaterThanOrEqual(relevanceBars.mrr)
})
