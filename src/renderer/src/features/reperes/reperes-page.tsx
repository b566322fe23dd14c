import { useTranslation } from 'react-i18next'
import type { Repere } from '../../../../shared/repere.ts'
import { isStale } from '../../../../shared/repere-days.ts'
import { useLocale } from '../../app/use-settings.ts'
import { Failure } from '../../ui/failure.tsx'
import { Loading, Page } from '../../ui/page.tsx'
import { Tag } from '../../ui/tag.tsx'
import { plainDay, today } from '../../ui/times.ts'
import { anchorId } from '../playbook/anchor.ts'
import { WebLink } from '../playbook/inline-view.tsx'
import { usePlace } from '../playbook/use-place.ts'
import { ElectionList } from './election-list.tsx'
import classes from './reperes-page.module.css'
import { Restraint } from './restraint.tsx'
import { useReperes } from './use-reperes.ts'

/** Every figure the pages quote, with its source and the day it was checked. `repere` is one to show. */
export function ReperesPage({ repere }: { readonly repere?: string | undefined }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data, error, refetch } = useReperes()
  usePlace(repere, data !== undefined)
  return (
    <Page title={t('reperes.title')} intro={t('reperes.intro')}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && data.reperes.length === 0 && <p>{t('reperes.empty')}</p>}
      {data && data.elections.length > 0 && <Restraint elections={data.elections} />}
      <p className={classes.notice}>{t('reperes.notLegal')}</p>
      {data?.groups.map(({ id, label }) => {
        const members = data.reperes.filter(({ group }) => group === id)
        return (
          members.length > 0 && (
            <section key={id} aria-labelledby={`group-${id}`}>
              <h2 id={`group-${id}`} className={classes.heading}>
                {label[locale]}
              </h2>
              <dl className={classes.list}>
                {members.map((each) => (
                  <RepereRow key={each.id} repere={each} />
                ))}
              </dl>
            </section>
          )
        )
      })}
      {data && data.elections.length > 0 && <ElectionList elections={data.elections} />}
    </Page>
  )
}

function RepereRow({ repere }: { readonly repere: Repere }) {
  const locale = useLocale()
  return (
    <div className={classes.row} id={anchorId(repere.id)} tabIndex={-1}>
      <dt className={classes.label}>
        {repere.label[locale]}
        <span className={classes.value}>{repere.value[locale]}</span>
      </dt>
      <dd className={classes.words}>
        {repere.note && <p>{repere.note[locale]}</p>}
        <Provenance fact={repere} />
      </dd>
    </div>
  )
}

/** Where a fact comes from, how sure it is, and since when. */
export function Provenance({
  fact,
}: {
  readonly fact: Pick<Repere, 'confidence' | 'sources' | 'reviewed' | 'reviewEveryDays' | 'law'>
}) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <p className={classes.small}>
      {fact.law && <span>{fact.law}</span>}
      {fact.sources.map(({ title, url }) => (
        <span key={url}>
          <WebLink href={url}>
            <span lang="fr">{title}</span>
          </WebLink>
          {/* Said where it is not plain: a source is in the language of the law. */}
          {locale !== 'fr' && ` ${t('reperes.inFrench')}`}
        </span>
      ))}
      <span>{t('reperes.checkedOn', { date: plainDay(fact.reviewed, locale) })}</span>
      {fact.confidence === 'prudent' && <Tag tone="late">{t('reperes.prudent')}</Tag>}
      {isStale(fact, today()) && <Tag tone="late">{t('reperes.stale')}</Tag>}
    </p>
  )
}
