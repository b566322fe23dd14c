import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { isStale } from '../../../../shared/repere-days.ts'
import { useLocale } from '../../app/use-settings.ts'
import { today } from '../../ui/times.ts'
import { useReperes } from './use-reperes.ts'

/** What a figure is, with its text of law, and whether it is time to look at it again. */
export type QuotedRepere = { readonly what: string; readonly isOld: boolean }

const Quoted = createContext<ReadonlyMap<string, QuotedRepere>>(new Map())

/** Inside it, a figure of the law says what it is. Asked for once, however often a page quotes figures. */
export function WithQuotedReperes({ children }: { readonly children: ReactNode }) {
  const locale = useLocale()
  const { data } = useReperes()
  const quoted = useMemo(() => {
    const day = today()
    return new Map(
      data?.reperes.map((repere) => [
        repere.id,
        {
          what: [repere.label[locale], repere.law].filter(Boolean).join(' · '),
          isOld: isStale(repere, day),
        },
      ]),
    )
  }, [data, locale])
  return <Quoted value={quoted}>{children}</Quoted>
}

/** A figure that a page quotes; undefined while the figures are on their way, or when there is none of that name. */
export function useQuotedRepere(id: string): QuotedRepere | undefined {
  return useContext(Quoted).get(id)
}
