import { IconCalendarExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Election } from '../../../../shared/repere.ts'
import { nextRestraint, restraintOn } from '../../../../shared/repere-days.ts'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import { plainDay, today } from '../../ui/times.ts'
import classes from './reperes-page.module.css'
import { useReperes } from './use-reperes.ts'

/** The page that says what may be published meanwhile. */
const electionPlaybook = 'periode-electorale'

/** On the page about it, and on no other: does restraint run today? */
export function PageRestraint({ playbookId }: { readonly playbookId: string }) {
  const { data } = useReperes()
  if (playbookId !== electionPlaybook || !data || data.elections.length === 0) return null
  return <Restraint onItsPage elections={data.elections} />
}

/** Does restraint run today, for which vote, until when? `brief` says nothing while none does. */
export function Restraint({
  elections,
  brief = false,
  onItsPage = false,
}: {
  readonly elections: readonly Election[]
  readonly brief?: boolean
  /** There, no link leads to the page. */
  readonly onItsPage?: boolean
}) {
  const { t } = useTranslation()
  const locale = useLocale()
  const running = restraintOn(elections, today())
  const next = nextRestraint(elections, today())
  if (brief && running.length === 0) return null
  return (
    <div className={classes.restraint} lang={locale} data-running={running.length > 0 || undefined}>
      <IconCalendarExclamation aria-hidden size="1.3em" stroke={1.7} />
      <div>
        {running.length > 0 ? (
          <>
            <p className={classes.strong}>{t('reperes.running')}</p>
            {running.map((election) => (
              <p key={election.id}>
                {t('reperes.runningFor', {
                  vote: election.label[locale],
                  date: plainDay(election.restraintUntil, locale),
                })}
              </p>
            ))}
          </>
        ) : (
          <p>{t('reperes.none')}</p>
        )}
        {!brief && running.length === 0 && next && (
          <p>
            {t('reperes.next', {
              vote: next.label[locale],
              date: plainDay(next.restraintFrom, locale),
            })}
          </p>
        )}
        {!onItsPage && (
          <p>
            <Link href={paths.playbook(electionPlaybook)}>{t('reperes.seePage')}</Link>
          </p>
        )}
      </div>
    </div>
  )
}
