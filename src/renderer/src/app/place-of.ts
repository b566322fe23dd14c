import { paths } from './paths.ts'

/** The places of the rail. */
export type Place = 'home' | 'playbooks' | 'incidents' | 'commune' | 'settings'

const beginnings: readonly (readonly [string, Place])[] = [
  [paths.playbooks, 'playbooks'],
  // What goes with the playbooks, and is reached from their list.
  [paths.reperes(), 'playbooks'],
  [paths.glossary(), 'playbooks'],
  // The numbers are printed from « Ma commune », the rest from the playbooks.
  [paths.printPhones, 'commune'],
  [paths.printBooklet, 'playbooks'],
  [paths.incidents, 'incidents'],
  [paths.commune, 'commune'],
  [paths.settings, 'settings'],
]

/** The place of the rail that a screen belongs to, if any. */
export function placeOf(location: string): Place | undefined {
  if (location === paths.home) return 'home'
  return beginnings.find(([path]) => location === path || location.startsWith(`${path}/`))?.[1]
}
