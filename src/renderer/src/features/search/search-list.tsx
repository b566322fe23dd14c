import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchResult } from '../../../../shared/search.ts'
import { api } from '../../api.ts'
import { useLocale } from '../../app/use-settings.ts'
import { useHeightLeft } from '../../ui/use-height-left.ts'
import { Callable } from '../commune/callable.tsx'
import { OptionRow } from './option-row.tsx'
import { type Heading, type Option, type OptionGroup, optionId } from './options.ts'
import classes from './search-box.module.css'
import { secondOf } from './use-choose.ts'

/** How the text was read, and how to have it read otherwise. */
export type Reading = {
  readonly text: string
  readonly literal: boolean
  readonly result: SearchResult | undefined
  readonly setLiteral: (literal: boolean) => void
}

type Props = {
  readonly id: string
  readonly groups: readonly OptionGroup[]
  readonly current: Option | undefined
  /** What came of the second action of the current line. */
  readonly outcome: string | undefined
  /** Absent when nothing was typed. */
  readonly reading: Reading | undefined
  readonly onHover: (option: Option) => void
  readonly onChoose: (option: Option) => void
  readonly onSecond: (option: Option) => void
  readonly onOpenIncident: () => void
}

/** The list under the box: what was found or is likely, how it was read, what to do when nothing was. */
export function SearchList({ id, groups, current, outcome, reading, ...on }: Props) {
  const { t } = useTranslation()
  const headings = useHeadings()
  const panel = useRef<HTMLDivElement>(null)
  useHeightLeft(panel)
  const foundNothing = reading?.result?.hits.length === 0
  return (
    // Keeps the focus in the box while a result is clicked.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only stops a loss of focus; the results themselves are options of the combobox
    <div ref={panel} className={classes.panel} onMouseDown={(event) => event.preventDefault()}>
      <div className={classes.results}>
        {reading && <ReadingLine {...reading} />}
        {foundNothing && (
          <p className={classes.nothing}>{t('search.nothing', { text: reading?.text.trim() })}</p>
        )}
        <div id={id} role="listbox" aria-label={t('search.label')} hidden={groups.length === 0}>
          {groups.map((group) => {
            const heading = group.heading && headings(group.heading)
            return (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a listbox
              <div
                key={group.key}
                role="group"
                aria-label={heading ?? t('search.label')}
                className={classes.group}
              >
                {heading !== undefined && (
                  <div className={classes.heading} aria-hidden>
                    {heading}
                  </div>
                )}
                {group.options.map((option) => (
                  <OptionRow
                    key={option.key}
                    id={optionId(id, option)}
                    option={option}
                    isActive={option === current}
                    onHover={() => on.onHover(option)}
                    onChoose={(second) => (second ? on.onSecond : on.onChoose)(option)}
                  />
                ))}
              </div>
            )
          })}
        </div>
        {foundNothing && <WhatNow onOpenIncident={on.onOpenIncident} />}
      </div>
      <Keys current={current} outcome={outcome} />
    </div>
  )
}

function useHeadings(): (heading: Heading) => string | undefined {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data } = useQuery(api.playbooks.list.queryOptions({ input: { locale } }))
  return (heading) => {
    switch (heading.kind) {
      case 'word':
        return t(`search.headings.${heading.word}`)
      case 'incident':
        return heading.title
      case 'playbook': {
        const playbook = data?.find(({ id }) => id === heading.playbookId)
        return playbook?.state === 'ready' ? playbook.title : undefined
      }
    }
  }
}

/** A corrected reading is said, with the way back; so is an exact one. */
function ReadingLine({ text, literal, result, setLiteral }: Reading) {
  const { t } = useTranslation()
  const corrected = result?.corrected
  if (!literal && corrected === undefined) return null
  return (
    <p className={classes.corrected}>
      {literal
        ? t('search.literal', { text: text.trim() })
        : t('search.corrected', { text: corrected })}
      <Button size="compact-sm" variant="subtle" onClick={() => setLiteral(!literal)}>
        {literal ? t('search.notLiteral') : t('search.asTyped', { text: text.trim() })}
      </Button>
    </p>
  )
}

/** Nothing found is no dead end: an incident can be opened, somebody can be called. */
function WhatNow({ onOpenIncident }: { readonly onOpenIncident: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={classes.whatNow}>
      <p className={classes.hint}>{t('search.nothingHint')}</p>
      <Button size="compact-md" variant="default" onClick={onOpenIncident}>
        {t('search.openAnyway')}
      </Button>
      <Callable />
    </div>
  )
}

/** What the keys do with the line chosen. */
function Keys({
  current,
  outcome,
}: {
  readonly current: Option | undefined
  readonly outcome: string | undefined
}) {
  const { t } = useTranslation()
  const second = current && secondOf(current)
  return (
    <p className={classes.keys} aria-hidden>
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {t('search.keys.move')}
      </span>
      <span>
        <kbd>{t('search.keys.enterKey')}</kbd> {t('search.keys.open')}
      </span>
      {second && (
        <span>
          <kbd>Ctrl</kbd> <kbd>{t('search.keys.enterKey')}</kbd>{' '}
          {outcome === undefined ? t(`search.second.${second.does}`) : <strong>{outcome}</strong>}
        </span>
      )}
    </p>
  )
}
