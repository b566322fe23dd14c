import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CrashNote } from '../../../../shared/crash.ts'
import { api } from '../../api.ts'
import { useLocale } from '../../app/use-settings.ts'
import { Awaited } from '../../ui/failure.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { exactTime, today } from '../../ui/times.ts'
import classes from './about.module.css'

/** What stopped working on this computer. Nothing sends it: a person may, with the file. */
export function CrashNotes() {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data: notes, error, refetch } = useQuery(api.system.crashes.queryOptions())
  return (
    <section className={classes.card} aria-labelledby="crashes">
      <h2 id="crashes" className={classes.heading}>
        {t('crash.notes')}
      </h2>
      {!notes && <Awaited error={error} onRetry={() => void refetch()} />}
      {notes?.length === 0 && <p className={classes.fine}>{t('crash.none')}</p>}
      {notes && notes.length > 0 && (
        <>
          <p className={classes.hint}>{t('crash.hint')}</p>
          <ul className={classes.notes}>
            {notes.map((note) => (
              <li key={`${note.at}${note.message}`}>
                <span>{exactTime(note.at, locale)}</span>
                <code>{note.message}</code>
              </li>
            ))}
          </ul>
          <div>
            <Button
              size="sm"
              variant="default"
              leftSection={<IconDownload aria-hidden size="1.1em" />}
              onClick={() => saveFile(fileOf(notes), `sang-froid-pannes-${today()}.txt`)}
            >
              {t('crash.save')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

/** Plain text: whoever sends it can read it first. */
function fileOf(notes: readonly CrashNote[]): Blob {
  const texts = notes.map(({ at, version, source, screen, message, details }) =>
    [`${at} · Sang-froid ${version} · ${source} · ${screen}`, message, details].join('\n'),
  )
  return new Blob([texts.join('\n\n')], { type: 'text/plain' })
}
