import type { TFunction } from 'i18next'
import type { StorageProblem } from '../../../shared/contract.ts'

/** What happened to a file and what was recovered, in one or two sentences. */
export function problemText({ code, recovered }: StorageProblem, t: TFunction): string {
  if (code === 'unreadable-document' && recovered === false)
    return t('settings.storage.lost-document')
  return t(`settings.storage.${code}`)
}
