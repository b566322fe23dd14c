import { Button, Popover } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { IncidentView, JournalProblem } from '../../../../shared/incident.ts'
import { api, client } from '../../api.ts'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import { useSystem } from '../../app/use-system.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Tag } from '../../ui/tag.tsx'
import { exactTime } from '../../ui/times.ts'
import classes from './journal-seal.module.css'

/**
 * The check made when the screen opens: every line, and whether every piece is there. Where the whole check found
 * something it counts, until the program is closed, and is made again at each opening and each change: the quick one
 * would not see what is wrong.
 */
export function useVerification(id: string) {
  const whole = useQuery({
    ...api.incidents.verify.queryOptions({ input: { id } }),
    enabled: ({ state }) => state.data?.ok === false,
    staleTime: 0,
    refetchOnWindowFocus: false,
    gcTime: Number.POSITIVE_INFINITY,
  })
  const isWholeNeeded = whole.data?.ok === false
  const quick = useQuery({
    ...api.incidents.verify.queryOptions({ input: { id, quick: true } }),
    enabled: !isWholeNeeded,
  })
  return isWholeNeeded ? whole : quick
}

/** Says whether the log on the disk is still what was written, and otherwise exactly what is not. */
export function JournalSeal({ view }: { readonly view: IncidentView }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useVerification(view.id)
  const announce = useAnnounce()
  const isAltered = data?.ok === false
  useEffect(() => {
    if (isAltered) announce(t('incident.altered'))
  }, [announce, isAltered, t])
  if (!data && error) {
    return (
      <button type="button" className={classes.seal} onClick={() => void refetch()}>
        <Tag tone="late">{t('incident.notVerified')}</Tag>
      </button>
    )
  }
  if (!data) return <Tag tone="plain">{t('incident.verifying')}</Tag>
  return (
    <Popover position="bottom-start" width={400} shadow="md" trapFocus>
      <Popover.Target>
        <button type="button" className={classes.seal}>
          <Tag tone={data.ok ? 'ok' : 'danger'} opens>
            {t(data.ok ? 'incident.intact' : 'incident.altered')}
          </Tag>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel ?? ''}>
        {data.ok ? (
          <p>{t('incident.intactHint', { count: data.entries })}</p>
        ) : (
          <>
            <p>{t('incident.alteredTell')}</p>
            <Problems id={view.id} problems={data.problems} />
          </>
        )}
        {view.seal && (
          <p>
            {t('seal.code')} <strong className={classes.code}>{view.seal.code}</strong>
            <span className={classes.hint}>{t('seal.hint')}</span>
          </p>
        )}
        {data.unsealed > 0 && view.status === 'closed' && (
          <p>{t('seal.unsealed', { count: data.unsealed })}</p>
        )}
        <WholeCheck id={view.id} />
        <Devices view={view} />
      </Popover.Dropdown>
    </Popover>
  )
}

/** Reads every piece again too: long for many large ones, so only when asked. */
function WholeCheck({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [state, setState] = useState<'idle' | 'busy' | { readonly pieces: number }>('idle')
  const [error, setError] = useState<unknown>()

  async function check(): Promise<void> {
    setState('busy')
    setError(undefined)
    const result = await client.incidents.verify({ id })
    queryClient.setQueryData(api.incidents.verify.queryKey({ input: { id } }), result)
    if (result.ok) {
      // It saw more than the quick look did.
      queryClient.setQueryData(
        api.incidents.verify.queryKey({ input: { id, quick: true } }),
        result,
      )
    }
    // What is wrong is listed above: nothing is said to be unchanged then.
    setState(result.ok ? { pieces: result.pieces } : 'idle')
  }

  return (
    <div>
      <Button
        size="compact-sm"
        variant="default"
        // Not disabled meanwhile: the keyboard would be thrown out of the panel.
        aria-busy={state === 'busy'}
        onClick={() => {
          if (state === 'busy') return
          check().catch((reason: unknown) => {
            setState('idle')
            setError(reason)
          })
        }}
      >
        {t(state === 'busy' ? 'incident.verifying' : 'seal.check')}
      </Button>
      {typeof state === 'object' && (
        <p role="status" className={classes.hint}>
          {t('seal.checked', { count: state.pieces })}
        </p>
      )}
      {error !== undefined && <Failure error={error} />}
    </div>
  )
}

function Problems({
  id,
  problems,
}: {
  readonly id: string
  readonly problems: readonly JournalProblem[]
}) {
  const { t } = useTranslation()
  return (
    <ul className={classes.problems}>
      {problems.map(({ file, line, code, entryId }) => (
        <li key={`${file}:${line}:${code}:${entryId}`}>
          {t(`incident.problems.${code}`, { file, line })}{' '}
          {entryId !== undefined && (
            <Link href={paths.incident(id, entryId)}>{t('incident.seeLine')}</Link>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Who wrote from where, and when each computer was last heard of. */
function Devices({ view }: { readonly view: IncidentView }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const system = useSystem()
  const seen = (device: string, lastAt: string) => {
    const said = system?.devices.find((known) => known.device === device)?.lastSeenAt
    return said !== undefined && said > lastAt ? said : lastAt
  }
  return (
    <div>
      <h3 className={classes.heading}>{t('devices.title')}</h3>
      <ul className={classes.problems}>
        {view.devices.map(({ device, entries, lastAt }) => (
          <li key={device}>
            {device} {device === system?.device && t('devices.own')}
            <span className={classes.hint}>
              {t('devices.line', { count: entries })} ·{' '}
              {t('devices.seen', { time: exactTime(seen(device, lastAt), locale) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
