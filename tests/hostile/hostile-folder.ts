import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parsePlaybook } from '../../src/main/playbooks/parse.ts'
import type { Playbook } from '../../src/shared/playbook.ts'
import { bodies, corpus } from './corpus.ts'
import { hostileData } from './data-files.ts'
import { bytesOf, pageAround, pageUnder } from './hostile-input.ts'
import { heads } from './yaml.ts'

/** A hostile page that the app cannot refuse: it is drawn. */
export type DrawnPage = { readonly id: string; readonly title: string; readonly attempts: number }

export type HostileFolder = {
  readonly folder: string
  readonly drawn: readonly DrawnPage[]
  /** How many files are there that no page can be made of. */
  readonly refused: number
}

/** A playbooks folder made of the corpus: as many pages that are drawn as can be, and every other file as it is. */
export async function writeHostileFolder(): Promise<HostileFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'sang-froid-hostile-'))
  await mkdir(join(folder, 'fr'))
  const drawn: DrawnPage[] = []
  const write = async (id: string, text: string | Uint8Array, attempts: number) => {
    await writeFile(join(folder, 'fr', `${id}.md`), text)
    const page = pageOf(id, text)
    // The identifier is the one in the file: a hostile head may say another.
    if (page) drawn.push({ id: page.id, title: page.title, attempts })
  }

  for (const [name, text] of Object.entries(hostileData)) await writeFile(join(folder, name), text)
  for (const group of groups()) {
    const id = `essai-${drawn.length}`
    await write(id, pageAround(id, group), group.length)
  }
  for (const head of Object.values(heads)) {
    const id = `essai-${drawn.length}`
    if (pageOf(id, pageUnder(head(id)))) await write(id, pageUnder(head(id)), 1)
  }
  // A page of the corpus that is no page: it must be listed, and cost the others nothing.
  const refused = corpus().filter(({ file, bytes }) => file === 'page' && !pageOf('hostile', bytes))
  for (const [at, { bytes }] of refused.entries()) {
    await writeFile(join(folder, 'fr', `refuse-${at}.md`), bytes)
  }
  return { folder, drawn, refused: refused.length }
}

/** Pieces of Markdown that make a page together. What cannot be with the others is alone. */
function groups(): readonly (readonly string[])[] {
  const found: string[][] = []
  for (const attempts of Object.values(bodies)) {
    const family: string[][] = []
    for (const attempt of Object.values(attempts)) {
      if (!isPage([attempt])) continue
      const place = family.find((group) => group.length < 20 && isPage([...group, attempt]))
      if (place) place.push(attempt)
      else family.push([attempt])
    }
    found.push(...family)
  }
  return found
}

function isPage(attempts: readonly string[]): boolean {
  return pageOf('essai', pageAround('essai', attempts)) !== undefined
}

function pageOf(id: string, text: string | Uint8Array): Playbook | undefined {
  const bytes = typeof text === 'string' ? bytesOf(text) : text
  return parsePlaybook({ file: `fr/${id}.md`, locale: 'fr', bytes }).playbook
}
