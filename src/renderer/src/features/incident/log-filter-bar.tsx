import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Event } from '../../../../shared/incident.ts'
import { authorsOf, isFiltering, type LogFilter, logKinds, noFilter } from './log-filter.ts'
import classes from './log-filter-bar.module.css'

/** Finds a line in a long log: by kind, by author, by its words. */
export function LogFilterBar({
  entries,
  found,
  filter,
  onChange,
}: {
  readonly entries: readonly Event[]
  readonly found: number
  readonly filter: LogFilter
  readonly onChange: (filter: LogFilter) => void
}) {
  const { t } = useTranslation()
  const text = useRef<HTMLInputElement>(null)
  return (
    <search className={classes.bar} data-print="no">
      <input
        ref={text}
        type="search"
        className={classes.text}
        aria-label={t('log.filter')}
        placeholder={t('log.filter')}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
      />
      <select
        className={classes.select}
        aria-label={t('log.filterKind')}
        value={filter.kind}
        onChange={(event) => {
          const { value } = event.currentTarget
          onChange({ ...filter, kind: logKinds.find((kind) => kind === value) ?? '' })
        }}
      >
        <option value="">{t('log.allKinds')}</option>
        {logKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`log.filterKinds.${kind}`)}
          </option>
        ))}
      </select>
      <select
        className={classes.select}
        aria-label={t('log.filterAuthor')}
        value={filter.by}
        onChange={(event) => onChange({ ...filter, by: event.currentTarget.value })}
      >
        <option value="">{t('log.allAuthors')}</option>
        {authorsOf(entries).map((by) => (
          <option key={by} value={by}>
            {by}
          </option>
        ))}
      </select>
      {isFiltering(filter) && (
        <>
          <output className={classes.count}>
            {t('log.found', { found, count: entries.length })}
          </output>
          <button
            type="button"
            className={classes.clear}
            onClick={() => {
              onChange(noFilter)
              // The button goes away.
              text.current?.focus()
            }}
          >
            {t('log.showAll')}
          </button>
        </>
      )}
    </search>
  )
}
