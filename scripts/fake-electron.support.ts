import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How Electron 45 comes: the states of its nine fuses, in their order. */
export const shippedFuses = '101100011'

/** A file with the fuses of Electron in it, where a real program has them too. */
export function programWith(fuses: string, version = 1): Buffer {
  const mark = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
  const wire = Buffer.concat([Buffer.from([version, fuses.length]), Buffer.from(fuses, 'latin1')])
  return Buffer.concat([Buffer.alloc(5000, 7), mark, wire, Buffer.alloc(5000, 9)])
}

/** What electron-builder packs a program from, when it has no Electron: enough to go through all its steps. */
export async function fakeElectron(folder: string, isWindows: boolean): Promise<string> {
  await mkdir(join(folder, 'resources'), { recursive: true })
  await mkdir(join(folder, 'locales'))
  const program = join(folder, isWindows ? 'electron.exe' : 'electron')
  await writeFile(program, programWith(shippedFuses))
  await chmod(program, 0o755)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version'])
    await writeFile(join(folder, name), name)
  return folder
}
