import { parseGlossary } from '../../src/main/playbooks/glossary.ts'
import { parsePack } from '../../src/main/playbooks/pack.ts'
import { parsePlaybook } from '../../src/main/playbooks/parse.ts'
import { parsePhrasings } from '../../src/main/playbooks/phrasings.ts'
import { type RawProblem, wordProblem } from '../../src/main/playbooks/problem-words.ts'
import { parseReperes } from '../../src/main/playbooks/reperes.ts'
import type { Playbook, Problem } from '../../src/shared/playbook.ts'
import { hostileId } from './corpus.ts'
import type { HostileInput } from './hostile-input.ts'

export type Read = {
  readonly playbook?: Playbook | undefined
  readonly problems: readonly Problem[]
}

/** Reads a hostile file as the library does, and puts what is wrong into words. */
export function readHostile({ file, bytes }: Pick<HostileInput, 'file' | 'bytes'>): Read {
  const worded = (problems: readonly RawProblem[]) =>
    problems.flatMap((problem) => [wordProblem(problem, 'fr'), wordProblem(problem, 'en')])
  switch (file) {
    case 'page': {
      const read = parsePlaybook({ file: `fr/${hostileId}.md`, locale: 'fr', bytes })
      return { playbook: read.playbook, problems: worded(read.problems) }
    }
    case 'pack.yml':
      return { problems: worded(parsePack(bytes).problems) }
    case 'glossaire.yml':
      return { problems: worded(parseGlossary(bytes).problems) }
    case 'reperes.yml':
      return { problems: worded(parseReperes(bytes).problems) }
    case 'tournures.yml':
      return { problems: worded(parsePhrasings(bytes).problems) }
  }
}
