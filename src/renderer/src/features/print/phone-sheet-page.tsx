import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import { useSystem } from '../../app/use-system.ts'
import { plainDay, today } from '../../ui/times.ts'
import { useProfile } from '../commune/use-profile.ts'
import { sheetRules } from './page-rules.ts'
import classes from './print.module.css'
import { PrintFrame } from './print-frame.tsx'

/** Every number on one sheet, for beside the telephone. */
export function PhoneSheetPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const { profile } = useProfile()
  const [back] = useState(() => cameFrom(history.state))
  const ours = profile?.contacts ?? []
  const national = useSystem()?.pack?.contacts ?? []
  return (
    <PrintFrame
      title={t('print.phoneSheet')}
      hint={t('print.phoneSheetHint')}
      back={back ?? paths.commune}
      rules={sheetRules}
    >
      <article className={`${classes.sheet} ${classes.phoneSheet}`}>
        <header className={classes.sheetHead}>
          <h1 className={classes.sheetTitle}>{t('contacts.title')}</h1>
          <p className={classes.small}>
            {[profile?.commune, profile?.phone, plainDay(today(), locale)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </header>
        <table className={classes.phones}>
          <thead>
            <tr>
              <th scope="col">{t('commune.role')}</th>
              <th scope="col">{t('commune.contactPhone')}</th>
              <th scope="col">{t('commune.note')}</th>
            </tr>
          </thead>
          <tbody>
            {ours.map(({ id, role, name, phone, email, note, checked }) => (
              <tr key={id}>
                <th scope="row">
                  {role}
                  {name && <span className={classes.person}>{name}</span>}
                </th>
                <td className={classes.bigNumber}>{phone}</td>
                <td>
                  {[
                    note,
                    email,
                    checked && t('commune.checkedOn', { date: plainDay(checked, locale) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </td>
              </tr>
            ))}
            {/* Lines to fill by hand. */}
            {['a', 'b', 'c'].map((key) => (
              <tr key={key} className={classes.blankRow}>
                <td />
                <td />
                <td />
              </tr>
            ))}
            {national
              .filter(({ phone }) => phone !== undefined)
              .map(({ id, label, phone, note }) => (
                <tr key={`national-${id}`}>
                  <th scope="row">{label[locale]}</th>
                  <td className={classes.bigNumber}>{phone}</td>
                  <td>{note?.[locale]}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </article>
    </PrintFrame>
  )
}

/** The screen that opened this one, such as a step of the first day. */
function cameFrom(state: unknown): string | undefined {
  const from =
    typeof state === 'object' && state !== null && 'from' in state ? state.from : undefined
  return typeof from === 'string' && from.startsWith('/') ? from : undefined
}
