import type { Hit } from '../../../../shared/search.ts'
import { paths } from '../../app/paths.ts'

/** What Ctrl+Enter does with a result. */
export type SecondAction =
  | { readonly does: 'open-incident'; readonly playbookId: string }
  | { readonly does: 'copy-template'; readonly playbookId: string; readonly templateId: string }
  | { readonly does: 'copy-phone'; readonly text: string }
  | { readonly does: 'copy-address'; readonly text: string }
  | { readonly does: 'copy-entry'; readonly incidentId: string; readonly entryId: string }
  | { readonly does: 'copy-title'; readonly text: string }
  | { readonly does: 'open-playbook'; readonly playbookId: string }

/** Where Enter leads: the exact place in a playbook, in an incident, in the glossary, in Ma commune. */
export function hitPath(hit: Hit): string {
  const { kind, playbookId, incidentId, anchor } = hit
  switch (kind) {
    case 'incident':
      return incidentId === undefined ? paths.incidents : paths.incident(incidentId, anchor)
    case 'glossary':
      return paths.glossary(anchor)
    case 'contact':
      return paths.communeAt(anchor)
    case 'playbook':
    case 'section':
    case 'step':
    case 'template':
    case 'source':
      return playbookId === undefined ? paths.home : paths.playbook(playbookId, anchor)
  }
}

/** The second thing a person may want of a result; some have none. */
export function secondAction(hit: Hit): SecondAction | undefined {
  const { kind, playbookId, incidentId, anchor } = hit
  switch (kind) {
    case 'playbook':
    case 'section':
    case 'step':
      return playbookId === undefined ? undefined : { does: 'open-incident', playbookId }
    case 'template':
      return playbookId === undefined || anchor === undefined
        ? undefined
        : { does: 'copy-template', playbookId, templateId: anchor }
    case 'source':
      return hit.href === undefined ? undefined : { does: 'copy-address', text: hit.href }
    case 'contact':
      if (hit.phone !== undefined) return { does: 'copy-phone', text: hit.phone }
      return hit.href === undefined ? undefined : { does: 'copy-address', text: hit.href }
    case 'incident':
      if (incidentId === undefined) return undefined
      if (anchor !== undefined) return { does: 'copy-entry', incidentId, entryId: anchor }
      return playbookId === undefined
        ? { does: 'copy-title', text: hit.title }
        : { does: 'open-playbook', playbookId }
    case 'glossary':
      return playbookId === undefined ? undefined : { does: 'open-playbook', playbookId }
  }
}

/** Results have no identifier of their own: this names one among others. */
export function hitKey(hit: Hit): string {
  return [hit.kind, hit.playbookId, hit.incidentId, hit.anchor, hit.href].join('|')
}
