import { stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Locale, localeSchema } from '../../shared/locale.ts'
import { daySchema } from '../../shared/playbook.ts'
import { countErrors } from './advice/report.ts'
import { reportText } from './advice/report-text.ts'
import type { Dictionary } from './advice/spelling.ts'
import { localDay } from './advice/today.ts'
import { checkFolder } from './check.ts'

export { main as newPlaybook } from './advice/new-playbook-cli.ts'

export type CheckIo = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Loads the French dictionary: slow, and never part of the bundles. */
  readonly loadDictionary?: () => Promise<Dictionary>
}

/** 0: nothing to mend, or warnings and advice only. 1: an error. 2: the command was badly typed. */
export type ExitCode = 0 | 1 | 2

const usage = `usage: playbooks:check [--folder DIR] [--lang fr|en] [--only ID] [--queries DIR] [--today DAY]
                       [--no-spelling] [--strict] [--json]
`

/** The folder of the pages that are shipped, which also holds the lengths and the words of the house. */
const house = 'playbooks'

/** Where the trial searches of this project are; another folder of pages may have none. */
const defaultQueries = 'tests/relevance'

/** `npm run playbooks:check`: what is wrong in the playbooks and what could be better, for those who write them. */
export async function main(argv: readonly string[], io: CheckIo): Promise<ExitCode> {
  const options = readOptions(argv)
  if (typeof options === 'string') {
    io.err(`${options}\n${usage}`)
    return 2
  }
  const { isSpelt, isStrict, isJson, queries = defaultQueries, ...rest } = options
  if (options.queries !== undefined && !(await isFolder(queries))) {
    io.err(
      `--queries ${queries}: ${rest.locale === 'fr' ? 'dossier introuvable' : 'no such folder'}\n`,
    )
    return 2
  }
  const dictionary = isSpelt ? await loadDictionary(io) : undefined
  const report = await checkFolder({ ...rest, queries, dictionary, house })
  if (rest.only !== undefined && report.files === 0) {
    io.err(`--only ${rest.only}: ${rest.locale === 'fr' ? 'fiche inconnue' : 'no such playbook'}\n`)
    return 2
  }
  io.out(isJson ? `${JSON.stringify(report, null, 2)}\n` : reportText(report))
  if (countErrors(report) > 0) return 1
  return isStrict && report.advice.length > 0 ? 1 : 0
}

type Options = {
  readonly folder: string
  readonly locale: Locale
  readonly only?: string | undefined
  readonly queries?: string | undefined
  readonly today: string
  readonly isSpelt: boolean
  readonly isStrict: boolean
  readonly isJson: boolean
}

function readOptions(argv: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        folder: { type: 'string', default: house },
        lang: { type: 'string', default: 'fr' },
        only: { type: 'string' },
        queries: { type: 'string' },
        today: { type: 'string', default: localDay(new Date()) },
        'no-spelling': { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const locale = localeSchema.safeParse(values.lang)
    if (!locale.success) return `--lang ${values.lang}: fr, en`
    if (!daySchema.safeParse(values.today).success) return `--today ${values.today}: 2026-11-23`
    return {
      folder: values.folder,
      locale: locale.data,
      only: values.only,
      queries: values.queries,
      today: values.today,
      isSpelt: !values['no-spelling'],
      isStrict: values.strict,
      isJson: values.json,
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A dictionary that cannot be loaded costs its advice, not the check. */
async function loadDictionary(io: CheckIo): Promise<Dictionary | undefined> {
  try {
    return await io.loadDictionary?.()
  } catch (error) {
    io.err(`spelling: ${error instanceof Error ? error.message : String(error)}\n`)
    return undefined
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
