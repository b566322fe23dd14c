import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { onlyShipped } from './bill-of-materials.mjs'
import { bundledPackages } from './bundled-packages.mjs'
import { collectLicences, licenceFaults } from './licences.mjs'

const mit = 'MIT License. Permission is hereby granted, free of charge…'

/** A project with a build: which modules its bundles hold, and the packages they come from. */
let project = ''
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'sang-froid-licences-'))
  await bundle('main', ['src/main/index.ts', 'node_modules/plain/index.js'])
  await bundle('preload', [])
  await bundle(
    'renderer',
    ['node_modules/@fontsource-variable/serif/files/latin.woff2'],
    ['rolldown/runtime.js'],
  )
  await install('plain', '1.0.0')
  await install('@fontsource-variable/serif', '5.0.0', 'OFL-1.1')
  await install('rolldown', '1.2.0')
  await install('electron', '45.0.0')
})

async function write(file: string, text: string) {
  await mkdir(dirname(join(project, file)), { recursive: true })
  await writeFile(join(project, file), text)
}

const bundle = (name: string, modules: readonly string[], helpers: readonly string[] = []) =>
  write(`out/modules/${name}.json`, JSON.stringify({ modules, helpers }))

async function install(name: string, version: string, license: unknown = 'MIT', code = '') {
  const folder = `node_modules/${name}`
  await write(
    `${folder}/package.json`,
    JSON.stringify({ name: name.replace(/.*node_modules\//, ''), version, license }),
  )
  await write(`${folder}/LICENSE`, mit)
  await write(`${folder}/index.js`, code)
}

const names = () => bundledPackages(project).map(({ name, version }) => `${name} ${version}`)

describe('the packages that ship', () => {
  it('are those of the bundles, fonts and what the bundler adds of its own', () => {
    expect(names()).toEqual(['@fontsource-variable/serif 5.0.0', 'plain 1.0.0', 'rolldown 1.2.0'])
  })

  it('are told apart when one is there in two versions', async () => {
    await install('plain/node_modules/inner', '1.0.0')
    await install('inner', '2.0.0')
    await bundle('main', [
      'node_modules/plain/node_modules/inner/index.js',
      'node_modules/inner/index.js',
    ])
    expect(names().filter((name) => name.startsWith('inner'))).toEqual([
      'inner 1.0.0',
      'inner 2.0.0',
    ])
  })

  it('hold those that another one took in, when its bundler says so', async () => {
    await install('plain', '1.0.0', 'MIT', '// node_modules/@scope/taken/index.js\nfoo()\n')
    await install('@scope/taken', '3.0.0')
    expect(bundledPackages(project).find(({ name }) => name === '@scope/taken')).toMatchObject({
      version: '3.0.0',
      within: 'plain',
    })
  })

  it('are not guessed: what was taken in and is not installed, or was read in another version', async () => {
    await install('plain', '1.0.0', 'MIT', '// node_modules/gone/index.js\n')
    expect(names).toThrow('plain carries gone')
    await install('docx', '9.0.0')
    await bundle('main', ['node_modules/docx/index.js'])
    expect(names).toThrow('docx 9.0.0: read what code of others it carries')
  })

  it('are not known before a build', async () => {
    project = await mkdtemp(join(tmpdir(), 'sang-froid-licences-'))
    expect(names).toThrow('npm run build')
  })
})

describe('licences', () => {
  it('come with their text and their kind, Electron’s too', () => {
    const licences = collectLicences(project)
    expect(licences.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      '@fontsource-variable/serif font',
      'electron runtime',
      'plain library',
      'rolldown library',
    ])
    expect(licences.every(({ text }) => text === mit)).toBe(true)
    expect(licenceFaults(licences)).toEqual([])
  })

  it.each([
    ['GPL-3.0-only', false],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND GPL-3.0-only', false],
    ['(BSD-2-Clause OR (MIT AND Zlib))', true],
    ['SEE LICENSE IN LICENSE', false],
    ['', false],
  ])('such as « %s » may ship: %s', async (licence, may) => {
    await install('plain', '1.0.0', licence)
    expect(licenceFaults(collectLicences(project)).length === 0).toBe(may)
  })

  it('need a text', async () => {
    await write('node_modules/plain/LICENSE', '')
    expect(licenceFaults(collectLicences(project))[0]).toContain('plain: no text')
  })

  // The check « packaging » holds the same on every build; here it is told package by package.
  it.skipIf(!existsSync('out/modules/main.json'))(
    'of the real bundles are all allowed',
    async () => {
      const real = collectLicences('.')
      expect(licenceFaults(real)).toEqual([])
      expect(real.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['react', 'zod', 'docx', 'events', 'zlib', 'electron']),
      )
      const written = JSON.parse(await readFile('out/renderer/licences.json', 'utf8'))
      expect(written).toEqual({ packages: JSON.parse(JSON.stringify(real)) })
    },
  )
})

describe('the bill of materials', () => {
  const component = (ref: string) => {
    const [name = '', version = ''] = ref.split('@')
    return { 'bom-ref': ref, name, version, scope: 'optional' }
  }
  const bill = {
    metadata: { component: { ...component('sang-froid@0.1.0'), name: 'some-folder' } },
    components: ['docx@9.0.0', 'fflate@1.0.0', 'vitest@4.0.0'].map(component),
    dependencies: [
      { ref: 'sang-froid@0.1.0', dependsOn: ['docx@9.0.0', 'vitest@4.0.0'] },
      { ref: 'docx@9.0.0', dependsOn: ['fflate@1.0.0'] },
      { ref: 'vitest@4.0.0', dependsOn: [] },
    ],
  }
  const shipped = [
    { name: 'docx', version: '9.0.0', licence: 'MIT' },
    { name: 'fflate', version: '1.0.0', licence: 'MIT' },
    { name: 'events', licence: 'MIT', within: 'docx' },
  ]

  it('holds what ships and no tool, and keeps who needs whom', () => {
    const { components, dependencies, metadata } = onlyShipped(bill, shipped)
    expect(components.map((one) => one['bom-ref'])).toEqual([
      'docx@9.0.0',
      'fflate@1.0.0',
      'docx#events',
    ])
    expect(components.every((one) => 'scope' in one && one.scope === 'required')).toBe(true)
    expect(dependencies).toEqual([
      { ref: 'sang-froid@0.1.0', dependsOn: ['docx@9.0.0'] },
      { ref: 'docx@9.0.0', dependsOn: ['fflate@1.0.0', 'docx#events'] },
    ])
    expect(metadata.component.name).toBe('sang-froid')
  })

  it('is refused when something ships that npm does not know', () => {
    expect(() => onlyShipped(bill, [{ name: 'ghost', version: '1.0.0', licence: 'MIT' }])).toThrow(
      'ghost@1.0.0',
    )
  })
})
