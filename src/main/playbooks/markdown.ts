import createParser, { type Env, type MarkdownIt, type Token } from 'markdown-it'
import { Overrun, spendBlock, spendMark } from './budget.ts'
import { containerRule } from './container-rule.ts'
import { rawHtmlRule } from './raw-html-rule.ts'

/** Deeper than this, the parser drops what it finds: the file is refused before that. */
export const maxNesting = 40

const markdown = createMarkdown()
const positions = new WeakMap<Token, number>()

/**
 * The blocks of a text, flat. Inline texts are left as written: `inlineTokens` reads them.
 * Throws an Overrun when the page holds more than a page can.
 *
 * @param text what is to be read; `references` is what the page around it has defined and spent,
 *   `firstLine` the line of the page where it begins, from 0
 */
export function blockTokens(
  text: string,
  { references = {}, firstLine = 0 }: { references?: References; firstLine?: number } = {},
): Parsed {
  const tokens: Token[] = []
  try {
    markdown.block.parse(text, markdown, references, tokens)
  } catch (error) {
    if (!(error instanceof Overrun)) throw error
    throw new Overrun(error.code, error.max, (error.line ?? 0) + firstLine)
  }
  for (const token of tokens) {
    if (token.map) token.map = [token.map[0] + firstLine, token.map[1] + firstLine]
  }
  return { tokens, references }
}

/** Link definitions (`[name]: address`) met in the blocks. */
export type References = Env
export type Parsed = { readonly tokens: readonly Token[]; readonly references: References }

/** The inline marks of one text. Throws an Overrun when the page holds more than a page can. */
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
  const { State: BlockState } = md.block
  md.block.State = class extends BlockState {
    override push(...args: Parameters<InstanceType<typeof BlockState>['push']>): Token {
      spendBlock(this.env, this.line)
      const isOpening = args[2] > 0
      if (isOpening && this.level >= maxNesting - 1) {
        throw new Overrun('too-deep', maxNesting, this.line)
      }
      return super.push(...args)
    }
  }
  // The parser keeps no position for inline tokens, and an author needs the column.
  const { State } = md.inline
  md.inline.State = class extends State {
    override push(...args: Parameters<InstanceType<typeof State>['push']>): Token {
      spendMark(this.env)
      const at = this.pos
      const token = super.push(...args)
      positions.set(token, at)
      return token
    }
  }
  return md
}
