import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Configuration, Platform } from 'electron-builder'
import { beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { fakeElectron, programWith } from './fake-electron.support.ts'
import { packagingFaults } from './packaging.mjs'
import { afterAllArtifactBuild, afterPack } from './packaging-hooks.mjs'

/** A project as the installers see it: the real configuration and what it names, beside a small build. */
let project = ''
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'sang-froid-packaging-'))
  for (const name of [
    'package.json',
    'LICENSE',
    'resources',
    'playbooks',
    'src/main/desktop/start.ts',
    'src/shared/pack-file.ts',
  ])
    await cp(name, join(project, name), { recursive: true })
  await cp('scripts/packaging-hooks.mjs', join(project, 'scripts/packaging-hooks.mjs'))
  for (const bundle of [
    'main/index.js',
    'preload/index.cjs',
    'renderer/index.html',
    'preview/index.js',
  ]) {
    await mkdir(join(project, 'out', bundle, '..'), { recursive: true })
    await writeFile(join(project, 'out', bundle), `// ${bundle}`)
  }
  await mkdir(join(project, 'out', 'modules'))
})

const configuration = async (): Promise<Configuration> =>
  parse(await readFile('electron.builder.yml', 'utf8'))

/** The one association of the configuration. */
const packOf = ({ fileAssociations }: Configuration) => {
  const [pack] = [fileAssociations ?? []].flat()
  if (!pack) throw new Error('no association')
  return pack
}

describe('the configuration of the installers', () => {
  it('is right as it is', async () => {
    expect(await packagingFaults({ ...(await configuration()) }, project)).toEqual([])
  })

  it.each<[string, string, (config: Configuration) => unknown]>([
    ['a misspelt option', 'unknown property', (config) => ({ ...config, artefactName: 'x' })],
    [
      'an option in the wrong place',
      'unknown property',
      (config) => ({ ...config, perMachine: true }),
    ],
    [
      'an icon that is not there',
      'resources/none.ico: named',
      (config) => ({ ...config, win: { ...config.win, icon: 'resources/none.ico' } }),
    ],
    [
      'a hook that is not there',
      './scripts/none.mjs: named',
      (config) => ({ ...config, afterPack: './scripts/none.mjs' }),
    ],
    [
      'another application id',
      'fr.sequane.sang-froid in src/main/desktop/start.ts',
      (config) => ({ ...config, appId: 'fr.sequane.autre' }),
    ],
    [
      'the preview host among the files',
      '"out/**" is not something we ship',
      (config) => ({ ...config, files: [...(config.files as string[]), 'out/**'] }),
    ],
    [
      'the preview host beside the program',
      'out/preview: neither code',
      (config) => ({ ...config, extraResources: [{ from: 'out/preview', to: 'p' }] }),
    ],
    [
      'no choice of files at all',
      'everything would ship',
      ({ files: _files, ...config }) => config,
    ],
    [
      'a fuse nobody decided on',
      'electronFuses.runAsNode: must be false',
      (config) => ({ ...config, electronFuses: {} }),
    ],
    [
      'no file of playbooks that opens with a double click',
      'fileAssociations: sangfroid must be there',
      ({ fileAssociations: _none, ...config }) => config,
    ],
    [
      'a file type the app does not open',
      'fileAssociations: sangfroid must be there, alone',
      (config) => ({ ...config, fileAssociations: [packOf(config), { ext: 'md' }] }),
    ],
    [
      'a role the app does not have',
      'fileAssociations.role: Viewer',
      (config) => ({ ...config, fileAssociations: [{ ...packOf(config), role: 'Editor' }] }),
    ],
    [
      'a type that Linux cannot know',
      'fileAssociations.mimeType: must be there',
      (config) => ({
        ...config,
        fileAssociations: [{ ...packOf(config), mimeType: undefined }],
      }),
    ],
    [
      'a file type for one system alone',
      'mac.fileAssociations: the same everywhere',
      (config) => ({ ...config, mac: { ...config.mac, fileAssociations: [packOf(config)] } }),
    ],
    [
      'an address the app does not answer',
      'protocols: the app answers no address',
      (config) => ({ ...config, protocols: [{ name: 'Sang-froid', schemes: ['sangfroid'] }] }),
    ],
    [
      'an MSI for one person',
      'msi.perMachine: must be true',
      (config) => ({ ...config, msi: { ...config.msi, perMachine: false } }),
    ],
    [
      'somewhere to publish to',
      'publish: must be null',
      (config) => ({ ...config, publish: { provider: 'github' } }),
    ],
    [
      'a name that tells too little',
      'artifactName: must tell',
      (config) => ({ ...config, artifactName: 'Sang-froid.msi' }),
    ],
  ])('is refused with %s', async (_case, said, broken) => {
    const faults = await packagingFaults(
      broken(await configuration()) as Record<string, unknown>,
      project,
    )
    expect(faults.join('\n')).toContain(said)
  })

  it('is refused when the preview host got into a bundle', async () => {
    const record = { modules: ['src/main/preview/server.ts'], helpers: [] }
    await writeFile(join(project, 'out/modules/main.json'), JSON.stringify(record))
    expect(await packagingFaults({ ...(await configuration()) }, project)).toEqual([
      'src/main/preview/server.ts: the preview host is in a bundle that ships',
    ])
  })
})

