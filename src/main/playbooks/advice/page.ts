import type { Locale } from '../../../shared/locale.ts'
import type { Playbook } from '../../../shared/playbook.ts'
import type { Anchor } from '../context.ts'
import type { ReadFile } from '../folder-content.ts'
import { splitFrontMatter } from '../front-matter.ts'
import type { Place } from '../problem-words.ts'
import type { SourceText } from '../source-text.ts'
import { headPassages } from './head-passages.ts'
import { type Passage, type PassageKind, readPassages } from './passages.ts'
import { countLinks, opaque, visibleText } from './visible-text.ts'

/** A piece of a page as the rules look at it. */
export type Piece = Omit<Passage, 'source'> & {
  /** What the author typed, marks and addresses apart; what comes from elsewhere is `opaque`. */
  readonly typed: SourceText
  /** What is read aloud: figures and examples in their place, references to the law left out. */
  readonly said: SourceText
  readonly links: number
}

/** The identifier of the card that one sees on opening. */
export const card = 'dix-minutes'

/** Is the piece in the front matter, and not in the body? */
export function isInHead({ kind }: Pick<Piece, 'kind'>): boolean {
  return kind === 'head' || kind === 'source'
}

/** The first column of the table of what not to write: there, bad examples are wanted. */
export function isNotToWrite({ section, cell }: Pick<Piece, 'section' | 'cell'>): boolean {
  return section === 'a-ne-pas-ecrire' && cell?.column === 0
}

/** Words of the body that the author stands for. */
export function isAuthors(piece: Piece): boolean {
  return !isInHead(piece) && !isNotToWrite(piece)
}

/** A playbook as its editor reads it: every piece with its exact place. */
export type Page = {
  readonly file: string
  readonly locale: Locale
  readonly playbook: Playbook
  readonly anchors: ReadonlyMap<string, Anchor>
  readonly pieces: readonly Piece[]
  /** Where the front matter says something, such as `reviewed`. */
  readonly keyPlace: (key: string) => Place
}

/** In these, Markdown has no meaning. */
const plainKinds = new Set<PassageKind>(['template', 'template-title', 'head', 'source'])

const start: Place = { line: 1, column: 1 }

/**
 * Reads a page that the check could use; nothing for one it could not.
 *
 * @param text    the whole file, decoded
 * @param wordsFor the words that take the place of `{{ name }}` and `{{ repere.name }}`
 */
export function readPage(
  { file, locale, playbook, anchors }: ReadFile,
  text: string,
  wordsFor: (name: string) => string,
): Page | undefined {
  if (!playbook) return undefined
  const lines = text.split('\n')
  const split = splitFrontMatter(file, lines)
  if ('problem' in split) return undefined
  const passages = [...headPassages(split.yaml, 2), ...readPassages(file, lines, split.bodyLine)]
  return {
    file,
    locale,
    playbook,
    anchors,
    pieces: passages.map((passage) => pieceOf(passage, lines, wordsFor)),
    keyPlace: (key) => {
      const index = lines.slice(0, split.bodyLine).findIndex((line) => line.startsWith(`${key}:`))
      return index < 0 ? start : { line: index + 1, column: 1 }
    },
  }
}

/** The place of a section's heading, or the top of the file. */
export function placeOfSection({ anchors }: Page, id: string): Place {
  return anchors.get(id)?.place ?? start
}

/** A passage as the rules look at it. `lines` are those of the whole file. */
export function pieceOf(
  { source, ...rest }: Passage,
  lines: readonly string[],
  wordsFor: (name: string) => string,
): Piece {
  const markdown = !plainKinds.has(rest.kind)
  const inside = { text: source.text, placeAt: (at: number) => clamped(source.placeAt(at), lines) }
  return {
    ...rest,
    typed: visibleText(inside, { markdown, wordsFor: () => opaque }),
    said: visibleText(inside, { markdown, wordsFor, dropCitations: true }),
    links: countLinks(source),
  }
}

/** A tab or a lazy line can shift a column: a place is never outside the file. */
function clamped({ line, column }: Place, lines: readonly string[]): Place {
  const inside = Math.min(Math.max(line, 1), Math.max(lines.length, 1))
  const width = (lines[inside - 1] ?? '').length
  return { line: inside, column: Math.min(Math.max(column, 1), width + 1) }
}
