import type { IncidentSummary } from '../../../../shared/incident.ts'

/** A title beside a word that says EXERCICE already: its own mark would say it twice. */
export function titleWithoutMark({
  title,
  exercise,
}: Pick<IncidentSummary, 'title' | 'exercise'>): string {
  return exercise ? title.replace(/^(?:EXERCICE|EXERCISE) · /, '') : title
}