describe('the words for a USB key', () => {
  const words = (name: string) => readFile(join('resources', 'cle-usb', name), 'utf8')

  it.each(['LISEZMOI.txt', 'README.txt', 'portable.txt'])(
    'in %s can be read in the Windows notepad',
    async (name) => {
      const text = await words(name)
      expect(text.startsWith('\uFEFF')).toBe(true)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    },
  )

  it.each(['LISEZMOI.txt', 'portable.txt'])('in %s follow French typography', async (name) => {
    expect(await words(name)).not.toMatch(/[^\u00A0\u202F][;!?:»]/)
  })

  it('are the same in English: as many paragraphs, the same files named', async () => {
    const [french, english] = [await words('LISEZMOI.txt'), await words('README.txt')]
    const paragraphs = (text: string) => text.split('\r\n\r\n').length
    expect(paragraphs(english)).toBe(paragraphs(french))
    for (const name of ['cle-usb', 'portable.txt', 'Sang-froid.exe', 'sang-froid']) {
      expect(english.split(`"${name}"`).length, name).toBe(
        french.split(`«\u00A0${name}\u00A0»`).length,
      )
    }
  })
})

describe('electron-builder, with something that only looks like Electron', () => {
  async function pack(change: Partial<Configuration> = {}, platform = Platform.LINUX) {
    const config = await configuration()
    await build({
      projectDir: project,
      targets: platform.createTarget('dir'),
      config: {
        ...config,
        // The hooks of this process: electron-builder would look for them in the project.
        afterPack,
        afterAllArtifactBuild,
        electronDist: await fakeElectron(join(project, 'electron'), platform === Platform.WINDOWS),
        ...change,
      },
    })
    return join(project, 'dist', platform === Platform.WINDOWS ? 'win-unpacked' : 'linux-unpacked')
  }

  it('packs what ships and nothing else, with our fuses', async () => {
    const unpacked = await pack()
    const archive = await archived(join(unpacked, 'resources', 'app.asar'))
    expect(Object.keys(archive).sort()).toEqual(['LICENSE', 'out', 'package.json'])
    expect(Object.keys(archive['out']?.files ?? {}).sort()).toEqual(['main', 'preload', 'renderer'])
    expect((await readdir(join(unpacked, 'resources'))).sort()).toEqual([
      'app.asar',
      'licences',
      'playbooks',
    ])
    const program = await readFile(join(unpacked, 'sang-froid'))
    expect(program.equals(programWith('000011001'))).toBe(true)
  }, 60_000)

  it('puts what a USB key needs beside the Windows program', async () => {
    const { win } = await configuration()
    // What looks like Electron has no resources to edit: Windows' own steps are left out.
    const unpacked = await pack(
      { disableAsarIntegrity: true, win: { ...win, signAndEditExecutable: false } },
      Platform.WINDOWS,
    )
    const beside = await readdir(unpacked, { withFileTypes: true })
    expect(beside.map(({ name }) => name)).toContain('Sang-froid.exe')
    expect((await readdir(join(unpacked, 'cle-usb'))).sort()).toEqual([
      'LISEZMOI.txt',
      'README.txt',
      'portable.txt',
    ])
    // The MSI makes an identifier of each name in the first folder: it takes no hyphen there.
    const names = beside.filter((entry) => entry.isFile() && entry.name !== 'Sang-froid.exe')
    expect(names.map(({ name }) => name).filter((name) => !/^[A-Za-z_][\w.]*$/.test(name))).toEqual(
      [],
    )
  }, 60_000)

  it('fails when a fuse is not what it must be in the program', async () => {
    const { electronFuses } = await configuration()
    // As if it had been flipped and something flipped it back.
    const flippedBack = async (result: Parameters<typeof afterAllArtifactBuild>[0]) =>
      afterAllArtifactBuild({
        ...result,
        configuration: {
          ...result.configuration,
          electronFuses: { ...electronFuses, runAsNode: true },
        },
      })
    await expect(pack({ afterAllArtifactBuild: flippedBack })).rejects.toThrow(
      'runAsNode: false in the program, and must be true',
    )
  }, 60_000)
})

type Entry = { readonly files?: Readonly<Record<string, Entry>> }

/** What an asar archive holds: its list is JSON, after four numbers. */
async function archived(file: string): Promise<Readonly<Record<string, Entry>>> {
  const bytes = await readFile(file)
  return JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))).files
}
