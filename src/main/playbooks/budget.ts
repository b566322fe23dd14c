import type { Env } from 'markdown-it'

/** Blocks of one page, as the parser counts them. The longest page shipped has a thousand. */
export const maxBlocks = 10_000
/** Marks in the words of one page: bold, links, code. The longest page shipped has five hundred. */
export const maxMarks = 10_000

export type OverrunCode = 'too-many-blocks' | 'too-many-marks' | 'paragraph-too-long' | 'too-deep'

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

type Spent = { blocks: number; marks: number }
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

function spentBy(page: Env): Spent {
  const known = spentOn.get(page)
  if (known) return known
  const spent = { blocks: 0, marks: 0 }
  spentOn.set(page, spent)
  return spent
}
