import type { Locale } from '../../shared/locale.ts'
import type { FrontMatter, Playbook } from '../../shared/playbook.ts'
import { Overrun } from './budget.ts'
import { type Anchor, createContext, type Found, type Reference } from './context.ts'
import { decode } from './decode.ts'
import { readFrontMatter, splitFrontMatter } from './front-matter.ts'
import { blockTokens } from './markdown.ts'
import { inReadingOrder, isFatal, problem, type RawProblem } from './problem-words.ts'
import type { YamlRead } from './read-yaml.ts'
import { type Body, readBody } from './sections.ts'
import { tree } from './tree.ts'

export type Source = {
  /** From the playbooks folder, with forward slashes: `fr/derapage-viral.md`. */
  readonly file: string
  readonly locale: Locale
  readonly bytes: Uint8Array
}

export type ParseResult = {
  /** Absent when a problem makes the file unusable. */
  readonly playbook?: Playbook
  readonly problems: readonly RawProblem[]
  /** Everything that has an identifier, and where. */
  readonly anchors: ReadonlyMap<string, Anchor>
  /** What leads to other files: checked once they are all read. */
  readonly pointers: readonly Reference[]
}

/** Markdown to a playbook: plain data, and every problem with its exact place. Never throws. */
export function parsePlaybook({ file, locale, bytes }: Source): ParseResult {
  const { text, problems } = decode(file, bytes)
  if (text === undefined) return unusable(problems)
  const lines = text.split('\n')
  const split = splitFrontMatter(file, lines)
  if ('problem' in split) return unusable([...problems, split.problem])
  const head = readFrontMatter(file, split.yaml)
  const read = readMarkdown(file, lines, split.bodyLine)
  if ('problem' in read) return unusable([...problems, ...head.problems, read.problem])
  const all = inReadingOrder([
    ...problems,
    ...head.problems,
    ...(head.value ? checkName(file, head.value, head) : []),
    ...read.found.problems,
    ...checkAnchors(file, read.found),
    ...checkContent(file, read.body, { problems: read.found.problems, line: split.bodyLine }),
  ])
  const { anchors } = read.found
  const pointers = [...relatedIn(head), ...read.found.pointers]
  if (!head.value || all.some(isFatal)) return { problems: all, anchors, pointers }
  const { opening, sections } = read.body
  return {
    playbook: { ...head.value, locale, file, opening: [...opening], sections: [...sections] },
    problems: all,
    anchors,
    pointers,
  }
}

/** The name of a playbook's file, which is its identifier. */
export function nameOfFile(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '')
}

function unusable(problems: readonly RawProblem[]): ParseResult {
  return { problems, anchors: new Map(), pointers: [] }
}

function readMarkdown(file: string, lines: readonly string[], bodyLine: number): MarkdownRead {
  const text = lines.slice(bodyLine - 1).join('\n')
  try {
    const { tokens, references } = blockTokens(text, { firstLine: bodyLine - 1 })
    const context = createContext(file, lines, references)
    const body = readBody(tree(tokens), context)
    return { body, found: context.found() }
  } catch (error) {
    if (!(error instanceof Overrun)) throw error
    const place = { line: (error.line ?? 0) + 1, column: 1 }
    return { problem: problem(file, place, error.code, { max: error.max }) }
  }
}

type MarkdownRead =
  | { readonly body: Body; readonly found: Found }
  /** More than a page can hold: nothing of it is read. */
  | { readonly problem: RawProblem }

function checkName(
  file: string,
  { id }: FrontMatter,
  head: YamlRead<FrontMatter>,
): readonly RawProblem[] {
  const name = nameOfFile(file)
  return id === name ? [] : [problem(file, head.place(['id']), 'id-not-file-name', { id, name })]
}

function checkAnchors(file: string, { pointers, anchors }: Found): readonly RawProblem[] {
  return pointers.flatMap((pointer) =>
    pointer.to === 'anchor' && !anchors.has(pointer.anchor)
      ? [problem(file, pointer.place, 'anchor-missing', { anchor: pointer.anchor })]
      : [],
  )
}

/** A page without phases or steps is useless in a crisis; one whose steps are wrong has been told so already. */
function checkContent(
  file: string,
  { sections }: Body,
  { problems, line }: { readonly problems: readonly RawProblem[]; readonly line: number },
): readonly RawProblem[] {
  const place = { line, column: 1 }
  const hasPhase =
    sections.some((section) => section.withinMinutes !== undefined) ||
    problems.some(({ code }) => code === 'duration-wrong')
  const hasStep =
    sections.some(({ blocks }) => blocks.some((block) => block.type === 'step')) ||
    problems.some(({ code }) => code.startsWith('step-'))
  return [
    ...(hasPhase ? [] : [problem(file, place, 'no-phase', {})]),
    ...(hasStep ? [] : [problem(file, place, 'no-steps', {})]),
  ]
}

function relatedIn(head: YamlRead<FrontMatter>): readonly Reference[] {
  const related = head.value?.related ?? []
  return related.map((id, index) => ({ to: 'related', id, place: head.place(['related', index]) }))
}
