const longest = 40

/** An address as one types it: no scheme, no `www`; of a long one, the site alone. */
export function shortAddress(href: string): string {
  const bare = href.replace(/^(https?:\/\/(www\.)?|mailto:)/i, '').replace(/\/$/, '')
  return bare.length <= longest ? bare : (bare.split('/')[0] ?? bare)
}
