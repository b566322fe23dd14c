import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconPrinter, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Contact } from '../../../../shared/profile.ts'
import { paths } from '../../app/paths.ts'
import { anchorId, showAnchor } from '../playbook/anchor.ts'
import { Checked } from './checked.tsx'
import classes from './commune-page.module.css'

/** Those a small mairie needs most: offered until they are filled in. */
const suggestions = [
  'maire',
  'adjoint',
  'adjoint-2',
  'prefecture',
  'gendarmerie',
  'agence',
  'amf',
  'avocat',
  'assureur',
] as const

const fields = [
  { name: 'role', word: 'role' },
  { name: 'name', word: 'name' },
  { name: 'phone', word: 'contactPhone' },
  { name: 'email', word: 'contactEmail' },
  { name: 'note', word: 'note' },
] as const

type Removed = { readonly contact: Contact; readonly index: number }

type Props = {
  readonly contacts: readonly Contact[]
  readonly onChange: (contacts: readonly Contact[]) => void
  /** Known already from the commune's own fields. */
  readonly mayor: string
  /** Inside something that has said what this is. */
  readonly bare?: boolean
}

/** The commune's own contacts. A removal can be taken back. */
export function ContactList({ contacts, onChange, mayor, bare = false }: Props) {
  const { t } = useTranslation()
  const [location] = useLocation()
  const [removed, setRemoved] = useState<Removed>()
  const offered = suggestions.filter((id) => !contacts.some((contact) => contact.id === id))

  function add(id: string, role: string): void {
    const name = id === 'maire' ? mayor : ''
    onChange([...contacts, { id, role, name, phone: '', email: '', note: '', checked: '' }])
  }

  function remove(index: number): void {
    const contact = contacts[index]
    if (!contact) return
    setRemoved({ contact, index })
    onChange(contacts.toSpliced(index, 1))
  }

  function putBack({ contact, index }: Removed): void {
    onChange(contacts.toSpliced(index, 0, contact))
    setRemoved(undefined)
    requestAnimationFrame(() => showAnchor(`contact-${contact.id}`))
  }

  return (
    <section
      className={bare ? undefined : classes.card}
      aria-label={bare ? t('commune.contacts') : undefined}
      aria-labelledby={bare ? undefined : 'contacts'}
    >
      {!bare && (
        <>
          <h2 id="contacts" className={classes.heading}>
            {t('commune.contacts')}
          </h2>
          <p className={classes.hint}>{t('commune.contactsHint')}</p>
        </>
      )}
      <ul className={classes.contacts}>
        {contacts.map((contact, index) => (
          <li
            key={contact.id}
            id={anchorId(`contact-${contact.id}`)}
            className={classes.contact}
            tabIndex={-1}
          >
            {fields.map(({ name, word }) => (
              <TextInput
                key={name}
                className={classes[name] ?? ''}
                size="sm"
                label={t(`commune.${word}`)}
                maxLength={200}
                value={contact[name]}
                onChange={(event) =>
                  onChange(
                    contacts.with(index, {
                      ...contact,
                      [name]: event.currentTarget.value,
                      // Another number was never checked.
                      ...(name === 'phone' && { checked: '' }),
                    }),
                  )
                }
              />
            ))}
            <ActionIcon
              className={classes.remove ?? ''}
              variant="subtle"
              color="danger"
              size="lg"
              aria-label={t('commune.removeContact', { role: contact.role })}
              onClick={() => remove(index)}
            >
              <IconTrash aria-hidden size="1.15em" />
            </ActionIcon>
            {contact.phone !== '' && (
              <Checked
                who={contact.role}
                checked={contact.checked}
                onCheck={(checked) => onChange(contacts.with(index, { ...contact, checked }))}
              />
            )}
          </li>
        ))}
      </ul>
      {removed && (
        <p className={classes.removed} role="status">
          {t('commune.removed', { role: removed.contact.role })}
          {/* What had the keyboard is gone with its line: the way back has it now. */}
          <Button autoFocus size="compact-sm" variant="default" onClick={() => putBack(removed)}>
            {t('common.undo')}
          </Button>
        </p>
      )}
      <div className={classes.offers}>
        {offered.map((id) => (
          <Button
            key={id}
            size="compact-md"
            variant="default"
            leftSection={<IconPlus aria-hidden size="1em" />}
            onClick={() => add(id, t(`commune.suggested.${id}`))}
          >
            {t(`commune.suggested.${id}`)}
          </Button>
        ))}
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<IconPlus aria-hidden size="1em" />}
          onClick={() => add(crypto.randomUUID(), t('commune.role'))}
        >
          {t('commune.addContact')}
        </Button>
        <Link href={paths.printPhones} state={{ from: location }} className={classes.sheet}>
          <IconPrinter aria-hidden size="1.1em" />
          {t('print.phoneSheet')}
        </Link>
      </div>
    </section>
  )
}
