import type { ProfileKey, Variable } from './playbook.ts'

export type TemplatePiece =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'variable'; readonly name: string }

const variablePattern = /\{\{\s*([a-z][a-z0-9_]*)\s*\}\}/g

/** Cuts a template into what is fixed and what is to fill, in order. */
export function splitTemplate(text: string): readonly TemplatePiece[] {
  const pieces: TemplatePiece[] = []
  let end = 0
  for (const match of text.matchAll(variablePattern)) {
    if (match.index > end) pieces.push({ type: 'text', value: text.slice(end, match.index) })
    pieces.push({ type: 'variable', name: match[1] ?? '' })
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ type: 'text', value: text.slice(end) })
  return pieces
}

/** The names of the variables of a template, each once, in order of appearance. */
export function variablesOf(text: string): readonly string[] {
  const names = splitTemplate(text).flatMap((piece) =>
    piece.type === 'variable' ? [piece.name] : [],
  )
  return [...new Set(names)]
}

/** What fills each variable: what the person typed first, then what Ma commune knows. */
export function valuesFor(
  variables: readonly Variable[],
  profile: Readonly<Record<ProfileKey, string>>,
  typed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const known = variables.map(({ name, from }) => {
    const value = typed[name]?.trim() || (from === undefined ? '' : profile[from].trim())
    return [name, value] as const
  })
  return Object.fromEntries(known.filter(([, value]) => value !== ''))
}

/**
 * The text with its variables replaced. What is not known stays visible between brackets,
 * so that nobody publishes a hole without seeing it.
 */
export function fillTemplate(
  text: string,
  values: Readonly<Record<string, string>>,
  labelOf: (name: string) => string,
): {
  readonly text: string
  readonly missing: readonly string[]
  /** How long the message is without its blanks: what stands between brackets is not sent. */
  readonly characters: number
} {
  let characters = 0
  const missing = new Set<string>()
  const filled = splitTemplate(text).map((piece) => {
    if (piece.type === 'text') {
      characters += piece.value.length
      return piece.value
    }
    const value = Object.hasOwn(values, piece.name) ? values[piece.name] : undefined
    if (value !== undefined) {
      characters += value.length
      return value
    }
    missing.add(piece.name)
    return `[${labelOf(piece.name)}]`
  })
  return { text: filled.join(''), missing: [...missing], characters }
}
