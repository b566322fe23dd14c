import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../../app/use-settings.ts'
import classes from './open-incident-dialog.module.css'
import { useUnsigned } from './signing.ts'

/** Asks once who writes on this computer, then writes what was asked. Drawn once, by the shell. */
export function AuthorPrompt() {
  const { t } = useTranslation()
  const { waiting, clear } = useUnsigned()
  return (
    <Modal
      opened={waiting !== undefined}
      onClose={clear}
      title={t('open.who')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ title: classes.title ?? '' }}
    >
      {waiting && (
        <AuthorForm
          onName={(by) => {
            clear()
            waiting(by)
          }}
          onCancel={clear}
        />
      )}
    </Modal>
  )
}

function AuthorForm({
  onName,
  onCancel,
}: {
  readonly onName: (by: string) => void
  readonly onCancel: () => void
}) {
  const { t } = useTranslation()
  const { change } = useSettings()
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    const author = name.trim()
    if (author === '') return
    change({ author })
    onName(author)
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        data-autofocus
        label={t('composer.by')}
        description={t('open.whoHint')}
        maxLength={120}
        value={name}
        error={tried && name.trim() === '' && t('open.whoMissing')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button type="submit">{t('sign.submit')}</Button>
      </div>
    </form>
  )
}
