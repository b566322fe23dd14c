import { type FrontMatter, frontMatterSchema } from '../../shared/playbook.ts'
import { problem, type RawProblem } from './problem-words.ts'
import { readYaml, type YamlRead } from './read-yaml.ts'
import { maxHeadPieces } from './yaml-budget.ts'

/** Longest front matter, in UTF-16 units. */
export const maxFrontMatter = 64 * 1024

export type Split =
  | { readonly yaml: string; readonly bodyLine: number }
  | { readonly problem: RawProblem }

/** Parts the head from the body: `---`, YAML, `---`. `bodyLine` is the first line of the body, from 1. */
export function splitFrontMatter(file: string, lines: readonly string[]): Split {
  if (lines[0]?.trimEnd() !== '---') {
    return { problem: problem(file, { line: 1, column: 1 }, 'head-missing', {}) }
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (end < 0) return { problem: problem(file, { line: 1, column: 1 }, 'head-unclosed', {}) }
  return { yaml: lines.slice(1, end).join('\n'), bodyLine: end + 2 }
}

/** Reads and validates the head of a playbook. Every problem has its exact place in the file. */
export function readFrontMatter(file: string, yaml: string): YamlRead<FrontMatter> {
  return readYaml({
    file,
    text: yaml,
    firstLine: 2,
    maxLength: maxFrontMatter,
    maxPieces: maxHeadPieces,
    schema: frontMatterSchema,
  })
}
