import type { Env } from 'markdown-it'

/** Blocks of one page, as the parser counts them. The longest page shipped has a thousand. */
export const maxBlocks = 4_000
/** Marks in the words of one page: bold, links, code. The longest page shipped has five hundred. */
export const maxMarks = 2_000

/**
 * What costs the screen far more than the parser: each is a box, a button or a link of its own. The longest pages
 * shipped have 13 sections, 24 steps, 10 templates, 25 figures of the law and 68 links.
 */
export const maxParts = {
  section: 100,
  step: 200,
  template: 60,
  repere: 200,
  link: 250,
  communes: 100,
} as const
export type Part = keyof typeof maxParts

const partCodes = {
  section: 'too-many-sections',
  step: 'too-many-steps',
  template: 'too-many-templates',
  repere: 'too-many-reperes',
  link: 'too-many-links',
  communes: 'too-many-communes',
} as const satisfies Record<Part, string>

export type OverrunCode =
  | 'too-many-blocks'
  | 'too-many-marks'
  | 'paragraph-too-long'
  | 'too-deep'
  | (typeof partCodes)[Part]

/**
 * More than a page may hold. Thrown in the middle of the parser, because it has no other way to stop:
 * a small hostile file can ask for seconds of work, during which the whole app would wait.
 */
export class Overrun extends Error {
  readonly code: OverrunCode
  readonly max: number
  /** Where the parser was, in lines from 0. Unknown inside a line: the reader of the line knows. */
  readonly line: number | undefined

  constructor(code: OverrunCode, max: number, line?: number) {
    super(code)
    this.code = code
    this.max = max
    this.line = line
  }
}

type Spent = { blocks: number; marks: number; parts: Record<Part, number> }
// By the parser's own object for one page, which what is inside the page shares.
const spentOn = new WeakMap<Env, Spent>()

export function spendBlock(page: Env, line: number): void {
  const spent = spentBy(page)
  spent.blocks += 1
  if (spent.blocks > maxBlocks) throw new Overrun('too-many-blocks', maxBlocks, line)
}

export function spendMark(page: Env): void {
  const spent = spentBy(page)
  spent.marks += 1
  if (spent.marks > maxMarks) throw new Overrun('too-many-marks', maxMarks)
}

/** @param line where the part begins, from 0 */
export function spendPart(page: Env, part: Part, line: number): void {
  const { parts } = spentBy(page)
  parts[part] += 1
  if (parts[part] > maxParts[part]) throw new Overrun(partCodes[part], maxParts[part], line)
}

function spentBy(page: Env): Spent {
  const known = spentOn.get(page)
  if (known) return known
  const parts = { section: 0, step: 0, template: 0, repere: 0, link: 0, communes: 0 }
  const spent = { blocks: 0, marks: 0, parts }
  spentOn.set(page, spent)
  return spent
}
