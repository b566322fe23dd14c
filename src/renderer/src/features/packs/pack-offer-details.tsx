import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackCard, PackOffer } from '../../../../shared/pack-offer.ts'
import { sealCode } from '../../../../shared/seal.ts'
import { useLocale } from '../../app/use-settings.ts'
import { plainDay } from '../../ui/times.ts'
import { ProblemList } from '../playbook/problem-list.tsx'
import classes from './pack-dialog.module.css'

/** An offer against what is in use: who, what, when, how many, what the checker found. */
export function PackOfferDetails({ offer }: { readonly offer: PackOffer }) {
  const { t } = useTranslation()
  const { present, problems, leftOut, relation, samePublisher } = offer
  const isCareful = relation === 'older' || relation === 'other'
  return (
    <>
      <Compared offer={offer} />
      <p className={isCareful ? classes.careful : undefined}>{t(`packs.relations.${relation}`)}</p>
      {!samePublisher && (
        <p className={classes.careful}>
          {t('packs.otherPublisher', { publisher: present.pack?.publisher ?? '' })}
        </p>
      )}
      <Changes offer={offer} />
      {problems.length === 0 ? (
        <p className={classes.fine}>{t('packs.noProblems')}</p>
      ) : (
        <details open={problems.some(({ severity }) => severity === 'error')}>
          <summary>{t('packs.problems', { count: problems.length })}</summary>
          <ProblemList problems={problems} />
        </details>
      )}
      {leftOut.length > 0 && (
        <p className={classes.hint}>
          {t('packs.leftOut', { count: leftOut.length, names: leftOut.join(', ') })}
        </p>
      )}
      <div>
        <p>
          {t('packs.code')} <code>{sealCode(offer.sha256)}</code>
        </p>
        <p className={classes.hint}>{t('packs.codeHint')}</p>
      </div>
      <p className={classes.hint}>{t('packs.safe')}</p>
    </>
  )
}

function Compared({ offer: { pack, playbooks, present } }: { readonly offer: PackOffer }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const rows: readonly (readonly [string, (card: PackCard) => ReactNode])[] = [
    [t('packs.title'), ({ title }) => title[locale]],
    [t('packs.publisher'), ({ publisher }) => publisher],
    [t('packs.version'), ({ version }) => version],
    [t('packs.date'), ({ date }) => plainDay(date, locale)],
  ]
  return (
    <table className={classes.compared}>
      <caption className="visually-hidden">{t('packs.compared')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('packs.present')}</th>
          <th scope="col">{t('packs.offered')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {/* A text from a file may turn the direction of what is beside it. */}
            <td>{present.pack ? <bdi>{value(present.pack)}</bdi> : t('packs.none')}</td>
            <td>
              <bdi>{value(pack)}</bdi>
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('packs.playbooks')}</th>
          <td>{present.playbooks}</td>
          <td>{playbooks}</td>
        </tr>
      </tbody>
    </table>
  )
}

const kinds = ['added', 'changed', 'removed'] as const

function Changes({ offer }: { readonly offer: PackOffer }) {
  const { t } = useTranslation()
  const some = kinds.filter((kind) => offer[kind].length > 0)
  if (some.length === 0) return <p>{t('packs.unchanged')}</p>
  return (
    <div className={classes.changes}>
      {some.map((kind) => (
        // What goes is what matters most to see.
        <details key={kind} open={kind === 'removed' || offer[kind].length <= 5}>
          <summary>{t(`packs.${kind}`, { count: offer[kind].length })}</summary>
          <ul>
            {offer[kind].map((title) => (
              <li key={title}>
                <bdi>{title}</bdi>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}
