import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { channelList } from '../playbook/channel-list.ts'
import classes from './composer.module.css'
import type { Draft, DraftKind } from './draft.ts'

/** Ways to write to one person rather than to everybody. */
const callChannels: readonly (typeof channelList)[number][] = [
  'sms',
  'email',
  'messagerie',
  'courrier',
]

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
  /** A list to choose from, and any other word. */
  const medium = (id: string, label: string, choices: readonly string[]) => (
    <>
      <TextInput
        size="sm"
        label={label}
        maxLength={200}
        list={id}
        value={draft.medium ?? ''}
        onChange={(event) => setField('medium', event.currentTarget.value)}
      />
      <datalist id={id}>
        {choices.map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
    </>
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
          {medium('callMedia', t('composer.medium'), [
            t('media.phone'),
            t('media.visit'),
            t('media.meeting'),
            ...channelList
              .filter((channel) => callChannels.includes(channel))
              .map((channel) => t(`channels.${channel}`)),
          ])}
          {line('link', t('composer.link'))}
        </div>
      )
    case 'published':
      return (
        <div className={classes.fields}>
          {medium('publishMedia', t('composer.where'), [
            ...channelList.map((channel) => t(`channels.${channel}`)),
            t('media.megaphone'),
          ])}
          {line('recipient', t('composer.audience'))}
          {line('origin', t('composer.signedBy'))}
          {line('link', t('composer.link'))}
        </div>
      )
  }
}
