import { Button } from '@mantine/core'
import {
  IconBook2,
  IconCheckbox,
  IconClockExclamation,
  IconMessage,
  IconTextCaption,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit, HitKind, SearchResult } from '../../../../shared/search.ts'
import { api } from '../../api.ts'
import { useLocale } from '../../app/use-settings.ts'
import { Tag } from '../../ui/tag.tsx'
import { hitKey } from './hit-path.ts'
import { MarkedText } from './marked-text.tsx'
import classes from './search-box.module.css'

const icons: Readonly<Record<HitKind, typeof IconBook2>> = {
  playbook: IconBook2,
  section: IconTextCaption,
  step: IconCheckbox,
  template: IconMessage,
  incident: IconClockExclamation,
}

type Props = {
  readonly id: string
  readonly text: string
  readonly result: SearchResult
  readonly active: number
  readonly onHover: (index: number) => void
  readonly onChoose: (hit: Hit) => void
  readonly onOpenIncident: () => void
}

export function SearchResults({ id, text, result, active, ...on }: Props) {
  const { t } = useTranslation()
  const { hits, corrected } = result
  return (
    // Keeps the focus in the box while a result is clicked.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only stops a loss of focus; the results themselves are options of the combobox
    <div className={classes.results} onMouseDown={(event) => event.preventDefault()}>
      {corrected !== undefined && hits.length > 0 && (
        <p className={classes.corrected}>{t('search.corrected', { text: corrected })}</p>
      )}
      <div id={id} role="listbox" aria-label={t('search.label')} hidden={hits.length === 0}>
        {hits.map((hit, index) => (
          <Result
            key={hitKey(hit)}
            id={`${id}-${hitKey(hit)}`}
            hit={hit}
            isActive={index === active}
            onHover={() => on.onHover(index)}
            onChoose={() => on.onChoose(hit)}
          />
        ))}
      </div>
      {hits.length === 0 && (
        <div className={classes.nothing}>
          <p>{t('search.nothing', { text: text.trim() })}</p>
          <p className={classes.hint}>{t('search.nothingHint')}</p>
          <Button size="compact-md" variant="default" onClick={on.onOpenIncident}>
            {t('incidents.new')}
          </Button>
        </div>
      )}
    </div>
  )
}

type ResultProps = {
  readonly id: string
  readonly hit: Hit
  readonly isActive: boolean
  readonly onHover: () => void
  readonly onChoose: () => void
}

function Result({ id, hit, isActive, onHover, onChoose }: ResultProps) {
  const { t } = useTranslation()
  const playbookTitle = usePlaybookTitle(hit)
  const element = useRef<HTMLDivElement>(null)
  const Icon = icons[hit.kind]
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses through the combobox, which owns this option
    <div
      ref={element}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={classes.result}
      onMouseMove={isActive ? undefined : onHover}
      onClick={onChoose}
    >
      <Icon aria-hidden size="1.2em" stroke={1.7} className={classes.kindIcon} />
      <span className={classes.words}>
        <span className={classes.title}>{hit.title}</span>
        {hit.snippet !== hit.title && (
          <span className={classes.snippet}>
            <MarkedText text={hit.snippet} ranges={hit.ranges} />
          </span>
        )}
      </span>
      {hit.exercise && <Tag tone="late">{t('app.exercise')}</Tag>}
      <span className={classes.kind}>
        {t(`search.kinds.${hit.kind}`)}
        {playbookTitle !== undefined && <span>{playbookTitle}</span>}
      </span>
    </div>
  )
}

/** Two playbooks may have a passage of the same name: where it is from is said beside it. */
function usePlaybookTitle(hit: Hit): string | undefined {
  const locale = useLocale()
  const { data } = useQuery(api.playbooks.list.queryOptions({ input: { locale } }))
  if (hit.kind === 'playbook' || hit.kind === 'incident') return undefined
  const playbook = data?.find((item) => item.id === hit.playbookId)
  return playbook?.state === 'ready' ? playbook.title : undefined
}
