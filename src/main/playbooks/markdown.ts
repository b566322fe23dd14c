import createParser, { type Env, type MarkdownIt, type Token } from 'markdown-it'
import { containerRule } from './container-rule.ts'
import { rawHtmlRule } from './raw-html-rule.ts'

/** Deeper than this, the parser drops what it finds: `parse.ts` refuses the file before that. */
export const maxNesting = 40

const markdown = createMarkdown()
const positions = new WeakMap<Token, number>()

/** The blocks of a text, flat. Inline texts are left as written: `inlineTokens` reads them. */
export function blockTokens(text: string): Parsed {
  const tokens: Token[] = []
  const references: References = {}
  markdown.block.parse(text, markdown, references, tokens)
  return { tokens, references }
}

/** Link definitions (`[name]: address`) met in the blocks. */
export type References = Env
export type Parsed = { readonly tokens: readonly Token[]; readonly references: References }

/** The inline marks of one text. */
export function inlineTokens(text: string, references: References): readonly Token[] {
  const tokens: Token[] = []
  markdown.inline.parse(text, markdown, references, tokens)
  return tokens
}

/** Where an inline token was met in its text. */
export function offsetOf(token: Token): number {
  return positions.get(token) ?? 0
}

function createMarkdown(): MarkdownIt {
  const md = new createParser({ html: false, linkify: false, typographer: false, maxNesting })
  md.disable(['strikethrough', 'linkify', 'html_block', 'html_inline'])
  // Every link is taken for a link here, then `links.ts` allows it or not: a refused one is named
  // to its author. The parser's own list would turn it into silent text.
  md.validateLink = () => true
  md.normalizeLink = (url) => url
  md.block.ruler.before('fence', 'container', containerRule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
  md.inline.ruler.before('autolink', 'raw_html', rawHtmlRule)
  // The parser keeps no position for inline tokens, and an author needs the column.
  const { State } = md.inline
  md.inline.State = class extends State {
    override push(...args: Parameters<InstanceType<typeof State>['push']>): Token {
      const at = this.pos
      const token = super.push(...args)
      positions.set(token, at)
      return token
    }
  }
  return md
}
