import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../../shared/profile.ts'
import { useLocale } from '../../app/use-settings.ts'
import { Failure } from '../../ui/failure.tsx'
import { Loading, Page } from '../../ui/page.tsx'
import { clockTime } from '../../ui/times.ts'
import { showAnchor } from '../playbook/anchor.ts'
import classes from './commune-page.module.css'
import { ContactList } from './contact-list.tsx'
import { useProfile } from './use-profile.ts'
import { useProfileDraft } from './use-profile-draft.ts'
import { NationalContacts } from './who-to-call.tsx'

/** What fills the templates and the "who to call" lists. Written as it is typed. `anchor` is a contact to show. */
export function CommunePage({ anchor }: { readonly anchor?: string | undefined }) {
  const { t } = useTranslation()
  const { profile } = useProfile()
  const isThere = profile !== undefined
  useEffect(() => {
    if (isThere && anchor !== undefined) showAnchor(anchor)
  }, [isThere, anchor])
  return (
    <Page title={t('commune.title')} intro={t('commune.intro')}>
      {profile ? <ProfileForm profile={profile} /> : <Loading />}
      <NationalContacts />
    </Page>
  )
}

const lines = ['mayor', 'phone', 'email', 'website', 'page', 'openingHours'] as const

function ProfileForm({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { draft, change, error, savedAt, isSaving, retry } = useProfileDraft(profile)
  return (
    <div className={classes.form}>
      <p className={classes.saved} role="status">
        {isSaving && t('commune.saving')}
        {!isSaving && savedAt && t('commune.saved', { time: clockTime(savedAt, locale) })}
      </p>
      {error && <Failure error={error} onRetry={retry} />}
      <section className={classes.card} aria-labelledby="identity">
        <h2 id="identity" className={classes.heading}>
          {t('commune.identity')}
        </h2>
        <div className={classes.fields}>
          <TextInput
            label={t('commune.commune')}
            maxLength={200}
            value={draft.commune}
            onChange={(event) => change({ commune: event.currentTarget.value })}
          />
          <NumberInput
            label={t('commune.population')}
            description={t('commune.populationHint')}
            inputWrapperOrder={['label', 'input', 'description']}
            min={0}
            max={3_000_000}
            allowDecimal={false}
            thousandSeparator={locale === 'fr' ? '\u202f' : ','}
            hideControls
            value={draft.population ?? ''}
            onChange={(value) => change({ population: typeof value === 'number' ? value : null })}
          />
          {lines.map((name) => (
            <TextInput
              key={name}
              label={t(`commune.${name}`)}
              maxLength={200}
              value={draft[name]}
              onChange={(event) => change({ [name]: event.currentTarget.value })}
            />
          ))}
          <Textarea
            className={classes.wide ?? ''}
            autosize
            label={t('commune.signature')}
            description={t('commune.signatureHint')}
            inputWrapperOrder={['label', 'input', 'description']}
            maxLength={400}
            value={draft.signature}
            onChange={(event) => change({ signature: event.currentTarget.value })}
          />
        </div>
      </section>
      <ContactList
        contacts={draft.contacts}
        onChange={(contacts) => change({ contacts: [...contacts] })}
      />
    </div>
  )
}
