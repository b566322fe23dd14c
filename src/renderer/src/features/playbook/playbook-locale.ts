import { createContext, useContext } from 'react'
import type { Locale } from '../../../../shared/locale.ts'
import { useLocale } from '../../app/use-settings.ts'

/** The language of the page a template belongs to: a French message is filled in French, whatever the screen speaks. */
export const PlaybookLocaleContext = createContext<Locale | undefined>(undefined)

export function usePlaybookLocale(): Locale {
  const locale = useLocale()
  return useContext(PlaybookLocaleContext) ?? locale
}
