import { type LinkTarget, linkTargetSchema } from '../../shared/playbook.ts'

/**
 * Where a link leads, or undefined when it may lead nowhere. An allow list: the parser's own deny list
 * lets `smb:` and `ms-msdt:` pass.
 */
export function linkTarget(href: string): LinkTarget | undefined {
  const parsed = linkTargetSchema.safeParse(candidate(href))
  return parsed.success ? parsed.data : undefined
}

function candidate(href: string): unknown {
  if (href.startsWith('#')) return { to: 'anchor', anchor: href.slice(1) }
  if (href.startsWith('fiche:')) {
    const [id, ...anchors] = href.slice('fiche:'.length).split('#')
    return anchors.length === 0
      ? { to: 'playbook', id }
      : { to: 'playbook', id, anchor: anchors.join('#') }
  }
  return isWeb(href) ? { to: 'web', href } : undefined
}

/** Spelled out, because a URL parser forgives too much: `https:evil`, control characters, other schemes. */
function isWeb(href: string): boolean {
  if ([...href].some((char) => char <= ' ' || char === '\u007f')) return false
  return /^https?:\/\/[^/\\]/i.test(href) || /^mailto:[^@/\\]+@[^@/\\]+$/i.test(href)
}
