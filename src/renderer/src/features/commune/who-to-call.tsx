import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PackContact } from '../../../../shared/playbook.ts'
import type { Contact } from '../../../../shared/profile.ts'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import { useSystem } from '../../app/use-system.ts'
import { anchorId } from '../playbook/anchor.ts'
import { Phone } from './phone.tsx'
import { useProfile } from './use-profile.ts'
import classes from './who-to-call.module.css'

/**
 * The commune's own numbers first, then the national ones that the pack brings.
 * `brief` leaves out what each is for: the home screen is read at a glance.
 */
export function WhoToCall({ brief = false }: { readonly brief?: boolean }) {
  const { t } = useTranslation()
  const { profile } = useProfile()
  const ours = profile?.contacts ?? []
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
      <NationalContacts brief={brief} />
    </>
  )
}

/** The services anyone may need, with what each is for. */
export function NationalContacts({ brief = false }: { readonly brief?: boolean }) {
  const { t } = useTranslation()
  const contacts = useSystem()?.pack?.contacts ?? []
  if (contacts.length === 0) return null
  return (
    <section className={classes.card} aria-labelledby="who-national">
      <h2 className={classes.heading} id="who-national">
        {t('contacts.national')}
      </h2>
      <ul className={classes.list}>
        {contacts.map((contact) => (
          <NationalContact key={contact.id} contact={contact} brief={brief} />
        ))}
      </ul>
    </section>
  )
}

/** One contact of the commune: who, and the number. */
export function OurContact({ contact }: { readonly contact: Contact }) {
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
  const { t } = useTranslation()
  const locale = useLocale()
  const label = contact.label[locale]
  return (
    <li className={classes.item} id={anchorId(`national-${contact.id}`)} tabIndex={-1}>
      <span className={classes.who}>
        <ContactName contact={contact} label={label} />
        {contact.note && !brief && <span className={classes.note}>{contact.note[locale]}</span>}
        {contact.see && contact.url && !brief && (
          <Link
            href={paths.playbook(contact.see)}
            className={classes.see}
            aria-label={t('contacts.seePageOf', { name: label })}
          >
            {t('contacts.seePage')}
          </Link>
        )}
      </span>
      {contact.phone && <Phone name={label} number={contact.phone} />}
    </li>
  )
}

/** Leads to the service, or, where it has no address, to the page that says how to go about it. */
function ContactName({
  contact,
  label,
}: {
  readonly contact: PackContact
  readonly label: string
}) {
  if (contact.url) {
    return (
      <a href={contact.url} target="_blank" rel="noreferrer">
        {label}
      </a>
    )
  }
  return contact.see ? <Link href={paths.playbook(contact.see)}>{label}</Link> : label
}
