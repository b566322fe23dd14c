import type { Hit } from '../../../../shared/search.ts'

type Piece = { readonly start: number; readonly text: string; readonly marked: boolean }

/** A text with the found parts marked. */
export function MarkedText({
  text,
  ranges,
}: {
  readonly text: string
  readonly ranges: Hit['ranges']
}) {
  return cut(text, ranges).map((piece) =>
    piece.marked ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
  )
}

function cut(text: string, ranges: Hit['ranges']): readonly Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (from < end || to > text.length) continue
    if (from > end) pieces.push({ start: end, text: text.slice(end, from), marked: false })
    pieces.push({ start: from, text: text.slice(from, to), marked: true })
    end = to
  }
  if (end < text.length) pieces.push({ start: end, text: text.slice(end), marked: false })
  return pieces
}
