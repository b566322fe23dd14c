import type { Locale } from '../../shared/locale.ts'
import type { GlossaryResult } from './glossary.ts'
import type { PackResult } from './pack.ts'
import type { ParseResult } from './parse.ts'
import type { PhrasingsResult } from './phrasings.ts'
import type { RawProblem } from './problem-words.ts'
import type { ReperesResult } from './reperes.ts'

/** One file of the folder, as it was read. */
export type ReadFile = ParseResult & { readonly file: string; readonly locale: Locale }

/** What the disk holds, read file by file. */
export type FolderContent = {
  readonly files: readonly ReadFile[]
  readonly pack: PackResult
  readonly glossary: GlossaryResult
  readonly reperes: ReperesResult
  readonly phrasings: PhrasingsResult
  /** Of the folders themselves. */
  readonly problems: readonly RawProblem[]
}
