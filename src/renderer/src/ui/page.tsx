import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './page.module.css'

/** A screen with its heading. The window's title follows it, for the task bar and for screen readers. */
export function Page({
  title,
  intro,
  actions,
  children,
}: {
  readonly title: string
  readonly intro?: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  useTitle(title)
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <div>
          <h1 className={classes.title}>{title}</h1>
          {intro && <p className={classes.intro}>{intro}</p>}
        </div>
        {actions}
      </div>
      {children}
    </div>
  )
}

export function useTitle(title: string): void {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`
  }, [title, t])
}

/** What goes here when nothing is here yet. */
export function Empty({
  title,
  hint,
  children,
}: {
  readonly title: string
  readonly hint?: string
  readonly children?: ReactNode
}) {
  return (
    <div className={classes.empty}>
      <p className={classes.emptyTitle}>{title}</p>
      {hint && <p>{hint}</p>}
      {children}
    </div>
  )
}

/** A whole screen of which nothing can be shown: it is named like every other. */
export function NotFound({
  title,
  hint,
  children,
}: {
  readonly title: string
  readonly hint: string
  readonly children: ReactNode
}) {
  useTitle(title)
  return (
    <div className={classes.empty}>
      <h1 className={classes.emptyTitle}>{title}</h1>
      <p>{hint}</p>
      {children}
    </div>
  )
}

export function Loading() {
  const { t } = useTranslation()
  return <p className={classes.loading}>{t('app.loading')}</p>
}
