import { useQueries, useQueryClient } from '@tanstack/react-query'
import { memo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Playbook } from '../../../../shared/playbook.ts'
import { api } from '../../api.ts'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import { useSystem } from '../../app/use-system.ts'
import { Awaited } from '../../ui/failure.tsx'
import { plainDay } from '../../ui/times.ts'
import { useProfile } from '../commune/use-profile.ts'
import classes from './booklet.module.css'
import { BookletChapter } from './booklet-chapter.tsx'
import { BookletCover } from './booklet-cover.tsx'
import { Desk } from './desk.tsx'
import { bookletRules } from './page-rules.ts'
import { PlaybookChoice } from './playbook-choice.tsx'
import { PrintFrame } from './print-frame.tsx'
import { useBookletOrder } from './use-booklet-order.ts'
import { firstSheets, usePageCounts } from './use-page-counts.ts'

const cover = 'cover'

/** Drawn once: only the contents list changes when the sheets are counted. */
const Chapter = memo(BookletChapter)

/** The whole set on paper, or a part of it, with its table of contents: for the shelf, and for the day without a computer. */
export function BookletPage() {
  const locale = useLocale()
  const { playbooks: all, numbers, error } = useBookletOrder()
  const { profile, error: noProfile } = useProfile()
  const system = useSystem()
  const queryClient = useQueryClient()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = (all ?? []).filter(({ id }) => !left.has(id))
  const pages = useQueries({
    queries: chosen.map(({ id }) => api.playbooks.get.queryOptions({ input: { id, locale } })),
    combine: (results) => ({
      playbooks: results.flatMap((result) => (result.data ? [result.data] : [])),
      error: results.find((result) => result.error)?.error,
    }),
  })
  // What fills the messages is a part of their length.
  if (!all || !profile || !system || pages.playbooks.length < chosen.length) {
    return (
      <Awaited
        error={error ?? pages.error ?? noProfile}
        onRetry={() =>
          void queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => !state.data })
        }
      />
    )
  }
  return (
    <Booklet
      playbooks={pages.playbooks}
      numbers={numbers}
      filling={JSON.stringify([profile, system.pack?.version])}
      choice={<PlaybookChoice playbooks={all} numbers={numbers} left={left} onChange={setLeft} />}
    />
  )
}

function Booklet({
  playbooks,
  numbers,
  filling,
  choice,
}: {
  readonly playbooks: readonly Playbook[]
  readonly numbers: ReadonlyMap<string, number>
  /** Another text when what fills the messages is another. */
  readonly filling: string
  readonly choice: React.ReactNode
}) {
  const { t } = useTranslation()
  const locale = useLocale()
  const pack = useSystem()?.pack
  const root = useRef<HTMLDivElement>(null)
  const ids = playbooks.map(({ id }) => id)
  const counts = usePageCounts(root, `${locale} ${ids.join(' ')} ${filling}`)
  const sheets = firstSheets([cover, ...ids], counts)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const numberOf = (id: string) => numbers.get(id) ?? 0
  const edition = pack
    ? `${pack.title[locale]} · ${pack.publisher} · ${plainDay(pack.date, locale)}`
    : t('app.name')
  const rules = bookletRules(
    playbooks.map(({ id, title }) => {
      const number = numberOf(id)
      return { number, heading: t('print.chapter', { number, title }) }
    }),
    edition,
  )
  return (
    <PrintFrame
      title={t('print.booklet')}
      hint={
        counts.size === 0
          ? t('app.loading')
          : `${t('print.playbookCount', { count: playbooks.length })}, ${t('print.sheetCount', { count: total })}`
      }
      back={paths.playbooks}
      rules={rules}
      choice={choice}
    >
      <div ref={root} className={classes.booklet}>
        <Desk of={t('print.contents')}>
          <BookletCover part={cover} playbooks={playbooks} numbers={numbers} sheets={sheets} />
        </Desk>
        {playbooks.map((playbook) => (
          <Desk key={playbook.id} of={playbook.title}>
            <Chapter playbook={playbook} numbers={numbers} />
          </Desk>
        ))}
      </div>
    </PrintFrame>
  )
}
