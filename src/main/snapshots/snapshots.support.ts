import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export const incident = '01KAR1PXXF7E5XQ3V5S1TCCQKA'
export const journal = `incidents/${incident}/pc-1.jsonl`

/** Lines of a journal, each naming the hash of the one before. */
export function chain(texts: readonly string[], prev = ''): readonly string[] {
  const lines: string[] = []
  let before = prev
  for (const text of texts) {
    const hash = createHash('sha256').update(`${before}${text}`).digest('hex')
    lines.push(JSON.stringify({ hash, prev: before, text }))
    before = hash
  }
  return lines
}

export function bytesOf(lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\n`).join(''))
}

export async function put(folder: string, path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
}

/** Every file under a folder and what it holds. */
export async function contentsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Object.fromEntries(
    await Promise.all(
      files.map(async (entry) => {
        const file = join(entry.parentPath, entry.name)
        return [file.slice(folder.length + 1), (await readFile(file)).toString('latin1')] as const
      }),
    ),
  )
}
