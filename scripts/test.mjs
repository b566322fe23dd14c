// `npm test`: everything, whole-app tests in a real Chromium included. They are never skipped silently.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser, getBrowser } from './browser.mjs'
import { build } from './build.mjs'
import { fail, root, setup } from './setup.mjs'

setup()
build()
const browser = findBrowser() ?? getBrowser()
if (!browser) {
  const { SANG_FROID_BROWSER: chosen } = process.env
  fail(
    chosen
      ? `SANG_FROID_BROWSER names no program that can be run: ${chosen}`
      : 'The whole-app tests need Google Chrome, Chromium or Microsoft Edge: install one, or give its path in SANG_FROID_BROWSER.',
  )
}

const folder = mkdtempSync(join(tmpdir(), 'sang-froid-test-'))
const report = join(folder, 'report.json')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const done = spawnSync(process.execPath, [vitest, ...args, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SANG_FROID_BROWSER: browser },
})
console.log(summary())
rmSync(folder, { recursive: true, force: true })
process.exit(done.status ?? 1)

function summary() {
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'))
    // A file that cannot even be loaded holds no test that could fail: it counts as one.
    const broken = result.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    )
    const failed = result.numFailedTests + broken.length
    const skipped = result.numPendingTests + result.numTodoTests
    const line = `${result.numPassedTests} passed, ${failed} failed`
    return skipped > 0 ? `${line}, ${skipped} skipped` : line
  } catch {
    return 'Vitest ended before it could count: see the lines above.'
  }
}
