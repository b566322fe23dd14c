import { useTranslation } from 'react-i18next'
import type { Election } from '../../../../shared/repere.ts'
import { useLocale } from '../../app/use-settings.ts'
import { plainDay } from '../../ui/times.ts'
import { anchorId } from '../playbook/anchor.ts'
import classes from './reperes-page.module.css'
import { Provenance } from './reperes-page.tsx'

/** The votes ahead, and the days between which a mairie holds back. */
export function ElectionList({ elections }: { readonly elections: readonly Election[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const day = (each: string) => plainDay(each, locale)
  const days = (list: readonly string[], type: 'conjunction' | 'disjunction') =>
    new Intl.ListFormat(locale, { type }).format(list.map(day))
  return (
    <section aria-labelledby="elections">
      <h2 id="elections" className={classes.heading}>
        {t('reperes.elections')}
      </h2>
      <dl className={classes.list}>
        {elections.map((election) => (
          <div
            key={election.id}
            className={classes.row}
            id={anchorId(`vote-${election.id}`)}
            tabIndex={-1}
          >
            <dt className={classes.label}>{election.label[locale]}</dt>
            <dd className={classes.words}>
              <p className={classes.strong}>
                {t('reperes.from', {
                  from: day(election.restraintFrom),
                  until: day(election.restraintUntil),
                })}
              </p>
              {election.dates.length > 0 && (
                <p>{t('reperes.dates', { dates: days(election.dates, 'conjunction') })}</p>
              )}
              {election.possible.length > 0 && (
                <p>{t('reperes.possible', { dates: days(election.possible, 'disjunction') })}</p>
              )}
              {election.falseInformationFrom !== undefined && (
                <p>{t('reperes.falseInformation', { date: day(election.falseInformationFrom) })}</p>
              )}
              {election.note && <p>{election.note[locale]}</p>}
              <Provenance fact={election} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
