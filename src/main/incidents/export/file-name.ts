import type { IncidentView } from '../../../shared/incident.ts'
import { localParts } from './times.ts'

/** Letters every file system and e-mail program takes; the town's own day first, so that files sort. */
export function fileNameOf(view: IncidentView): string {
  const words = view.title
    .normalize('NFD')
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${localParts(view.openedAt, view).day}-${words || view.id}`
}
