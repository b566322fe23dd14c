import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import electronVite from '../electron.vite.config.ts'

/** What an installer is made of. Nothing else in the project would notice a change here. */

const config: unknown = parse(readFileSync('electron.builder.yml', 'utf8'))

it('turns every fuse to its safe side in what is installed', () => {
  expect(config).toMatchObject({
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    },
    asar: true,
  })
})

it('never ships the preview host, and publishes nothing by itself', () => {
  expect(config).toMatchObject({
    files: ['out/main/**', 'out/preload/**', 'out/renderer/**', 'package.json', 'LICENSE'],
    publish: null,
  })
})

it('pins one Electron, the one that the security page names', () => {
  const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  )
  const { electron = '' } = devDependencies
  expect(electron).toMatch(/^\d+\.\d+\.\d+$/)
  expect(readFileSync('docs/security.md', 'utf8')).toContain(`(${electron}, pinned`)
})

it('ships no polyfill: the engine is Electron’s own, and known', () => {
  expect(electronVite).toMatchObject({
    renderer: { build: { modulePreload: { polyfill: false } } },
  })
  // What the bundlers add for old engines would be named by a package.
  const lock: { packages: Record<string, unknown> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  )
  const polyfills = Object.keys(lock.packages).filter((name) =>
    /node_modules\/(core-js|regenerator-runtime|whatwg-fetch|@vitejs\/plugin-legacy)/.test(name),
  )
  expect(polyfills).toEqual([])
})
