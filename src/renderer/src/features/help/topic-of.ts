/** Screens that have a page of help, in the order a person meets them. */
export const helpTopics = [
  'accueil',
  'recherche',
  'fiches',
  'incident',
  'incidents',
  'commune',
  'imprimer',
  'reperes',
  'glossaire',
  'reglages',
  'a-propos',
] as const
export type HelpTopic = (typeof helpTopics)[number]

/** The topic of a screen, by its address. */
export function topicOf(location: string): HelpTopic {
  const [, first = '', second] = location.split('/')
  if (first === 'incidents' && second !== undefined) return 'incident'
  return helpTopics.find((topic) => topic === first) ?? 'accueil'
}
