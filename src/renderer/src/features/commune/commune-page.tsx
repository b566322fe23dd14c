import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../../shared/profile.ts'
import { useLocale } from '../../app/use-settings.ts'
import { Awaited, Failure } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { clockTime } from '../../ui/times.ts'
import { usePlace } from '../playbook/use-place.ts'
import classes from './commune-page.module.css'
import { ContactList } from './contact-list.tsx'
import { ProfileFields } from './profile-fields.tsx'
import { ProfileFile } from './profile-file.tsx'
import { useProfile } from './use-profile.ts'
import { useProfileDraft } from './use-profile-draft.ts'
import { NationalContacts } from './who-to-call.tsx'

/** What fills the templates and the "who to call" lists. Written as it is typed. `anchor` is a contact to show. */
export function CommunePage({ anchor }: { readonly anchor?: string | undefined }) {
  const { t } = useTranslation()
  const { profile, error, retry } = useProfile()
  usePlace(anchor, profile !== undefined)
  return (
    <Page title={t('commune.title')} intro={t('commune.intro')}>
      <div className={classes.form}>
        {profile ? <ProfileForm profile={profile} /> : <Awaited error={error} onRetry={retry} />}
        <NationalContacts />
      </div>
    </Page>
  )
}

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
        <ProfileFields draft={draft} change={change} />
      </section>
      <ContactList
        contacts={draft.contacts}
        mayor={draft.mayor}
        onChange={(contacts) => change({ contacts: [...contacts] })}
      />
      <ProfileFile draft={draft} change={change} />
    </div>
  )
}
