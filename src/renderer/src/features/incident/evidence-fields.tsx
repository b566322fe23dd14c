import { Button, TextInput } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './composer.module.css'
import type { Draft } from './draft.ts'

/** What is said of a piece before it is kept: what it shows, where it was seen, who took it. All may stay empty. */
export function EvidenceFields({
  draft,
  setField,
  onChoose,
}: {
  readonly draft: Draft
  readonly setField: (name: string, text: string) => void
  readonly onChoose: () => void
}) {
  const { t } = useTranslation()
  return (
    <div className={classes.evidence}>
      <div className={classes.fields}>
        <TextInput
          size="sm"
          label={t('evidence.caption')}
          description={t('evidence.captionHint')}
          maxLength={200}
          value={draft.caption ?? ''}
          onChange={(event) => setField('caption', event.currentTarget.value)}
        />
        <TextInput
          size="sm"
          label={t('evidence.source')}
          description={t('evidence.sourceHint')}
          maxLength={2000}
          value={draft.source ?? ''}
          onChange={(event) => setField('source', event.currentTarget.value)}
        />
        <TextInput
          size="sm"
          label={t('evidence.takenBy')}
          description={t('evidence.takenByHint')}
          maxLength={200}
          value={draft.takenBy ?? ''}
          onChange={(event) => setField('takenBy', event.currentTarget.value)}
        />
      </div>
      <Button
        className={classes.choose ?? ''}
        size="sm"
        variant="light"
        leftSection={<IconPaperclip aria-hidden size="1.1em" />}
        onClick={onChoose}
      >
        {t('composer.attach')}
      </Button>
    </div>
  )
}
