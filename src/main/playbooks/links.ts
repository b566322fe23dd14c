import { type LinkTarget, slugSchema } from '../../shared/playbook.ts'

/**
 * Where a link leads, or undefined when it may lead nowhere. An allow list: the parser's own deny list
 * lets `smb:` and `ms-msdt:` pass.
 */
export function linkTarget(href: string): LinkTarget | undefined {
  if (href.startsWith('#')) return anchorTarget(href.slice(1))
  if (href.startsWith('fiche:')) return playbookTarget(href.slice('fiche:'.length))
  return isWeb(href) ? { to: 'web', href } : undefined
}

function anchorTarget(anchor: string): LinkTarget | undefined {
  return isSlug(anchor) ? { to: 'anchor', anchor } : undefined
}

function playbookTarget(path: string): LinkTarget | undefined {
  const hash = path.indexOf('#')
  if (hash < 0) return isSlug(path) ? { to: 'playbook', id: path } : undefined
  const id = path.slice(0, hash)
  const anchor = path.slice(hash + 1)
  return isSlug(id) && isSlug(anchor) ? { to: 'playbook', id, anchor } : undefined
}

function isSlug(text: string): boolean {
  return slugSchema.safeParse(text).success
}

/** Spelled out, because a URL parser forgives too much: `https:evil`, control characters, other schemes. */
function isWeb(href: string): boolean {
  if (/\s/.test(href) || [...href].some((char) => char <= ' ' || char === '\u007f')) return false
  const known = /^https?:\/\/[^/\\]/i.test(href) || /^mailto:[^@/\\]+@[^@/\\]+$/i.test(href)
  if (!known || !URL.canParse(href)) return false
  // A name before the host makes one site look like another: https://www.impots.gouv.fr@example.org/
  const { protocol, username, password } = new URL(href)
  return protocol === 'mailto:' || (username === '' && password === '')
}
