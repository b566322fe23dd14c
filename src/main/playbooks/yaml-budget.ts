import { CST, Lexer } from 'yaml'

/** A head is a page at most; a pack, a few. */
export const maxAliases = 20

/** How much of a YAML text, in the lexer's pieces: the longest head shipped has 1 100, the longest file of data 11 000. */
export const maxHeadPieces = 5_000
export const maxDataPieces = 40_000

export type YamlOverrun = {
  readonly code: 'yaml-too-much' | 'yaml-alias'
  /** Lines below the first. */
  readonly line: number
}

/**
 * Where a YAML text holds more than a person writes, found before it is built into values:
 * looking at the pieces takes a moment, building them can take seconds.
 */
export function yamlOverrun(text: string, maxPieces: number): YamlOverrun | undefined {
  let pieces = 0
  let aliases = 0
  let offset = 0
  let inScalar = false
  for (const piece of new Lexer().lex(text)) {
    pieces += 1
    const type: string | null = inScalar ? 'text' : CST.tokenType(piece)
    inScalar = type === 'scalar'
    if (type === 'alias') aliases += 1
    if (pieces > maxPieces) return { code: 'yaml-too-much', line: lineAt(text, offset) }
    if (aliases > maxAliases) return { code: 'yaml-alias', line: lineAt(text, offset) }
    // These three are the lexer's own signs: they stand for no letter of the text.
    if (type !== 'scalar' && type !== 'doc-mode' && type !== 'flow-error-end') {
      offset += piece.length
    }
  }
  return undefined
}

function lineAt(text: string, offset: number): number {
  let line = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1
  }
  return line
}
