// `npm run bench [-- NAME]`: runs the benches, each in a process of its own and beside its baseline, in one run.
// They are built first, as the app is: figures of unbuilt code would be those of the tool that runs it.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser, getBrowser } from './browser.mjs'
import { build as buildApp } from './build.mjs'
import { root, setup } from './setup.mjs'

setup()
// One bench looks at the page: it is the built one.
buildApp()
const { build } = await import('vite')
const names = readdirSync(join(root, 'bench'))
  .map((file) => file.replace(/\.ts$/, ''))
  // The others are what they share.
  .filter((name) => !['report', 'make-incidents'].includes(name))
const asked = process.argv.slice(2)
const outDir = join(root, 'out', 'bench')

await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: true,
    target: 'node20',
    outDir,
    rolldownOptions: {
      input: Object.fromEntries(names.map((name) => [name, join(root, 'bench', `${name}.ts`)])),
      output: { entryFileNames: '[name].js' },
    },
  },
  // The browser's driver finds its own files beside itself.
  ssr: { noExternal: true, external: ['playwright-core', 'axe-core'] },
})

for (const name of asked.length > 0 ? asked : names) {
  const { status } = spawnSync(process.execPath, [join(outDir, `${name}.js`)], {
    cwd: root,
    stdio: 'inherit',
    // One of them looks at the page.
    env: { ...process.env, SANG_FROID_BROWSER: findBrowser() ?? getBrowser() ?? '' },
  })
  if (status !== 0) process.exitCode = 1
}
