import { isMap, isSeq, type Node, type Pair } from 'yaml'
import { z } from 'zod'
import { maxProblems } from './context.ts'
import { type Place, problem, type RawProblem } from './problem-words.ts'

type Issue = z.core.$ZodIssue
type Path = Issue['path']

export type Locator = {
  readonly file: string
  readonly root: unknown
  readonly placeAt: (offset: number) => Place
}

/** What a value was held against, and where the value stands in the file. */
export type Judged = { readonly schema: z.core.$ZodType; readonly at: Path }

/** Each is looked for in the file: past what can be told, a hostile one would make us look for ever. */
const tellable = maxProblems + 1

/** What the schema refuses, in the author's words, at the key or the item concerned. */
export function schemaProblems(
  issues: readonly Issue[],
  where: Locator,
  { schema, at }: Judged,
): readonly RawProblem[] {
  return issues
    .slice(0, tellable)
    .flatMap((issue) =>
      fromIssue({ ...issue, path: [...at, ...issue.path] }, where, keysAt(schema, issue.path)),
    )
}

/** Where a path of keys and indexes stands in the file: its key, its item, or the nearest thing above. */
export function placeOf(path: Path, { root, placeAt }: Locator): Place {
  let node: unknown = root
  let offset = startOf(root)
  for (const part of path) {
    const pair = isMap(node) ? node.items.find((item) => keyOf(item) === String(part)) : undefined
    if (pair) {
      offset = startOf(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node) && typeof part === 'number') {
      node = node.items[part]
      offset = startOf(node) ?? offset
    } else break
  }
  return offset === undefined ? { line: 1, column: 1 } : placeAt(offset)
}

function startOf(node: unknown): number | undefined {
  return hasRange(node) ? node.range[0] : undefined
}

function hasRange(node: unknown): node is { readonly range: NonNullable<Node['range']> } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

function keyOf({ key }: Pair): string | undefined {
  return typeof key === 'object' && key !== null && 'value' in key ? String(key.value) : undefined
}

function fromIssue(issue: Issue, where: Locator, known: readonly string[]): readonly RawProblem[] {
  const { file } = where
  const place = placeOf(issue.path, where)
  const key = nameOf(issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, tellable).map((unknown) =>
        problem(file, placeOf([...issue.path, unknown], where), 'key-unknown', {
          key: unknown,
          known: known.join(', '),
        }),
      )
    case 'invalid_type':
      return [
        isMissing(issue.path, where)
          ? missing(file, place, key)
          : wrongType(issue, file, place, key),
      ]
    case 'invalid_value':
      return [
        isMissing(issue.path, where)
          ? missing(file, place, key)
          : problem(file, place, 'value-not-allowed', { key, allowed: issue.values.join(', ') }),
      ]
    case 'too_small':
      return [problem(file, place, 'value-empty', { key })]
    case 'too_big':
      return [problem(file, place, 'value-too-long', { key, max: Number(issue.maximum) })]
    case 'invalid_format':
      return [wrongFormat(issue, file, place, key)]
    default:
      return [problem(file, place, 'value-wrong', { key, detail: issue.message })]
  }
}

function missing(file: string, place: Place, key: string): RawProblem {
  return problem(file, place, 'key-missing', { key })
}

function wrongType(
  { expected }: z.core.$ZodIssueInvalidType,
  file: string,
  place: Place,
  key: string,
): RawProblem {
  switch (expected) {
    case 'string':
      return problem(file, place, 'value-not-text', { key })
    case 'array':
      return problem(file, place, 'value-not-list', { key })
    case 'int':
    case 'number':
      return problem(file, place, 'value-not-number', { key })
    case 'object':
    case 'record':
      return problem(file, place, 'value-not-map', { key })
    default:
      return problem(file, place, 'value-wrong', { key, detail: expected })
  }
}

function wrongFormat(
  { format, message }: z.core.$ZodIssueInvalidStringFormat,
  file: string,
  place: Place,
  key: string,
): RawProblem {
  switch (format) {
    case 'date':
      return problem(file, place, 'value-not-day', { key })
    case 'url':
      return problem(file, place, 'value-not-url', { key })
    default:
      return problem(file, place, 'value-wrong', { key, detail: message })
  }
}

/** The last key of a path: `sources[2].url` is known to its author as `url`. */
function nameOf(path: Path): string {
  return String(path.findLast((part) => typeof part === 'string') ?? '')
}

function isMissing(path: Path, { root }: Locator): boolean {
  const parent: unknown = path.slice(0, -1).reduce<unknown>((node, part) => {
    if (isMap(node)) return node.items.find((item) => keyOf(item) === String(part))?.value
    return isSeq(node) && typeof part === 'number' ? node.items[part] : undefined
  }, root)
  const last = path.at(-1)
  return isMap(parent) && !parent.items.some((item) => keyOf(item) === String(last))
}

/** The keys that a schema knows at a path: those of the map that holds a wrong one, not of the file. */
function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  const inside = path.reduce<z.core.$ZodType | undefined>(
    (outer, part) => outer && schemaOf(bare(outer), part),
    schema,
  )
  const map = inside && bare(inside)
  if (map instanceof z.ZodObject) return Object.keys(map.shape)
  return map instanceof z.ZodRecord && map.keyType instanceof z.ZodEnum
    ? map.keyType.options.map(String)
    : []
}

function schemaOf(outer: z.core.$ZodType, part: PropertyKey): z.core.$ZodType | undefined {
  if (outer instanceof z.ZodObject) return outer.shape[String(part)]
  if (outer instanceof z.ZodArray) return outer.element
  return outer instanceof z.ZodRecord ? outer.valueType : undefined
}

/** What is expected where something is optional, or has a value of its own when absent. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? bare(schema.unwrap())
    : schema
}
