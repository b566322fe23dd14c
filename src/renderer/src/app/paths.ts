/** Addresses of the screens, in one place. Identifiers are slugs and ULIDs: nothing in them needs escaping. */
export const paths = {
  home: '/',
  playbooks: '/fiches',
  playbook: (id: string, anchor?: string) => `/fiches/${id}${anchor ? `/${anchor}` : ''}`,
  incidents: '/incidents',
  incident: (id: string, entry?: string) => `/incidents/${id}${entry ? `/${entry}` : ''}`,
  commune: '/commune',
  communeAt: (contact?: string) => `/commune${contact ? `/${contact}` : ''}`,
  /** One page on paper; all of them. */
  printCard: (id: string) => `/imprimer/${id}`,
  printBooklet: '/imprimer',
  printPhones: '/imprimer/numeros',
  reperes: (repere?: string) => `/reperes${repere ? `/${repere}` : ''}`,
  glossary: (word?: string) => `/glossaire${word ? `/${word}` : ''}`,
  settings: '/reglages',
  /** Opens the dialog that opens an incident: where the menu leads. */
  newIncident: '/incidents/nouveau',
  help: (topic?: string) => `/aide${topic ? `/${topic}` : ''}`,
  about: '/a-propos',
  welcome: '/bienvenue',
  welcomeAt: (step?: string) => `/bienvenue${step ? `/${step}` : ''}`,
} as const
