import type { ParserInline } from 'markdown-it'

type InlineRule = Parameters<ParserInline['ruler']['push']>[1]

/** The token of a `<` that opens what looks like HTML. It is text like any other, but its author is told. */
export const rawHtmlToken = 'raw_html'

const tagStart = /<(?:\/?[a-zA-Z][a-zA-Z0-9-]*(?=[\s/>]|$)|!--|!\[CDATA\[|![a-zA-Z]|\?[a-zA-Z])/y

/** Finds raw HTML outside code, without ever reading it as HTML. */
export const rawHtmlRule: InlineRule = (state, silent) => {
  tagStart.lastIndex = state.pos
  const match = tagStart.exec(state.src)
  if (!match) return false
  if (!silent) {
    const token = state.push(rawHtmlToken, '', 0)
    token.content = match[0]
  }
  state.pos += match[0].length
  return true
}
