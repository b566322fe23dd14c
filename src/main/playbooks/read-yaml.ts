import { type Document, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml'
import type { z } from 'zod'
import { maxProblems } from './context.ts'
import { type Place, type ProblemCode, problem, type RawProblem } from './problem-words.ts'
import { type Locator, placeOf, schemaProblems } from './schema-problems.ts'
import { maxAliases, yamlOverrun } from './yaml-budget.ts'

export type YamlInput<T> = {
  readonly file: string
  readonly text: string
  /** The line of the file where the text begins, from 1. */
  readonly firstLine: number
  readonly maxLength: number
  readonly maxPieces: number
  readonly schema: z.ZodType<T>
}

export type YamlRead<T> = {
  readonly value?: T
  readonly problems: readonly RawProblem[]
  /** Where a value stands in the file. */
  readonly place: (path: readonly PropertyKey[]) => Place
  /** Holds one part of it against a schema of its own: what is wrong there leaves the other parts whole. */
  readonly judge: Judge
}

type Judge = <P>(
  part: unknown,
  at: readonly PropertyKey[],
  schema: z.ZodType<P>,
) => { readonly value?: P; readonly problems: readonly RawProblem[] }

/** Reads YAML as plain data: no tag, no code, few aliases, each key once, and the schema's shape. */
export function readYaml<T>(input: YamlInput<T>): YamlRead<T> {
  const { file, text, firstLine, maxLength, maxPieces } = input
  const start = { line: firstLine, column: 1 }
  const refuse = (problems: readonly RawProblem[]) => ({
    problems,
    place: () => start,
    judge: () => ({ problems: [] }),
  })
  if (text.length > maxLength) {
    return refuse([problem(file, start, 'yaml-too-large', { max: maxLength })])
  }
  const overrun = yamlOverrun(text, maxPieces)
  if (overrun) {
    const place = { line: firstLine + overrun.line, column: 1 }
    const why =
      overrun.code === 'yaml-alias'
        ? problem(file, place, overrun.code, {})
        : problem(file, place, overrun.code, { max: maxPieces })
    return refuse([why])
  }
  try {
    return readDocument(input)
  } catch (error) {
    // The library recurses: hundreds of nested brackets exhaust the stack rather than give an error.
    if (error instanceof RangeError) return refuse([problem(file, start, 'too-deep', {})])
    if (error instanceof ReferenceError) return refuse([problem(file, start, 'yaml-alias', {})])
    const detail = error instanceof Error ? error.message : String(error)
    return refuse([problem(file, start, 'yaml-syntax', { detail })])
  }
}

function readDocument<T>({ file, text, firstLine, schema }: YamlInput<T>): YamlRead<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    // Ours, below: the library compares each key with all those before it.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: lines,
  })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) }
  }
  const where: Locator = { file, root: document.contents, placeAt }
  const place = (path: readonly PropertyKey[]) => placeOf([...path], where)
  const judge: Judge = (value, at, expected) => {
    const parsed = expected.safeParse(value)
    if (parsed.success) return { value: parsed.data, problems: [] }
    const judged = { schema: expected, at: [...at] }
    return { problems: atMost(schemaProblems(parsed.error.issues, where, judged)) }
  }
  const broken = [...document.errors, ...document.warnings]
  if (broken.length > 0) {
    const problems = broken.map((error) => syntaxProblem(file, placeAt(error.pos[0]), error))
    return { problems: atMost(firstOfEachLine(problems)), place, judge }
  }
  const twice = keysWrittenTwice(document).map((at) =>
    problem(file, placeAt(at), 'yaml-key-twice', {}),
  )
  if (twice.length > 0) return { problems: atMost(firstOfEachLine(twice)), place, judge }
  const data: unknown = document.toJS({ maxAliasCount: maxAliases })
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { problems: [problem(file, place([]), 'yaml-not-map', {})], place, judge }
  }
  return { ...judge(data, [], schema), place, judge }
}

/** Where a key of a map stands that the same map already has. */
function keysWrittenTwice(document: Document.Parsed): readonly number[] {
  const twice: number[] = []
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) twice.push(key.range?.[0] ?? 0)
        seen.add(key.value)
      }
    },
  })
  return twice
}

/** As many as of a page: an author mends the first ones first. */
function atMost(problems: readonly RawProblem[]): readonly RawProblem[] {
  const last = problems[maxProblems]
  if (!last) return problems
  const { file } = last
  return [
    ...problems.slice(0, maxProblems),
    problem(file, last, 'too-many-problems', { count: maxProblems }),
  ]
}

function syntaxProblem(file: string, place: Place, { code, message }: YAMLError): RawProblem {
  const simple = simpleCode(code)
  return simple === 'yaml-syntax'
    ? problem(file, place, simple, { detail: message })
    : problem(file, place, simple, {})
}

type SimpleCode = Extract<
  ProblemCode,
  'yaml-syntax' | 'yaml-quotes' | 'yaml-unclosed' | 'yaml-indent' | 'yaml-tag'
>

function simpleCode(code: YAMLError['code']): SimpleCode {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'yaml-quotes'
    case 'MISSING_CHAR':
      return 'yaml-unclosed'
    case 'BAD_INDENT':
    case 'TAB_AS_INDENT':
      return 'yaml-indent'
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_DIRECTIVE':
      return 'yaml-tag'
    default:
      return 'yaml-syntax'
  }
}

/** One slip makes the library complain several times: an author wants to hear it once. */
function firstOfEachLine(problems: readonly RawProblem[]): readonly RawProblem[] {
  const lines = new Set<number>()
  return problems.filter(({ line }) => !lines.has(line) && lines.add(line))
}
