import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Block } from '../../../../shared/playbook.ts'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import { matchingContacts } from './matching-contacts.ts'
import { useProfile } from './use-profile.ts'
import classes from './who-to-call.module.css'
import { OurContact } from './who-to-call.tsx'

/** Beside the people a page says to call, the commune's own numbers for them. */
export function LocalNumbers({ blocks }: { readonly blocks: readonly Block[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { profile } = useProfile()
  if (!profile) return null
  const contacts = matchingContacts(profile.contacts, blocks)
  return (
    <aside className={classes.local} aria-label={t('contacts.forPage')} lang={locale}>
      <p className={classes.heading}>{t('contacts.forPage')}</p>
      {contacts.length > 0 ? (
        <ul className={classes.list}>
          {contacts.map((contact) => (
            <OurContact key={contact.id} contact={contact} />
          ))}
        </ul>
      ) : (
        <p className={classes.hint}>{t('contacts.noneForPage')}</p>
      )}
      <Link href={paths.commune} className={classes.link}>
        {t('home.fillCommune')}
      </Link>
    </aside>
  )
}
