import { useTranslation } from 'react-i18next'
import { useLocale } from '../../app/use-settings.ts'
import { useSystem } from '../../app/use-system.ts'
import { Phone } from './phone.tsx'
import { useProfile } from './use-profile.ts'
import classes from './who-to-call.module.css'

const shown = 4

/** The first people to call who have a number: those of the commune, then the national ones. */
export function Callable() {
  const { t } = useTranslation()
  const locale = useLocale()
  const { profile } = useProfile()
  const system = useSystem()
  const ours = (profile?.contacts ?? []).map(({ id, role, phone }) => ({ id, name: role, phone }))
  const national = (system?.pack?.contacts ?? []).map(({ id, label, phone = '' }) => ({
    id: `national-${id}`,
    name: label[locale],
    phone,
  }))
  const callable = [...ours, ...national].filter(({ phone }) => phone !== '').slice(0, shown)
  if (callable.length === 0) return null
  return (
    <ul className={classes.list} aria-label={t('home.whoToCall')}>
      {callable.map(({ id, name, phone }) => (
        <li key={id} className={classes.item}>
          <span className={classes.who}>{name}</span>
          <Phone name={name} number={phone} />
        </li>
      ))}
    </ul>
  )
}
