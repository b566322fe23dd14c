import { useQuery } from '@tanstack/react-query'
import { isStale } from '../../../../shared/repere-days.ts'
import { api } from '../../api.ts'
import { useLocale } from '../../app/use-settings.ts'
import { today } from '../../ui/times.ts'

/** The figures of the law and the votes ahead. */
export function useReperes() {
  return useQuery(api.playbooks.reperes.queryOptions())
}

/** What a figure is, with its text of law. */
export function useRepereLabel(id: string): string | undefined {
  const locale = useLocale()
  const { data } = useReperes()
  const repere = data?.reperes.find((each) => each.id === id)
  if (!repere) return undefined
  return [repere.label[locale], repere.law].filter(Boolean).join(' · ')
}

/** Is it time for the figure to be looked at again? */
export function useIsOldRepere(id: string): boolean {
  const { data } = useReperes()
  const repere = data?.reperes.find((each) => each.id === id)
  return repere !== undefined && isStale(repere, today())
}
