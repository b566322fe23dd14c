import { setImmediate as pause } from 'node:timers/promises'
import { type Locale, localeSchema } from '../../shared/locale.ts'
import type { FolderContent, ReadFile } from './folder-content.ts'
import { glossaryFile, noGlossary, parseGlossary } from './glossary.ts'
import { packFile, parsePack } from './pack.ts'
import { noPhrasings, parsePhrasings, phrasingsFile } from './phrasings.ts'
import { problem } from './problem-words.ts'
import { parseSafely } from './read-folder.ts'
import { noReperes, parseReperes, reperesFile } from './reperes.ts'

/**
 * Reads playbooks that are in no folder yet, by their paths in it: the same content as `readFolder` would give.
 * The event loop gets its turn after each page, however many there are.
 */
export async function readFiles(files: ReadonlyMap<string, Uint8Array>): Promise<FolderContent> {
  const read = <T>(file: string, parse: (bytes: Uint8Array) => T, missing: T): T => {
    const bytes = files.get(file)
    return bytes ? parse(bytes) : missing
  }
  const pages: ReadFile[] = []
  for (const [file, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const locale = localeOf(file)
    if (locale === undefined) continue
    pages.push(parseSafely(file, locale, bytes))
    await pause()
  }
  const start = { line: 1, column: 1 }
  return {
    files: pages,
    pack: read(packFile, parsePack, { problems: [problem(packFile, start, 'pack-missing', {})] }),
    glossary: read(glossaryFile, parseGlossary, noGlossary),
    reperes: read(reperesFile, parseReperes, noReperes),
    phrasings: read(phrasingsFile, parsePhrasings, noPhrasings),
    problems: [],
  }
}

function localeOf(file: string): Locale | undefined {
  if (!file.endsWith('.md')) return undefined
  return localeSchema.options.find((locale) => file.startsWith(`${locale}/`))
}
