import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { IconPlus, IconTargetArrow } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Failure } from '../../ui/failure.tsx'
import { Empty, Loading, Page } from '../../ui/page.tsx'
import { IncidentRow } from './incident-row.tsx'
import classes from './incidents-page.module.css'
import { useOpenDialog } from './open-dialog-state.ts'

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
  const [text, setText] = useState('')
  const query = useIncidentPages({ exercise, show, text })
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
          aria-label={t('incidents.open')}
          value={show}
          onChange={(value) => setShow(shows.find((each) => each === value) ?? 'open')}
          data={shows.map((value) => ({ value, label: t(`incidents.${value}`) }))}
        />
        <TextInput
          className={classes.text}
          aria-label={t('incidents.filter')}
          placeholder={t('incidents.filter')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {query.error && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.isSuccess && items.length === 0 && (
        <NoIncident exercise={exercise} filtered={text.trim() !== '' || show === 'closed'} />
      )}
      <ul className={classes.list}>
        {items.map((incident) => (
          <li key={incident.id}>
            <IncidentRow incident={incident} />
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button variant="default" mt="md" onClick={() => void query.fetchNextPage()}>
          {t('incidents.more')}
        </Button>
      )}
    </Page>
  )
}

function useIncidentPages(filter: {
  readonly exercise: boolean
  readonly show: Show
  readonly text: string
}) {
  const { exercise, show } = filter
  const text = filter.text.trim()
  return useInfiniteQuery({
    ...api.incidents.list.infiniteOptions({
      input: (cursor: string | undefined) => ({
        ...mutable(statusesOf[show]),
        exercise,
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

function NoIncident({
  exercise,
  filtered,
}: {
  readonly exercise: boolean
  readonly filtered: boolean
}) {
  const { t } = useTranslation()
  if (filtered) return <Empty title={t('incidents.emptyFilter')} />
  return exercise ? (
    <Empty title={t('incidents.emptyExercises')} hint={t('incidents.emptyExercisesHint')} />
  ) : (
    <Empty title={t('incidents.empty')} hint={t('incidents.emptyHint')} />
  )
}
