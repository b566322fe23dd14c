// `node scripts/dependency-age.mjs`: our own dependencies that had no release for two years. Asks npm's registry, so it
// runs in CI and not in `npm run check`. docs/decisions.md may say why one is kept.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { npm } from './npm.mjs'
import { root, setup } from './setup.mjs'

const limitMs = 2 * 365.25 * 24 * 3_600_000

/**
 * The date of the release that npm gives to whoever asks for none in particular.
 *
 * @param {{ time?: Record<string, string>, 'dist-tags'?: { latest?: string } }} entry of the registry
 */
export function latestRelease(entry) {
  const date = entry.time?.[entry['dist-tags']?.latest ?? '']
  return date === undefined ? undefined : new Date(date)
}

/** Names with a reason, in the section of decisions.md about them: lines such as « - `name`: why ». */
export function explained(decisions) {
  const [, section = ''] = decisions.split(/^## .*without a release for two years.*$/m)
  const [own] = section.split(/^## /m)
  return new Set([...own.matchAll(/^- `([^`]+)`: \S/gm)].map(([, name]) => name))
}

/**
 * @param {ReadonlyMap<string, Date | undefined>} releases
 * @param {ReadonlySet<string>} reasons
 * @param {Date} now
 */
export function judgeAges(releases, reasons, now) {
  const old = [...releases].filter(([, date]) => date && now.getTime() - date.getTime() > limitMs)
  return {
    unknown: [...releases].flatMap(([name, date]) => (date ? [] : [name])),
    old: old.map(([name, date]) => ({
      name,
      date: date.toISOString().slice(0, 10),
      isExplained: reasons.has(name),
    })),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup()
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const releases = new Map(Object.keys(devDependencies).map((name) => [name, ask(name)]))
  const reasons = explained(readFileSync(join(root, 'docs', 'decisions.md'), 'utf8'))
  const { unknown, old } = judgeAges(releases, reasons, new Date())
  for (const name of unknown) console.log(`${name}: the registry did not say`)
  for (const { name, date, isExplained } of old)
    console.log(`${name}: newest release ${date}${isExplained ? ', kept: see decisions.md' : ''}`)
  const bad = old.filter(({ isExplained }) => !isExplained)
  console.log(`${releases.size} dependencies, ${old.length} without a release for two years`)
  if (bad.length > 0) console.log('Replace these, or say why they stay in docs/decisions.md.')
  process.exit(bad.length > 0 ? 1 : 0)
}

function ask(name) {
  const done = npm(['view', name, 'time', 'dist-tags', '--json'])
  try {
    return latestRelease(JSON.parse(done.stdout))
  } catch {
    return undefined
  }
}
