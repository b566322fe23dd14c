import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { openPrepared, preparePlaybooks } from './prepared.ts'
import { emptyMemory, readFolder } from './read-folder.ts'

const folder = resolve('playbooks')
let file: string

beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'sang-froid-')), 'prepared.json')
  await writeFile(file, await preparePlaybooks(folder))
})

/** How many files were parsed, and what was read. */
async function read(from: string, prepared: string | undefined) {
  const recall = await openPrepared(prepared)
  const parsed: string[] = []
  const { content } = await readFolder(from, emptyMemory, (name, bytes, parse) =>
    recall(name, bytes, () => {
      parsed.push(name)
      return parse()
    }),
  )
  return { content, parsed }
}

describe('pages parsed by the build', () => {
  it('are what parsing them now would give, and nothing is parsed', async () => {
    const now = await read(folder, undefined)
    const recalled = await read(folder, file)
    expect(recalled.parsed).toEqual([])
    expect(recalled.content).toEqual(now.content)
    expect(now.parsed.length).toBeGreaterThan(10)
  })

  it('are parsed again once they were edited, and those alone', async () => {
    const own = join(await mkdtemp(join(tmpdir(), 'sang-froid-')), 'playbooks')
    await cp(folder, own, { recursive: true })
    const page = join(own, 'fr', 'rumeur.md')
    await writeFile(page, (await readFile(page, 'utf8')).replace('title: ', 'title: Nouvelle '))
    const { content, parsed } = await read(own, file)
    expect(parsed).toEqual(['fr/rumeur.md'])
    const found = content.files.find((each) => each.file === 'fr/rumeur.md')
    expect(found?.playbook?.title).toMatch(/^Nouvelle /)
  })

  it.each([
    ['missing', undefined],
    ['not JSON', '{'],
    ['empty', '{}'],
    ['something else', '[1]'],
  ])('are parsed when the file is %s', async (_name, text) => {
    const other = join(await mkdtemp(join(tmpdir(), 'sang-froid-')), 'prepared.json')
    if (text !== undefined) await writeFile(other, text)
    const parse = vi.fn(() => 'parsed')
    expect((await openPrepared(other))('__proto__', Buffer.from('x'), parse)).toBe('parsed')
  })
})
