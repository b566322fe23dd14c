import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { channelList } from '../playbook/channel-list.ts'
import classes from './composer.module.css'
import type { Draft, DraftKind } from './draft.ts'

/** What a decision, a call or a publication asks for beyond its text. All of it may stay empty. */
export function DraftFields({
  kind,
  draft,
  setField,
}: {
  readonly kind: DraftKind
  readonly draft: Draft
  readonly setField: (name: string, text: string) => void
}) {
  const { t } = useTranslation()
  const line = (name: string, label: string) => (
    <TextInput
      size="sm"
      label={label}
      maxLength={200}
      value={draft[name] ?? ''}
      onChange={(event) => setField(name, event.currentTarget.value)}
    />
  )
  const lines = (name: string, label: string) => (
    <Textarea
      size="sm"
      autosize
      maxRows={5}
      label={label}
      maxLength={10_000}
      value={draft[name] ?? ''}
      onChange={(event) => setField(name, event.currentTarget.value)}
    />
  )
  switch (kind) {
    case 'noted':
      return null
    case 'decided':
      return (
        <div className={classes.fields}>
          {lines('options', t('composer.options'))}
          {lines('decision', t('composer.decision'))}
          {lines('reasons', t('composer.reasons'))}
          {lines('unknown', t('composer.unknown'))}
          {line('decidedBy', t('composer.decidedBy'))}
        </div>
      )
    case 'called':
      return (
        <div className={classes.fields}>
          {line('recipient', t('composer.recipient'))}
          {line('origin', t('composer.origin'))}
        </div>
      )
    case 'published':
      return (
        <div className={classes.fields}>
          <NativeSelect
            size="sm"
            label={t('composer.where')}
            value={draft.medium ?? ''}
            onChange={(event) => setField('medium', event.currentTarget.value)}
            data={['', ...channelList.map((channel) => t(`channels.${channel}`))]}
          />
          {line('recipient', t('composer.audience'))}
          {line('link', t('composer.link'))}
        </div>
      )
  }
}
