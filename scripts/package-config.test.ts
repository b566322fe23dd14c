import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

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
