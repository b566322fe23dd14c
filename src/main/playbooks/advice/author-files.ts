import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { localeSchema } from '../../../shared/locale.ts'
import type { QueryFile } from './queries.ts'

/** The bytes of a file, or nothing when it is not there or cannot be read. */
export async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch(() => undefined)
}

/** The text of a file, or nothing. */
export async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined)
}

/** `fr.yml`, `fr/*.yml` and the same for each language; nothing when the folder is not there. */
export async function readQueryFiles(folder: string): Promise<readonly QueryFile[] | undefined> {
  const isThere = await readdir(folder).then(
    () => true,
    () => false,
  )
  if (!isThere) return undefined
  const found = await Promise.all(
    localeSchema.options.map(async (locale) => {
      const names = await readdir(join(folder, locale)).catch((): string[] => [])
      const inside = names.filter((name) => name.endsWith('.yml')).sort()
      const files = [
        `${folder}/${locale}.yml`,
        ...inside.map((name) => `${folder}/${locale}/${name}`),
      ]
      const texts = await Promise.all(files.map(textOf))
      return files.flatMap((file, index): readonly QueryFile[] => {
        const text = texts[index]
        return text === undefined ? [] : [{ file, locale, text }]
      })
    }),
  )
  return found.flat()
}
