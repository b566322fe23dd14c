import { Button, Menu } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportFormat } from '../../../../shared/incident.ts'
import { client } from '../../api.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Failure } from '../../ui/failure.tsx'
import { focusScreen } from '../../ui/focus-screen.ts'
import { printPage } from '../../ui/print-page.ts'
import { saveFile } from '../../ui/save-file.ts'
import classes from './incident-head.module.css'

const formats = [
  { format: 'pdf', word: 'exportPdf' },
  { format: 'docx', word: 'exportDocx' },
  { format: 'html', word: 'exportHtml' },
  { format: 'csv', word: 'exportCsv' },
  { format: 'zip', word: 'exportZip' },
  { format: 'md', word: 'exportMd' },
  { format: 'json', word: 'exportJson' },
] as const satisfies readonly { format: ExportFormat; word: string }[]

/** Makes the files of an incident, and knows how the last one went. */
export function useExport(id: string) {
  const { t } = useTranslation()
  const announce = useAnnounce()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState<string>()

  async function exportAs(format: ExportFormat): Promise<void> {
    if (busy) return
    setError(undefined)
    setSaved(undefined)
    setBusy(true)
    try {
      const { file, fileName } = await client.incidents.export({ id, format })
      saveFile(file, fileName)
      setSaved(fileName)
      announce(t('incident.exported', { name: fileName }))
    } catch (reason) {
      if (!needsDesktop(reason)) throw reason
      const { file } = await client.incidents.export({ id, format: 'html' })
      await printPage(await file.text())
    } finally {
      setBusy(false)
    }
  }

  return {
    exportAs: (format: ExportFormat) => void exportAs(format).catch(setError),
    forget: () => setSaved(undefined),
    busy,
    saved,
    error,
  }
}

/** The incident as a file, for the prefecture, the insurer, the agency: the first thing to do once it is closed. */
export function ExportMenu({
  exporting: { busy, exportAs },
  first,
}: {
  readonly exporting: ReturnType<typeof useExport>
  readonly first: boolean
}) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        {/* Not disabled meanwhile: the keyboard would be thrown off it. */}
        <Button size="sm" variant={first ? 'filled' : 'default'} aria-busy={busy}>
          {t(busy ? 'incident.exporting' : 'incident.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(({ format, word }) => (
          <Menu.Item key={format} onClick={() => exportAs(format)}>
            {t(`incident.${word}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Where the file went, until it is read. Below the buttons: it must not move them. */
export function ExportOutcome({
  exporting: { saved, error, forget },
}: {
  readonly exporting: ReturnType<typeof useExport>
}) {
  const { t } = useTranslation()
  return (
    <>
      {saved !== undefined && (
        <p className={classes.saved}>
          <span>{t('incident.exported', { name: saved })}</span>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              forget()
              focusScreen()
            }}
          >
            {t('common.close')}
          </Button>
        </p>
      )}
      {error !== undefined && <Failure error={error} />}
    </>
  )
}

/** Only the desktop makes a PDF itself; a browser prints one. */
function needsDesktop(error: unknown): boolean {
  if (!(error instanceof ORPCError)) return false
  const code: string = error.code
  return code === 'NEEDS_DESKTOP'
}
