import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { packExtension } from '../../../shared/pack-file.ts'
import { sealCode } from '../../../shared/seal.ts'
import { wordProblem } from '../../playbooks/problem-words.ts'
import { readFiles } from '../../playbooks/read-files.ts'
import { arrange } from '../../playbooks/shelf.ts'
import { PackRefused } from '../pack-refused.ts'
import { readPackFile } from '../read-pack-file.ts'
import { makePack } from './make-pack.ts'
import { readSources } from './read-sources.ts'

export type PackIo = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** 0: written. 1: the folder has errors. 2: the command was badly typed. */
export type ExitCode = 0 | 1 | 2

const usage = 'usage: playbooks:pack [--folder DIR] [--out FILE]\n'

/** `npm run playbooks:pack`: the playbooks as one file to send. A folder with errors makes none. */
export async function main(argv: readonly string[], io: PackIo): Promise<ExitCode> {
  const options = readOptions(argv)
  if (typeof options === 'string') {
    io.err(`${options}\n${usage}`)
    return 2
  }
  const { files, misnamed } = await readSources(options.folder)
  const shelf = arrange(await readFiles(files))
  const errors = shelf.problems.filter(({ severity }) => severity === 'error')
  for (const problem of errors) {
    const { file, line, column, message, fix } = wordProblem(problem, 'fr')
    io.err(`${options.folder}/${file}:${line}:${column}  ${message} — ${fix}\n`)
  }
  for (const file of misnamed) {
    io.err(`${options.folder}/${file}  Le nom ne convient pas. — Minuscules, chiffres, tirets.\n`)
  }
  if (!shelf.pack) io.err(`${options.folder}/pack.yml  Sans lui, il n’y a pas de classeur.\n`)
  if (errors.length > 0 || misnamed.length > 0 || !shelf.pack) {
    io.err('Rien n’est écrit. Corrigez d’abord : npm run playbooks:check\n')
    return 1
  }
  const { id, version, date } = shelf.pack
  const bytes = await makePack(files, date)
  const out = options.out ?? `dist/${id}-${version}.${packExtension}`
  try {
    // Opened as the app of a town hall will: what it would refuse is not sent.
    const { sha256 } = await readPackFile(new Blob([bytes]))
    await mkdir(dirname(out), { recursive: true })
    await writeFile(out, bytes)
    io.out(`${out}\n${files.size} fichiers, ${Math.ceil(bytes.length / 1000)} ko\n`)
    io.out(`Empreinte à dire au téléphone : ${sealCode(sha256)}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof PackRefused)) throw error
    io.err(`L’application refuserait ce classeur : ${error.message}\n`)
    return 1
  }
}

function readOptions(
  argv: readonly string[],
): { readonly folder: string; readonly out?: string | undefined } | string {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { folder: { type: 'string', default: 'playbooks' }, out: { type: 'string' } },
    })
    return values.out === undefined || values.out.endsWith(`.${packExtension}`)
      ? values
      : `--out ${values.out}: .${packExtension}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
