/** « de Saint-Aubin », « d’Amiens », « du Havre », « des Sables ». A name in h- takes « de »: too many are said so. */
export function ofCommune(commune: string): string {
  const [, article, rest] = /^(les?)\s+(.+)$/iu.exec(commune) ?? []
  if (article !== undefined) return `${article.length === 2 ? 'du' : 'des'} ${rest}`
  return /^[aeiouyàâéèêëîïôöùûüœæ]/iu.test(commune) ? `d’${commune}` : `de ${commune}`
}

type Named = { readonly mayor: string; readonly commune: string; readonly signature: string }

/**
 * The signature that goes with a name just typed, or nothing when it must not change: a signature that
 * somebody wrote stays, one that was proposed follows.
 */
export function followingSignature(
  before: Named,
  after: Named,
  propose: (names: Pick<Named, 'mayor' | 'commune'>) => string,
): string | undefined {
  if (after.signature !== before.signature) return undefined
  if (after.mayor === before.mayor && after.commune === before.commune) return undefined
  if (before.signature !== '' && before.signature !== proposed(before, propose)) return undefined
  return proposed(after, propose)
}

/** Nothing while one of the two names is missing. */
function proposed(
  { mayor, commune }: Named,
  propose: (names: Pick<Named, 'mayor' | 'commune'>) => string,
): string {
  const names = { mayor: mayor.trim(), commune: commune.trim() }
  return names.mayor === '' || names.commune === '' ? '' : propose(names)
}
