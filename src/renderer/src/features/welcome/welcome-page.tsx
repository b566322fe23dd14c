import { Button, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Profile } from '../../../../shared/profile.ts'
import { paths } from '../../app/paths.ts'
import { useSettings } from '../../app/use-settings.ts'
import { Awaited, Failure } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { ContactList } from '../commune/contact-list.tsx'
import { ProfileFields } from '../commune/profile-fields.tsx'
import { useProfile } from '../commune/use-profile.ts'
import { type ProfileDraft, useProfileDraft } from '../commune/use-profile-draft.ts'
import { TrySample } from './try-sample.tsx'
import classes from './welcome.module.css'

const steps = ['commune', 'contacts', 'sample'] as const
const names: readonly string[] = steps

/** Three quiet steps, each of which can be skipped. What is typed is kept as it is typed. */
export function WelcomePage({ step }: { readonly step?: string | undefined }) {
  const { t } = useTranslation()
  const { profile, error, retry } = useProfile()
  const at = names.indexOf(step ?? '')
  return (
    <Page title={t('welcome.title')} intro={t('welcome.intro')}>
      {profile ? (
        <Steps profile={profile} at={at < 0 ? 0 : at} />
      ) : (
        <Awaited error={error} onRetry={retry} />
      )}
    </Page>
  )
}

/** `at`: the place of the step, which is in the address, so that one comes back to it. */
function Steps({ profile, at }: { readonly profile: Profile; readonly at: number }) {
  const { t } = useTranslation()
  const { change } = useSettings()
  const [, navigate] = useLocation()
  const draft = useProfileDraft(profile)
  const heading = useRef<HTMLHeadingElement>(null)
  const step = steps[at] ?? 'commune'
  const isLast = at === steps.length - 1

  /** Another step is another screen: the keyboard goes to its heading. */
  function go(to: number): void {
    navigate(paths.welcomeAt(steps[to]))
    heading.current?.focus()
  }

  function leave(): void {
    change({ welcomed: true })
    navigate(paths.home)
  }

  return (
    <section className={classes.step} aria-labelledby="welcome-step">
      <p className={classes.count}>{t('welcome.count', { at: at + 1, of: steps.length })}</p>
      <h2 ref={heading} id="welcome-step" className={classes.title} tabIndex={-1}>
        {t(`welcome.${step}`)}
      </h2>
      <p className={classes.hint}>{t(`welcome.${step}Hint`)}</p>
      {draft.error && <Failure error={draft.error} onRetry={draft.retry} />}
      <StepBody step={step} draft={draft} />
      <div className={classes.buttons}>
        {at > 0 && (
          <Button variant="default" onClick={() => go(at - 1)}>
            {t('welcome.back')}
          </Button>
        )}
        <Button
          variant={isLast ? 'default' : 'filled'}
          onClick={() => (isLast ? leave() : go(at + 1))}
        >
          {t(isLast ? 'welcome.finish' : 'welcome.next')}
        </Button>
        {!isLast && (
          <Button variant="subtle" onClick={leave}>
            {t('welcome.skipAll')}
          </Button>
        )}
      </div>
    </section>
  )
}

function StepBody({
  step,
  draft,
}: {
  readonly step: (typeof steps)[number]
  readonly draft: ProfileDraft
}) {
  switch (step) {
    case 'commune':
      return (
        <>
          <YourName />
          <ProfileFields draft={draft.draft} change={draft.change} brief />
        </>
      )
    case 'contacts':
      return (
        <ContactList
          bare
          contacts={draft.draft.contacts}
          mayor={draft.draft.mayor}
          onChange={(contacts) => draft.change({ contacts: [...contacts] })}
        />
      )
    case 'sample':
      return <TrySample />
  }
}

/** Whatever is written in a log is signed: the name is asked on a quiet day. */
function YourName() {
  const { t } = useTranslation()
  const { settings, change } = useSettings()
  return (
    <TextInput
      label={t('welcome.author')}
      description={t('welcome.authorHint')}
      inputWrapperOrder={['label', 'input', 'description']}
      maxLength={120}
      defaultValue={settings.author}
      onBlur={(event) => change({ author: event.currentTarget.value.trim() })}
    />
  )
}
