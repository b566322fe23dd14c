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
// What they share is in a folder.
const names = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
// What follows `--` goes to the bench.
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const options = process.argv.slice(2).filter((word) => word.startsWith('--'))
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
  ssr: {
    noExternal: true,
    external: ['playwright-core', 'axe-core', 'vite', '@vitejs/plugin-react'],
  },
})

for (const name of asked.length > 0 ? asked : names) {
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', join(outDir, `${name}.js`), ...options],
    {
      cwd: root,
      stdio: 'inherit',
      // One of them looks at the page.
      env: { ...process.env, SANG_FROID_BROWSER: findBrowser() ?? getBrowser() ?? '' },
    },
  )
  if (status !== 0) process.exitCode = 1
}
