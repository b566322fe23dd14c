import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { IconPlus, IconTargetArrow } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Severity } from '../../../../shared/incident.ts'
import { api } from '../../api.ts'
import { Failure } from '../../ui/failure.tsx'
import { Empty, Loading, Page } from '../../ui/page.tsx'
import { DiscardedNotice } from './discarded-notice.tsx'
import { IncidentRow } from './incident-row.tsx'
import classes from './incidents-page.module.css'
import { useOpenDialog } from './open-dialog-state.ts'
import { severityList } from './severity-list.ts'

const shows = ['open', 'closed', 'all'] as const
type Show = (typeof shows)[number]

const statusesOf = {
  open: { status: ['active', 'stabilised'] },
  closed: { status: 'closed' },
  all: {},
} as const

/** Real incidents and exercises, never mixed. */
export function IncidentsPage() {
  const { t } = useTranslation()
  const openDialog = useOpenDialog()
  const [exercise, setExercise] = useState(false)
  const [show, setShow] = useState<Show>('open')
  const [severity, setSeverity] = useState<Severity>()
  const [text, setText] = useState('')
  const query = useIncidentPages({ exercise, show, severity, text })
  const items = query.data?.pages.flatMap((page) => page.items) ?? []

  return (
    <Page
      title={t('incidents.title')}
      actions={
        <div className={classes.actions}>
          <Button
            leftSection={<IconPlus aria-hidden size="1.1em" />}
            onClick={() => openDialog({})}
          >
            {t('incidents.new')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconTargetArrow aria-hidden size="1.1em" />}
            onClick={() => openDialog({ exercise: true })}
          >
            {t('home.newExercise')}
          </Button>
        </div>
      }
    >
      <div className={classes.filters}>
        <SegmentedControl
          aria-label={t('incidents.title')}
          value={exercise ? 'exercises' : 'real'}
          onChange={(value) => setExercise(value === 'exercises')}
          data={[
            { value: 'real', label: t('incidents.real') },
            { value: 'exercises', label: t('incidents.exercises') },
          ]}
        />
        <SegmentedControl
          aria-label={t('incidents.status')}
          value={show}
          onChange={(value) => setShow(shows.find((each) => each === value) ?? 'open')}
          data={shows.map((value) => ({ value, label: t(`incidents.${value}`) }))}
        />
        <NativeSelect
          aria-label={t('open.severity')}
          value={severity ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget
            setSeverity(severityList.find((each) => each === value))
          }}
          data={[
            { value: '', label: t('incidents.allSeverities') },
            ...severityList.map((value) => ({ value, label: t(`severities.${value}`) })),
          ]}
        />
        <TextInput
          className={classes.text}
          aria-label={t('incidents.filter')}
          placeholder={t('incidents.filter')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <DiscardedNotice />
      {query.error && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.isSuccess && items.length === 0 && (
        <NoIncident
          exercise={exercise}
          show={show}
          filtered={text.trim() !== '' || severity !== undefined}
        />
      )}
      <ul className={classes.list}>
        {items.map((incident) => (
          <li key={incident.id}>
            <IncidentRow incident={incident} />
          </li>
        ))}
      </ul>
      {query.hasNextPage && <More onShow={() => void query.fetchNextPage()} />}
    </Page>
  )
}

/** The next page comes before its place is reached; the button remains for who moves by keyboard. */
function More({ onShow }: { readonly onShow: () => void }) {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  const show = useRef(onShow)
  show.current = onShow
  useEffect(() => {
    const { current } = button
    if (!current) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) show.current()
      },
      { rootMargin: '600px' },
    )
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  return (
    <Button ref={button} variant="default" mt="md" onClick={onShow}>
      {t('incidents.more')}
    </Button>
  )
}

function useIncidentPages(filter: {
  readonly exercise: boolean
  readonly show: Show
  readonly severity: Severity | undefined
  readonly text: string
}) {
  const { exercise, show, severity } = filter
  const text = filter.text.trim()
  return useInfiniteQuery({
    ...api.incidents.list.infiniteOptions({
      input: (cursor: string | undefined) => ({
        ...mutable(statusesOf[show]),
        exercise,
        ...(severity && { severity }),
        ...(text && { text }),
        ...(cursor !== undefined && { cursor }),
        limit: 50,
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor,
    }),
    placeholderData: keepPreviousData,
  })
}

type Filter = (typeof statusesOf)[Show]

function mutable(filter: Filter) {
  if (!('status' in filter)) return {}
  return { status: typeof filter.status === 'string' ? filter.status : [...filter.status] }
}

/** What is said where there is none. */
const words = {
  real: { title: { open: 'empty', closed: 'emptyClosed', all: 'none' }, hint: 'emptyHint' },
  exercises: {
    title: { open: 'emptyExercises', closed: 'closedExercises', all: 'noExercises' },
    hint: 'emptyExercisesHint',
  },
} as const

function NoIncident({
  exercise,
  show,
  filtered,
}: {
  readonly exercise: boolean
  readonly show: Show
  readonly filtered: boolean
}) {
  const { t } = useTranslation()
  if (filtered) return <Empty title={t('incidents.emptyFilter')} />
  const { title, hint } = words[exercise ? 'exercises' : 'real']
  return (
    <Empty
      title={t(`incidents.${title[show]}`)}
      // Of those that are over, nothing is to be opened.
      {...(show !== 'closed' && { hint: t(`incidents.${hint}`) })}
    />
  )
}
