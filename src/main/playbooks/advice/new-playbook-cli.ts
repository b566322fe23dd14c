import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { categories, categorySchema, slugSchema } from '../../../shared/playbook.ts'
import { type NewPlaybook, skeleton } from './new-playbook.ts'
import { localDay } from './today.ts'

type Io = { readonly out: (text: string) => void; readonly err: (text: string) => void }

const usage = `usage: playbooks:new --id mon-sujet --title "Mon sujet" --category ${categories.join('|')} [--folder DIR]\n`

/** The folder of the pages that are shipped. */
const house = 'playbooks'

/** `npm run playbooks:new`: a page to write over. Gives 0; 1 when the file could not be written; 2 when badly typed. */
export async function main(argv: readonly string[], { out, err }: Io): Promise<0 | 1 | 2> {
  const options = readOptions(argv)
  if (typeof options === 'string') {
    err(`${options}\n${usage}`)
    return 2
  }
  const { folder, ...page } = options
  const path = join(folder, 'fr', `${page.id}.md`)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, skeleton(page), { flag: 'wx' })
  } catch (error) {
    err(`${reasonOf(error, path)}\n`)
    return 1
  }
  const where = folder === house ? '' : ` --folder ${folder}`
  out(`${path}\nnpm run playbooks:check --${where} --only ${page.id}\n`)
  return 0
}

function readOptions(
  argv: readonly string[],
): (NewPlaybook & { readonly folder: string }) | string {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        id: { type: 'string' },
        title: { type: 'string' },
        category: { type: 'string' },
        folder: { type: 'string', default: house },
      },
    })
    const id = slugSchema.safeParse(values.id)
    if (!id.success)
      return `--id ${values.id ?? ''} : minuscules, chiffres et tirets, comme mon-sujet`
    const title = values.title?.trim() ?? ''
    if (title === '' || title.length > 120) return '--title : de 1 à 120 caractères'
    const category = categorySchema.safeParse(values.category)
    if (!category.success) return `--category ${values.category ?? ''} : ${categories.join(', ')}`
    return {
      id: id.data,
      title,
      category: category.data,
      folder: values.folder,
      today: localDay(new Date()),
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function reasonOf(error: unknown, path: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EEXIST') return `${path} existe déjà : rien n’a été changé.`
  return `${path} ne peut pas être écrit (${error instanceof Error ? error.message : String(error)}).`
}
