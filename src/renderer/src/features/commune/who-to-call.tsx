import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PackContact } from '../../../../shared/playbook.ts'
import type { Contact } from '../../../../shared/profile.ts'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import { useSystem } from '../../app/use-system.ts'
import { useCopy } from '../../ui/use-copy.ts'
import { useProfile } from './use-profile.ts'
import classes from './who-to-call.module.css'

/**
 * The commune's own numbers first, then the national ones that the pack brings.
 * `brief` leaves out what each is for: the home screen is read at a glance.
 */
export function WhoToCall({ brief = false }: { readonly brief?: boolean }) {
  const { t } = useTranslation()
  const { profile } = useProfile()
  const system = useSystem()
  const ours = profile?.contacts ?? []
  const national = system?.pack?.contacts ?? []
  return (
    <>
      <section className={classes.card} aria-labelledby="who-ours">
        <h2 className={classes.heading} id="who-ours">
          {t('contacts.ours')}
        </h2>
        {ours.length > 0 ? (
          <ul className={classes.list}>
            {ours.map((contact) => (
              <OurContact key={contact.id} contact={contact} />
            ))}
          </ul>
        ) : (
          <p className={classes.hint}>{t('home.whoEmpty')}</p>
        )}
        <Link href={paths.commune} className={classes.link}>
          {t('home.fillCommune')}
        </Link>
      </section>
      {national.length > 0 && (
        <section className={classes.card} aria-labelledby="who-national">
          <h2 className={classes.heading} id="who-national">
            {t('contacts.national')}
          </h2>
          <ul className={classes.list}>
            {national.map((contact) => (
              <NationalContact key={contact.id} contact={contact} brief={brief} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function OurContact({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation()
  return (
    <li className={classes.item}>
      <span className={classes.who}>
        {contact.role}
        {contact.name && <span className={classes.note}>{contact.name}</span>}
      </span>
      {contact.phone ? (
        <Phone name={contact.role} number={contact.phone} />
      ) : (
        <span className={classes.note}>{t('common.toFill')}</span>
      )}
    </li>
  )
}

function NationalContact({
  contact,
  brief,
}: {
  readonly contact: PackContact
  readonly brief: boolean
}) {
  const locale = useLocale()
  const label = contact.label[locale]
  return (
    <li className={classes.item}>
      <span className={classes.who}>
        {contact.url ? (
          <a href={contact.url} target="_blank" rel="noreferrer">
            {label}
          </a>
        ) : (
          label
        )}
        {contact.note && !brief && <span className={classes.note}>{contact.note[locale]}</span>}
      </span>
      {contact.phone && <Phone name={label} number={contact.phone} />}
    </li>
  )
}

/** A number is read aloud or dialled on the desk telephone: big, and copied with one click. */
function Phone({ name, number }: { readonly name: string; readonly number: string }) {
  const { t } = useTranslation()
  const { copied, copy } = useCopy()
  return (
    <button
      type="button"
      className={classes.phone}
      aria-label={t('contacts.copyPhone', { name: `${name}, ${number}` })}
      onClick={() => copy(number)}
    >
      {copied ? t('common.copied') : number}
      <IconCopy aria-hidden size="0.9em" />
    </button>
  )
}
