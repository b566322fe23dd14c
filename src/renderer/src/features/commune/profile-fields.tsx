import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../../shared/profile.ts'
import { useLocale } from '../../app/use-settings.ts'
import classes from './commune-page.module.css'
import { followingSignature, ofCommune } from './signature.ts'

const lines = ['mayor', 'phone', 'email', 'website', 'page', 'openingHours'] as const

/** What fills the templates. `brief`: only what nothing works well without. */
export function ProfileFields({
  draft,
  change,
  brief = false,
}: {
  readonly draft: Profile
  readonly change: (part: Partial<Profile>) => void
  readonly brief?: boolean
}) {
  const { t } = useTranslation()
  const locale = useLocale()

  /** The names of the mayor and of the commune make a signature, as long as nobody wrote one. */
  function changeName(part: Partial<Pick<Profile, 'mayor' | 'commune'>>): void {
    const signature = followingSignature(draft, { ...draft, ...part }, ({ mayor, commune }) =>
      t('commune.signatureFor', {
        mayor,
        // French joins « de » and the name in its own ways.
        commune: locale === 'fr' ? ofCommune(commune) : commune,
      }),
    )
    change({ ...part, ...(signature !== undefined && { signature }) })
  }

  return (
    <div className={classes.fields}>
      <TextInput
        label={t('commune.commune')}
        maxLength={200}
        value={draft.commune}
        onChange={(event) => changeName({ commune: event.currentTarget.value })}
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
      {lines
        .filter((name) => !brief || name === 'mayor')
        .map((name) => (
          <TextInput
            key={name}
            label={t(`commune.${name}`)}
            maxLength={200}
            value={draft[name]}
            onChange={(event) => {
              const { value } = event.currentTarget
              if (name === 'mayor') changeName({ mayor: value })
              else change({ [name]: value })
            }}
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
  )
}
