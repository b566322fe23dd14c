import { Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { channelList } from '../playbook/channel-list.ts'
import classes from './composer.module.css'
import type { Draft, DraftFault, DraftKind } from './draft.ts'

/** Ways to write to one person rather than to everybody. */
const callChannels: readonly (typeof channelList)[number][] = [
  'sms',
  'email',
  'messagerie',
  'courrier',
]

/** Where the keyboard goes when the address is refused. */
export const linkFieldId = 'composer-link'

/** Of a decision: what may wait until the moment is over. */
const folded = ['options', 'unknown', 'decidedBy'] as const

/** What a decision, a call or a publication asks for beyond its text. All of it may stay empty. */
export function DraftFields({
  kind,
  draft,
  fault,
  setField,
}: {
  readonly kind: DraftKind
  readonly fault: DraftFault | undefined
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
          {lines('decision', t('composer.decision'))}
          {lines('reasons', t('composer.reasons'))}
          <More isFilled={folded.some((name) => draft[name])}>
            {lines('options', t('composer.options'))}
            {lines('unknown', t('composer.unknown'))}
            {line('decidedBy', t('composer.decidedBy'))}
          </More>
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
          <TextInput
            id={linkFieldId}
            size="sm"
            label={t('composer.link')}
            maxLength={2000}
            value={draft.link ?? ''}
            error={fault === 'linkInvalid' && t('composer.linkInvalid')}
            onChange={(event) => setField('link', event.currentTarget.value)}
          />
        </div>
      )
  }
}

/** Folded, it is still there: what was typed in it is written too. Open from the start when something was. */
function More({
  isFilled,
  children,
}: {
  readonly isFilled: boolean
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  const [isOpen] = useState(isFilled)
  return (
    <details className={classes.more} open={isOpen}>
      <summary>{t('composer.more')}</summary>
      <div className={classes.fields}>{children}</div>
    </details>
  )
}
