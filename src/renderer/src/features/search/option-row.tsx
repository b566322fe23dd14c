import {
  IconAddressBook,
  IconBook2,
  IconBookmark,
  IconCheckbox,
  IconClockExclamation,
  IconHistory,
  IconLink,
  IconMessage,
  IconTextCaption,
} from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit, HitKind } from '../../../../shared/search.ts'
import { Tag } from '../../ui/tag.tsx'
import { MarkedText } from './marked-text.tsx'
import type { Option } from './options.ts'
import classes from './search-box.module.css'

const icons: Readonly<Record<HitKind, typeof IconBook2>> = {
  playbook: IconBook2,
  section: IconTextCaption,
  step: IconCheckbox,
  template: IconMessage,
  source: IconLink,
  glossary: IconBookmark,
  contact: IconAddressBook,
  incident: IconClockExclamation,
}

type Props = {
  readonly id: string
  readonly option: Option
  readonly isActive: boolean
  readonly onHover: () => void
  /** `second`: with Ctrl held. */
  readonly onChoose: (second: boolean) => void
}

/** One line of the list. */
export function OptionRow({ id, option, isActive, onHover, onChoose }: Props) {
  const element = useRef<HTMLDivElement>(null)
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
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey)}
    >
      <Content choice={option.choice} />
    </div>
  )
}

function Content({ choice }: { readonly choice: Option['choice'] }) {
  const { t } = useTranslation()
  switch (choice.kind) {
    case 'hit':
      return <HitContent hit={choice.hit} />
    case 'incident':
      return (
        <Line
          icon={icons.incident}
          title={choice.incident.title}
          kind={t('search.kinds.incident')}
          exercise={choice.incident.exercise}
        />
      )
    case 'situation':
      return (
        <Line
          icon={icons.playbook}
          title={choice.suggestion.situation}
          kind={t('search.kinds.playbook')}
        >
          {choice.suggestion.title}
        </Line>
      )
    case 'recent':
      return <Line icon={IconHistory} title={choice.page.title} kind={t('search.kinds.playbook')} />
  }
}

function HitContent({ hit }: { readonly hit: Hit }) {
  const { t } = useTranslation()
  const says = hit.snippet !== hit.title && hit.snippet !== ''
  return (
    <Line
      icon={icons[hit.kind]}
      title={hit.title}
      kind={t(`search.kinds.${hit.kind}`)}
      exercise={hit.exercise ?? false}
    >
      {says && <MarkedText text={hit.snippet} ranges={hit.ranges} />}
    </Line>
  )
}

function Line({
  icon: Icon,
  title,
  kind,
  exercise = false,
  children,
}: {
  readonly icon: typeof IconBook2
  readonly title: string
  readonly kind: string
  readonly exercise?: boolean
  readonly children?: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <>
      <Icon aria-hidden size="1.2em" stroke={1.7} className={classes.kindIcon} />
      <span className={classes.words}>
        <span className={classes.title}>{title}</span>
        {children !== undefined && children !== false && (
          <span className={classes.snippet}>{children}</span>
        )}
      </span>
      {exercise && <Tag tone="late">{t('app.exercise')}</Tag>}
      <span className={classes.kind}>{kind}</span>
    </>
  )
}
