import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './print.module.css'

/** Where paper lies on the screen: it keeps its own width, and is moved under the eye where the window has less. */
export function Desk({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={classes.desk} aria-label={t('print.sheetsOf', { title: of })} tabIndex={0}>
      {children}
    </section>
  )
}
