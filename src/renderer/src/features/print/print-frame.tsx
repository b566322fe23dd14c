import { Button } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { paperColours } from '../../app/theme.ts'
import { useTitle } from '../../ui/page.tsx'
import classes from './print.module.css'
import { usePageRules } from './use-page-rules.ts'

/** What will come out of the printer, as it will come out, and the button that prints it. */
export function PrintFrame({
  title,
  hint,
  back,
  rules,
  choice,
  children,
}: {
  readonly title: string
  readonly hint: string
  /** Where one came from. */
  readonly back: string
  /** A style sheet for the paper itself. */
  readonly rules: string
  /** What to print, where there is a choice. */
  readonly choice?: ReactNode
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  useTitle(title)
  usePageRules(rules)
  return (
    <div className={classes.frame}>
      <div className={classes.bar} data-print="no">
        <Link href={back} className={classes.back}>
          <IconArrowLeft aria-hidden size="1.1em" />
          {t('print.back')}
        </Link>
        <p className={classes.hint}>{hint}</p>
        <Button
          size="md"
          leftSection={<IconPrinter aria-hidden size="1.1em" />}
          onClick={() => window.print()}
        >
          {t('print.print')}
        </Button>
      </div>
      {choice}
      <div style={paperColours}>{children}</div>
    </div>
  )
}
