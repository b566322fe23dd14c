import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Snapshot } from '../../../../shared/contract.ts'
import { api } from '../../api.ts'
import { useLocale, useSettings } from '../../app/use-settings.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { exactTime } from '../../ui/times.ts'
import classes from './settings-page.module.css'

/** Shown before the person asks for the others. */
const shownFirst = 5

/** The daily copies: where they are, how to make one now, how to bring back what was lost. */
export function SnapshotsSection() {
  const { t } = useTranslation()
  const { settings, change, error: notWritten } = useSettings()
  const queryClient = useQueryClient()
  const { data, error, refetch } = useQuery(api.snapshots.list.queryOptions())
  const [all, setAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const refresh = () => void queryClient.invalidateQueries({ queryKey: api.snapshots.key() })
  const taking = useMutation(
    api.snapshots.take.mutationOptions({
      onSettled: refresh,
    }),
  )
  const items = data?.items ?? []
  return (
    <section className={classes.card} aria-labelledby="snapshots">
      <h2 id="snapshots" className={classes.heading}>
        {t('snapshots.title')}
      </h2>
      <p className={classes.hint}>{t('snapshots.hint')}</p>
      <dl className={classes.facts}>
        <dt>{t('snapshots.folder')}</dt>
        <dd>
          <code>{data?.folder}</code>
        </dd>
      </dl>
      <TextInput
        label={t('snapshots.second')}
        description={t('snapshots.secondHint')}
        maxLength={1000}
        defaultValue={settings.snapshotFolder}
        onBlur={(event) => {
          change({ snapshotFolder: event.currentTarget.value.trim() })
          refresh()
        }}
      />
      {notWritten && <Failure error={notWritten} />}
      <div>
        <BusyButton variant="default" busy={taking.isPending} onClick={() => taking.mutate({})}>
          {t('snapshots.take')}
        </BusyButton>
      </div>
      {taking.data && (
        <p role="status" className={classes.fine}>
          {t('snapshots.taken')} <code>{taking.data.name}</code>
        </p>
      )}
      {taking.error && <Failure error={taking.error} onRetry={() => taking.mutate({})} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && items.length === 0 && <p className={classes.hint}>{t('snapshots.none')}</p>}
      {items.length > 0 && (
        <ul ref={list} className={classes.problems} tabIndex={-1}>
          {items.slice(0, all ? items.length : shownFirst).map((item) => (
            <SnapshotRow
              key={`${item.place}:${item.name}`}
              item={item}
              onDone={() => {
                // A copy was made before: it must not push out of sight the line that says what came of it.
                setAll(true)
                refresh()
              }}
            />
          ))}
        </ul>
      )}
      {!all && items.length > shownFirst && (
        <div>
          <Button
            variant="subtle"
            onClick={() => {
              setAll(true)
              // The button goes away.
              list.current?.focus()
            }}
          >
            {t('snapshots.showAll', { count: items.length })}
          </Button>
        </div>
      )}
    </section>
  )
}

function SnapshotRow({ item, onDone }: { readonly item: Snapshot; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const line = useRef<HTMLLIElement>(null)
  /** The question goes away with its buttons: the keyboard stays on the line. */
  const answered = () => {
    setAsking(false)
    line.current?.focus()
  }
  const restoring = useMutation(
    api.snapshots.restore.mutationOptions({
      onSuccess: () => {
        answered()
        void queryClient.invalidateQueries()
      },
      onSettled: onDone,
    }),
  )
  const megabytes = (item.bytes / 1e6).toLocaleString(locale, { maximumFractionDigits: 1 })
  const time = exactTime(item.takenAt, locale)
  return (
    <li ref={line} className={classes.snapshot} tabIndex={-1}>
      <span>
        {time}
        <span className={classes.hint}>
          {' '}
          · {t('snapshots.size', { size: megabytes })} ·{' '}
          {t(item.place === 'first' ? 'snapshots.first' : 'snapshots.secondPlace')}
        </span>
      </span>
      {!asking && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('snapshots.restoreLabel', { time })}
          onClick={() => setAsking(true)}
        >
          {t('snapshots.restore')}
        </Button>
      )}
      {asking && (
        <fieldset className={classes.ask} aria-label={t('snapshots.restoreLabel', { time })}>
          <p>{t('snapshots.restoreHint')}</p>
          <div className={classes.buttons}>
            <Button size="compact-sm" variant="default" onClick={answered}>
              {t('common.cancel')}
            </Button>
            <BusyButton
              autoFocus
              size="compact-sm"
              busy={restoring.isPending}
              onClick={() => restoring.mutate({ name: item.name, place: item.place })}
            >
              {t('snapshots.restoreNow')}
            </BusyButton>
          </div>
        </fieldset>
      )}
      {restoring.error && <Failure error={restoring.error} />}
      {restoring.data && (
        <p role="status" className={classes.fine}>
          {t('snapshots.restored', { count: restoring.data.restored.length })}
        </p>
      )}
    </li>
  )
}
