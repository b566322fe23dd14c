/** Names that authors give to sections drawn in a way of their own (docs/ecrire-une-fiche.md). */
export const sectionNames = {
  pairs: 'a-ne-pas-ecrire',
  questions: 'questions',
  whoToCall: 'qui-appeler',
} as const
