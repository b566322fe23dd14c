// Whether electron.builder.yml is right: what can be known of an installer without making one.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Electron's fuses by the names of electron-builder. Each must be decided, none left to what Electron ships. */
const fuses = {
  runAsNode: false,
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
}

const validator = 'app-builder-lib/out/util/config/config'

/** All that may go into the archive of the program. */
const shippable = [/^out\/(main|preload|renderer)\/\*\*$/, /^package\.json$/, /^LICENSE$/]

/**
 * What is wrong: a list of sentences, empty when all is right.
 *
 * @param {Record<string, any>} config
 * @param {string} root where the paths of the configuration start
 */
export async function packagingFaults(config, root) {
  return [
    ...(await schemaFaults(config)),
    ...missingFiles(config, root),
    ...shippedFaults(config, root),
    ...identityFaults(config, root),
    ...fuseChoices(config),
    ...associationFaults(config, root),
  ]
}

/** electron-builder's own judgement, by its own code and with the schema of the version we use. */
async function schemaFaults(config) {
  // Reached through electron-builder, so that it is always the one that will make the installers.
  const require = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
  const { validateConfiguration } = require(validator)
  try {
    // It corrects types as it reads: it gets a copy.
    await validateConfiguration(structuredClone(config), { isEnabled: false })
    return []
  } catch (error) {
    return [error.message]
  }
}

/** Files and folders that the configuration names, wherever it does. */
function missingFiles(config, root) {
  const named = ['', 'win', 'mac', 'linux', 'nsis', 'msi', 'dmg', 'deb'].flatMap((part) => {
    const options = part ? (config[part] ?? {}) : config
    return [
      ...[
        'icon',
        'entitlements',
        'entitlementsInherit',
        'license',
        'include',
        'script',
        'background',
      ]
        .map((key) => options[key])
        .filter((value) => typeof value === 'string'),
      ...['extraResources', 'extraFiles'].flatMap((key) =>
        (options[key] ?? []).map((each) => (typeof each === 'string' ? each : each.from)),
      ),
    ]
  })
  const hooks = ['afterPack', 'afterSign', 'afterAllArtifactBuild', 'beforePack', 'beforeBuild']
    .map((key) => config[key])
    .filter((value) => typeof value === 'string')
  const packed = (config.files ?? []).filter((each) => typeof each === 'string')
  const bases = packed.map((pattern) => pattern.replace(/\/\*\*.*$/, ''))
  const all = [config.directories?.buildResources ?? 'build', ...named, ...hooks, ...bases]
  return [...new Set(all)]
    .filter((file) => !existsSync(join(root, file)))
    .map((file) => `${file}: named in electron.builder.yml, and not there`)
}

/** The preview host answers on a port without a window: it must never be on a town hall's computer. */
function shippedFaults(config, root) {
  const files = config.files ?? []
  const extra = ['', 'win', 'mac', 'linux']
    .flatMap((part) => {
      const options = part ? (config[part] ?? {}) : config
      return [...(options.extraResources ?? []), ...(options.extraFiles ?? [])]
    })
    .map((each) => (typeof each === 'string' ? each : each.from))
  const built = ['main', 'preload', 'renderer']
    .map((name) => join(root, 'out', 'modules', `${name}.json`))
    .flatMap((file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).modules : []))
  return [
    // Without any, electron-builder takes the whole project.
    ...(files.length === 0 ? ['files: nothing chosen, so everything would ship'] : []),
    ...files
      .filter((each) => !shippable.some((pattern) => pattern.test(each)))
      .map((each) => `files: ${JSON.stringify(each)} is not something we ship`),
    ...extra
      .filter((from) => /^(\.\/)?(out|src|node_modules|tests|\.?$)/.test(from))
      .map((from) => `${from}: neither code nor tests go beside the program`),
    ...built
      .filter((module) => module.startsWith('src/main/preview/'))
      .map((module) => `${module}: the preview host is in a bundle that ships`),
    ...(config.asar === true ? [] : ['asar: must be true, the fuses rest on it']),
  ]
}

/** Windows shows notifications, and finds what to update, under one name. */
function identityFaults(config, root) {
  const source = readFileSync(join(root, 'src', 'main', 'desktop', 'start.ts'), 'utf8')
  const [, inCode] = /^const appId = '([^']+)'$/m.exec(source) ?? []
  const { productName } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return [
    ...(config.appId === inCode
      ? []
      : [`appId: ${config.appId} here, ${inCode} in src/main/desktop/start.ts`]),
    ...(config.productName === productName
      ? []
      : [`productName: ${config.productName} here, ${productName} in package.json`]),
    ...(config.msi?.upgradeCode && config.nsis?.guid
      ? []
      : ['msi.upgradeCode, nsis.guid: without them an update could become a second program']),
    ...(config.msi?.perMachine === true ? [] : ['msi.perMachine: must be true']),
    ...(/\$\{version\}.*\$\{os\}.*\$\{arch\}/.test(config.artifactName ?? '')
      ? []
      : ['artifactName: must tell version, system and processor']),
    ...(config.publish === null ? [] : ['publish: must be null, nothing is sent anywhere']),
  ]
}

function fuseChoices({ electronFuses = {} }) {
  return Object.entries(fuses)
    .filter(([name, value]) => electronFuses[name] !== value)
    .map(([name, value]) => `electronFuses.${name}: must be ${value}, and said`)
}

/** The app opens one kind of file, as what it is, and answers no address: see docs/decisions.md. */
function associationFaults(config, root) {
  const source = readFileSync(join(root, 'src', 'shared', 'pack-file.ts'), 'utf8')
  const [, inCode] = /^export const packExtension = '([^']+)'$/m.exec(source) ?? []
  const parts = ['', 'win', 'mac', 'linux', 'nsis', 'msi', 'deb']
  const optionsOf = (part) => (part ? (config[part] ?? {}) : config)
  const { fileAssociations } = config
  const [pack, ...others] = Array.isArray(fileAssociations)
    ? fileAssociations
    : [fileAssociations ?? {}]
  return [
    ...(pack?.ext === inCode && others.length === 0
      ? []
      : [`fileAssociations: ${inCode} must be there, alone: the app opens nothing else`]),
    ...(pack?.role === 'Viewer' ? [] : ['fileAssociations.role: Viewer, the app writes none']),
    ...['name', 'description', 'mimeType']
      .filter((key) => typeof pack?.[key] !== 'string')
      .map((key) => `fileAssociations.${key}: must be there, a system shows or needs it`),
    ...parts
      .filter((part) => part && optionsOf(part).fileAssociations !== undefined)
      .map((part) => `${part}.fileAssociations: the same everywhere, once`),
    ...parts
      .filter((part) => optionsOf(part).protocols !== undefined)
      .map((part) => `${part ? `${part}.` : ''}protocols: the app answers no address`),
  ]
}
