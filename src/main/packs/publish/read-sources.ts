import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errnoOf } from '../../storage/storage-error.ts'
import { isPackPath } from '../pack-layout.ts'

export type Sources = {
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Pages that would stay behind because of their name. */
  readonly misnamed: readonly string[]
}

/** The files of a folder that go into a pack. A page that would be left out is told, not forgotten. */
export async function readSources(folder: string): Promise<Sources> {
  const paths = [
    ...(await namesIn(folder)),
    ...(await namesIn(join(folder, 'fr'))).map((name) => `fr/${name}`),
    ...(await namesIn(join(folder, 'en'))).map((name) => `en/${name}`),
  ]
  const files = new Map<string, Uint8Array>()
  for (const path of paths.filter(isPackPath)) {
    files.set(path, await readFile(join(folder, path)))
  }
  const misnamed = paths.filter((path) => /^(?:fr|en)\/[^.].*\.md$/i.test(path) && !files.has(path))
  return { files, misnamed }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  })
  return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort()
}
