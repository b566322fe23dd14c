import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Event, EventOf, IncidentView } from '../../../../shared/incident.ts'
import { useLocale } from '../../app/use-settings.ts'
import { longDay, sameDay } from '../../ui/times.ts'
import { showAnchor } from '../playbook/anchor.ts'
import { whenAskedAgain } from '../playbook/use-place.ts'
import { EntryRow } from './entry-row.tsx'
import { entryWords } from './entry-text.ts'
import classes from './log.module.css'
import { logId } from './log-box.ts'
import { filterLog, type LogFilter, noFilter } from './log-filter.ts'
import { LogFilterBar } from './log-filter-bar.tsx'
import { amendmentsByTarget, inOrderOfFacts } from './log-order.ts'
import { useLogWindow } from './use-log-window.ts'

// One for all lines: a new one each time would draw each line again.
const none: readonly EventOf<'amended'>[] = []

/** The log has enough lines to be searched. */
const filterFrom = 8

/** The main courante, in the order of the facts, newest at the bottom beside the box where the next is written. */
export function Log({
  view,
  entry,
  writings,
}: {
  readonly view: IncidentView
  /** The entry that the address names. */
  readonly entry: string | undefined
  /** Changes each time the person wrote here. */
  readonly writings: number
}) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [filter, setFilter] = useState<LogFilter>(noFilter)
  const scroller = useRef<HTMLElement>(null)
  const amendments = useMemo(() => amendmentsByTarget(view.entries), [view.entries])
  const pinned = useMemo(() => new Set(view.pinned), [view.pinned])
  const all = useMemo(() => inOrderOfFacts(view.entries), [view.entries])
  const shown = useMemo(() => {
    const corrections = (event: Event) => (amendments.get(event.id) ?? []).map(({ text }) => text)
    return filterLog(all, filter, pinned, (event) =>
      [entryWords(event, view, t), ...corrections(event)].join(' '),
    )
  }, [all, amendments, filter, pinned, t, view])
  const keys = useMemo(() => shown.map(({ id }) => id), [shown])
  const virtualizer = useLogWindow(scroller, keys, writings)
  useJump(entry, all, () => setFilter(noFilter), virtualizer.scrollToIndex)
  // What was just written is seen, whatever was looked for before.
  const [written, setWritten] = useState(writings)
  if (written !== writings) {
    setWritten(writings)
    setFilter(noFilter)
  }
  const rows = virtualizer.getVirtualItems()
  const above = rows[0]?.start ?? 0
  const below = virtualizer.getTotalSize() - (rows.at(-1)?.end ?? 0)

  return (
    <>
      {all.length >= filterFrom && (
        <LogFilterBar entries={all} found={shown.length} filter={filter} onChange={setFilter} />
      )}
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className={classes.scroller}
        id={logId}
        ref={scroller}
        aria-label={t('incident.log')}
      >
        <h2 className="visually-hidden">{t('incident.log')}</h2>
        {shown.length === 0 && <p className={classes.quiet}>{t('log.nothingFound')}</p>}
        <ol className={classes.list} style={{ paddingTop: above, paddingBottom: below }}>
          {rows.map(({ index, key }) => {
            const event = shown[index]
            const previous = shown[index - 1]
            if (!event) return null
            const newDay = !previous || !sameDay(previous.at, event.at)
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={classes.item}
                // A reader of the screen hears « 12 of 5 000 », not « 12 of 40 ».
                aria-setsize={shown.length}
                aria-posinset={index + 1}
              >
                {newDay && <p className={classes.day}>{longDay(event.at, locale)}</p>}
                <EntryRow
                  event={event}
                  view={view}
                  amendments={amendments.get(event.id) ?? none}
                  isPinned={pinned.has(event.id)}
                />
              </li>
            )
          })}
        </ol>
      </section>
    </>
  )
}

/** Goes to the entry that the address names, wherever it is in the log, each time it is asked for. */
function useJump(
  entry: string | undefined,
  all: readonly Event[],
  showAll: () => void,
  scrollTo: (index: number, options: { readonly align: 'center' }) => void,
): void {
  const latest = useRef({ all, showAll, scrollTo })
  latest.current = { all, showAll, scrollTo }
  // Only a new address moves the log.
  useEffect(() => {
    if (entry === undefined) return
    const id = entry
    let timer: ReturnType<typeof setTimeout> | undefined
    function jump(): void {
      latest.current.showAll()
      clearTimeout(timer)
      reach()
    }
    /**
     * The line is drawn after the scroll, and measured after it is drawn: sooner or later, as the computer goes.
     * Where the log was filtered, all of it comes back first, and the scroll has to be asked for again.
     */
    function reach(tries = 40): void {
      const { all: lines, scrollTo: scroll } = latest.current
      const index = lines.findIndex((each) => each.id === id)
      if (index !== -1) scroll(index, { align: 'center' })
      timer = setTimeout(() => {
        if (!showAnchor(id) && tries > 1) reach(tries - 1)
      }, 60)
    }
    jump()
    const forget = whenAskedAgain(jump)
    return () => {
      clearTimeout(timer)
      forget()
    }
  }, [entry])
}
