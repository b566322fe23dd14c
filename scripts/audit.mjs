// `node scripts/audit.mjs`: known weaknesses in what ships. Fails on any; says so, and passes, when nobody answers.
import { fileURLToPath } from 'node:url'
import { shippedNames } from './bundled-packages.mjs'
import { npm } from './npm.mjs'
import { root, setup } from './setup.mjs'

/**
 * What npm's answer means. Everything is a development dependency here (it is bundled), so `--omit=dev` alone would
 * look at nothing: npm is asked about all, and what does not ship is only told.
 *
 * @param {string} printed what `npm audit --json` printed
 * @param {ReadonlySet<string>} shipped names of the packages that ship
 * @returns {{ outcome: 'none' | 'weak' | 'unknown', lines: string[] }}
 */
export function judge(printed, shipped) {
  const report = parse(printed)
  if (!report?.vulnerabilities || report.error) {
    const reason = report?.error?.summary || report?.message || 'no answer that could be read'
    return { outcome: 'unknown', lines: [`The advisory service could not be asked: ${reason}`] }
  }
  const all = Object.values(report.vulnerabilities)
  const weak = all.filter(({ name }) => shipped.has(name))
  const tools = all.filter(({ name }) => !shipped.has(name))
  return {
    outcome: weak.length > 0 ? 'weak' : 'none',
    lines: [
      ...weak.map((one) => `ships: ${tell(one)}`),
      ...tools.map((one) => `tool only: ${tell(one)}`),
      `${weak.length} package(s) with a known weakness ship; ${tools.length} among the tools.`,
    ],
  }
}

function tell({ name, severity, via = [] }) {
  const titles = via.flatMap((each) =>
    typeof each === 'string' ? [] : [`${each.title} ${each.url}`],
  )
  return `${name} (${severity}) ${titles.join('; ')}`.trimEnd()
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup()
  const { outcome, lines } = judge(npm(['audit', '--json']).stdout, shippedNames(root))
  for (const line of lines) console.log(line)
  process.exit(outcome === 'weak' ? 1 : 0)
}
