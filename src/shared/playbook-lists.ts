import type { Category, PlaybookSummary } from './playbook.ts'

/** The four groups of the home screen, most urgent first. Apart from the schemas, so that the page loads none. */
export const categories = [
  'attaque',
  'erreur',
  'grave',
  'quotidien',
] as const satisfies readonly Category[]

export type ReadyPlaybookSummary = Extract<PlaybookSummary, { state: 'ready' }>
