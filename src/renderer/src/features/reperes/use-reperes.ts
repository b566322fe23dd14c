import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useLocale } from '../../app/use-settings.ts'

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
