import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { focusScreen } from '../ui/focus-screen.ts'
import { paths } from './paths.ts'
import classes from './storage-notice.module.css'
import { problemText } from './storage-problem-text.ts'
import { useSystem } from './use-system.ts'

/** What went wrong in the data and what was saved of it, said once, where nobody can miss it. */
export function StorageNotice() {
  const { t } = useTranslation()
  const system = useSystem()
  const problems = system?.storageProblems ?? []
  const [read, setRead] = useState(0)
  const last = problems.at(-1)
  if (!last || problems.length <= read) return null
  const others = problems.length - read - 1
  return (
    <div role="status" className={classes.notice} data-print="no">
      <IconAlertTriangle aria-hidden size="1.2em" className={classes.icon} />
      <p className={classes.words}>
        {problemText(last, t)} <code>{last.file}</code>{' '}
        {others > 0 && t('storage.others', { count: others })}
      </p>
      <Link href={paths.settings} className={classes.link}>
        {t('storage.details')}
      </Link>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          setRead(problems.length)
          // The notice goes away with its button.
          focusScreen()
        }}
      >
        {t('storage.understood')}
      </Button>
    </div>
  )
}
