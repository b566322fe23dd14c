// What electron-builder calls: see electron.builder.yml. Nothing gets a checksum whose fuses are not right.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fuseFaults } from './fuses.mjs'
import { sumsOf } from './sums.mjs'

/** Programs packed in this run. electron-builder sets the fuses after `afterPack`, so they are read at the end. */
const programs = new Set()

/** Once for each system and processor. */
export function afterPack({ appOutDir, electronPlatformName, packager }) {
  const name =
    electronPlatformName === 'linux' ? packager.executableName : packager.appInfo.productFilename
  const ending = { darwin: '.app', win32: '.exe' }[electronPlatformName] ?? ''
  programs.add(join(appOutDir, `${name}${ending}`))
}

/** Once, at the end: everything is flipped, signed and wrapped. A refusal here fails the whole run. */
export async function afterAllArtifactBuild({ outDir, artifactPaths, configuration }) {
  if (programs.size === 0) throw new Error('no program was packed: whose fuses are to be read?')
  const faults = []
  for (const program of programs) {
    for (const fault of await fuseFaults(program, configuration.electronFuses ?? {})) {
      faults.push(`${program}: ${fault}`)
    }
  }
  if (faults.length > 0) throw new Error(`Wrong fuses.\n${faults.join('\n')}`)
  if (artifactPaths.length === 0) return []
  const sums = join(outDir, 'SHA256SUMS')
  await writeFile(sums, await sumsOf(artifactPaths))
  return [sums]
}
