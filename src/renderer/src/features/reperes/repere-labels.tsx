import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useLocale } from '../../app/use-settings.ts'
import { useReperes } from './use-reperes.ts'

const Labels = createContext<ReadonlyMap<string, string>>(new Map())

/** Inside it, a figure of the law says what it is on hover. Asked for once, however often a page quotes figures. */
export function WithRepereLabels({ children }: { readonly children: ReactNode }) {
  const locale = useLocale()
  const { data } = useReperes()
  const labels = useMemo(
    () =>
      new Map(
        data?.reperes.map(({ id, label, law }) => [
          id,
          [label[locale], law].filter(Boolean).join(' · '),
        ]),
      ),
    [data, locale],
  )
  return <Labels value={labels}>{children}</Labels>
}

/** What a figure is, with its text of law. */
export function useRepereLabel(id: string): string | undefined {
  return useContext(Labels).get(id)
}
