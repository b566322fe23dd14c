import { Button, TextInput } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './composer.module.css'
import type { Draft } from './draft.ts'

/** Lengths in characters; a place may be a long address. */
const fields = [
  { name: 'caption', longest: 200 },
  { name: 'source', longest: 2000 },
  { name: 'takenBy', longest: 200 },
] as const

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
        {fields.map(({ name, longest }) => (
          <TextInput
            key={name}
            size="sm"
            label={t(`evidence.${name}`)}
            description={t(`evidence.${name}Hint`)}
            maxLength={longest}
            value={draft[name] ?? ''}
            onChange={(event) => setField(name, event.currentTarget.value)}
          />
        ))}
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
