import { useTranslation } from 'react-i18next'
import { useLocale } from '../../app/use-settings.ts'
import { useSystem } from '../../app/use-system.ts'
import { useProfile } from '../commune/use-profile.ts'
import classes from './print.module.css'

/** The numbers of the commune, blanks to fill by hand where there is none yet, then the national ones. */
export function Numbers({
  most = Number.POSITIVE_INFINITY,
}: {
  /** The most of its own that there is room for. */
  readonly most?: number
}) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { profile } = useProfile()
  const contacts = useSystem()?.pack?.contacts ?? []
  const ours = profile?.contacts ?? []
  const blank = [t('print.mayor'), t('print.prefecture'), t('print.agency')]
  return (
    <section className={classes.numbers}>
      <h2 className={classes.phaseTitle}>{t('print.numbers')}</h2>
      <ul className={classes.numberList}>
        {ours.map(({ id, role, name, phone }) => (
          <li key={id} data-contact>
            <span>{name ? `${role}, ${name}` : role}</span>
            <span className={phone ? classes.number : classes.blank}>{phone}</span>
          </li>
        ))}
        <li data-others hidden={ours.length <= most}>
          {t('print.otherContacts', { count: Math.max(0, ours.length - most) })}
        </li>
        {ours.length === 0 &&
          blank.map((role) => (
            <li key={role}>
              <span>{role}</span>
              <span className={classes.blank} />
            </li>
          ))}
        {contacts
          .filter(({ phone }) => phone !== undefined)
          .map(({ id, label, phone }) => (
            <li key={`national-${id}`}>
              <span>{label[locale]}</span>
              <span className={classes.number}>{phone}</span>
            </li>
          ))}
      </ul>
    </section>
  )
}
