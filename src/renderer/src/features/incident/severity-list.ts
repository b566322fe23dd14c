import type { Severity } from '../../../../shared/incident.ts'

/** Lightest first. Written here so that the page does not load the schemas; the type keeps it in step. */
export const severityList = [
  'low',
  'medium',
  'high',
  'critical',
] as const satisfies readonly Severity[]
