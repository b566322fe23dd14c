import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Event, IncidentView } from '../../../../shared/incident.ts'
import { useLocale } from '../../app/use-settings.ts'
import { longDay, sameDay } from '../../ui/times.ts'
import { EntryRow } from './entry-row.tsx'
import classes from './log.module.css'

/** The main courante, in the order of the facts, newest at the bottom beside the box where the next is written. */
export function Log({ view }: { readonly view: IncidentView }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const entries = inOrderOfFacts(view.entries)
  const scroller = useStickToBottom(view.entries.length)
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className={classes.scroller}
      ref={scroller}
      aria-label={t('incident.log')}
    >
      <h2 className="visually-hidden">{t('incident.log')}</h2>
      <ol className={classes.list}>
        {entries.map((event, index) => {
          const previous = entries[index - 1]
          const newDay = !previous || !sameDay(previous.at, event.at)
          return (
            <li key={event.id} className={classes.item}>
              {newDay && <p className={classes.day}>{longDay(event.at, locale)}</p>}
              <EntryRow event={event} view={view} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** By the time of the fact; facts of the same moment keep the order of writing. Corrections sit on what they correct. */
export function inOrderOfFacts(entries: readonly Event[]): readonly Event[] {
  return entries
    .filter((event) => event.kind !== 'amended')
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** Follows the log as it grows, as a paper one is read: at its last line. */
function useStickToBottom(count: number) {
  const element = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count is what makes the log grow
  useEffect(() => {
    element.current?.scrollTo({ top: element.current.scrollHeight })
  }, [count])
  return element
}
