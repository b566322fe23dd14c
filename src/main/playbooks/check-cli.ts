import { parseArgs } from 'node:util'
import { type Locale, localeSchema } from '../../shared/locale.ts'
import { checkFolder } from './check.ts'

export type CheckIo = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** 0: nothing to mend, or warnings only. 1: an error. 2: the command was badly typed. */
export type ExitCode = 0 | 1 | 2

const usage = 'usage: playbooks:check [--folder DIR] [--lang fr|en]\n'

/** `npm run playbooks:check`: what is wrong in the playbooks, for those who write them. */
export async function main(argv: readonly string[], io: CheckIo): Promise<ExitCode> {
  const options = readOptions(argv)
  if (typeof options === 'string') {
    io.err(`${options}\n${usage}`)
    return 2
  }
  const { text, errors } = await checkFolder(options.folder, options.locale)
  io.out(text)
  return errors > 0 ? 1 : 0
}

type Options = { readonly folder: string; readonly locale: Locale }

function readOptions(argv: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        folder: { type: 'string', default: 'playbooks' },
        lang: { type: 'string', default: 'fr' },
      },
    })
    const locale = localeSchema.safeParse(values.lang)
    return locale.success
      ? { folder: values.folder, locale: locale.data }
      : `--lang ${values.lang}: fr, en`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
