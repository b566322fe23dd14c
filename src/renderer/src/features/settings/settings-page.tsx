import { SegmentedControl, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Settings } from '../../../../shared/settings.ts'
import { paths } from '../../app/paths.ts'
import { useSettings } from '../../app/use-settings.ts'
import { Failure } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { DataSection } from './data-section.tsx'
import { DevicesSection } from './devices-section.tsx'
import { PackSection } from './pack-section.tsx'
import classes from './settings-page.module.css'
import { SnapshotsSection } from './snapshots-section.tsx'

const languages = ['fr', 'en'] as const
const schemes = ['light', 'dark', 'auto'] as const
const sizes = ['normal', 'large', 'projection'] as const

export function SettingsPage() {
  const { t } = useTranslation()
  const { settings, change, error } = useSettings()
  return (
    <Page title={t('settings.title')}>
      <div className={classes.sections}>
        {error && <Failure error={error} />}
        <section className={classes.card}>
          <Choice
            label={t('settings.language')}
            value={settings.locale}
            choices={languages}
            word={(value) => t(value === 'fr' ? 'settings.french' : 'settings.english')}
            onChange={(locale) => change({ locale })}
          />
          <Choice<Settings['colorScheme']>
            label={t('settings.appearance')}
            value={settings.colorScheme}
            choices={schemes}
            word={(value) => t(`settings.${value}`)}
            onChange={(colorScheme) => change({ colorScheme })}
          />
          <Choice<Settings['textSize']>
            label={t('settings.textSize')}
            hint={t('settings.projectionHint')}
            value={settings.textSize}
            choices={sizes}
            word={(value) => t(`settings.${value}`)}
            onChange={(textSize) => change({ textSize })}
          />
          <TextInput
            className={classes.author ?? ''}
            label={t('settings.author')}
            maxLength={120}
            defaultValue={settings.author}
            onBlur={(event) => {
              const author = event.currentTarget.value.trim()
              // Every line is signed: an empty name puts the old one back.
              if (author === '') event.currentTarget.value = settings.author
              else change({ author })
            }}
          />
        </section>
        <DataSection />
        <DevicesSection />
        <SnapshotsSection />
        <PackSection />
        <p className={classes.links}>
          <Link href={paths.help('raccourcis')}>{t('shortcuts.title')}</Link>
          <Link href={paths.about}>{t('about.title')}</Link>
        </p>
      </div>
    </Page>
  )
}

function Choice<T extends string>({
  label,
  hint,
  value,
  choices,
  word,
  onChange,
}: {
  readonly label: string
  readonly hint?: string
  readonly value: T
  readonly choices: readonly T[]
  readonly word: (value: T) => string
  readonly onChange: (value: T) => void
}) {
  return (
    <div>
      <p className={classes.label}>{label}</p>
      <SegmentedControl
        aria-label={label}
        value={value}
        onChange={(next) => {
          const chosen = choices.find((choice) => choice === next)
          if (chosen) onChange(chosen)
        }}
        data={choices.map((choice) => ({ value: choice, label: word(choice) }))}
      />
      {hint && <p className={classes.hint}>{hint}</p>}
    </div>
  )
}
