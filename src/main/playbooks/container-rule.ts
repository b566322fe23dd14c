import type { ParserBlock, StateBlock } from 'markdown-it'

type BlockRule = Parameters<ParserBlock['ruler']['push']>[1]

/** The token of a `::: name {…}` block: `info` is the rest of its first line, `content` its body as written. */
export const containerToken = 'container'
/** The token of a `:::` that closes nothing. */
export const strayToken = 'container_stray'
/** `markup` of a container that was never closed. */
export const unclosed = 'unclosed'

const fence = ':::'

/**
 * A block rule for `::: modele`. Its body is plain text, kept as it is: no Markdown in a message to send.
 * An unclosed one stops before the next block or heading, so that one slip does not swallow the page.
 */
export const containerRule: BlockRule = (state, startLine, endLine, silent) => {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false
  const opening = lineText(state, startLine)
  if (!opening.startsWith(fence)) return false
  if (silent) return true

  const info = opening.slice(fence.length).trim()
  if (info === '') {
    const stray = state.push(strayToken, '', 0)
    stray.map = [startLine, startLine + 1]
    state.line = startLine + 1
    return true
  }
  const end = bodyEnd(state, startLine + 1, endLine)
  const token = state.push(containerToken, '', 0)
  token.info = info
  token.markup = end.closed ? fence : unclosed
  token.content = state.getLines(startLine + 1, end.line, state.sCount[startLine] ?? 0, false)
  state.line = end.closed ? end.line + 1 : end.line
  token.map = [startLine, state.line]
  return true
}

function bodyEnd(
  state: StateBlock,
  from: number,
  endLine: number,
): { readonly line: number; readonly closed: boolean } {
  for (let line = from; line < endLine; line += 1) {
    // Outdented: the quote or the list that holds the container is over.
    if ((state.sCount[line] ?? 0) < state.blkIndent && !state.isEmpty(line)) {
      return { line, closed: false }
    }
    const text = lineText(state, line).trimEnd()
    if (text === fence) return { line, closed: true }
    if (text.startsWith(`${fence} `) || /^## .*\{#/.test(text)) return { line, closed: false }
  }
  return { line: endLine, closed: false }
}

function lineText(state: StateBlock, line: number): string {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
  return state.src.slice(start, state.eMarks[line] ?? start)
}
