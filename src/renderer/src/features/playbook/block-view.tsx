import {
  IconAlertTriangle,
  IconBulb,
  IconFlame,
  IconInfoCircle,
  IconStar,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AlertTone, Block, Step } from '../../../../shared/playbook.ts'
import { inPlace } from '../../ui/in-place.tsx'
import { Table } from '../../ui/table.tsx'
import { anchorId } from './anchor.ts'
import classes from './block-view.module.css'
import { Communes } from './communes.tsx'
import { groupSteps } from './group-steps.ts'
import { Inlines } from './inline-view.tsx'
import { TemplateCard } from './template-card.tsx'

type Props = {
  readonly blocks: readonly Block[]
  /** How a step is drawn: the page knows whether an incident is open. */
  readonly step: (step: Step) => ReactNode
}

/** The blocks of a section, steps that follow each other in one list. */
export function Blocks({ blocks, step }: Props): ReactNode {
  return inPlace(groupSteps(blocks), (group) =>
    group.type === 'steps' ? (
      <ul className={classes.steps}>{group.steps.map((each) => step(each))}</ul>
    ) : (
      <BlockView block={group.block} step={step} />
    ),
  )
}

const noStep = () => null

/** Guidance that holds no step, such as the lines below one. */
export function Guidance({ blocks }: { readonly blocks: readonly Block[] }) {
  return <Blocks blocks={blocks} step={noStep} />
}

function BlockView({
  block,
  step,
}: {
  readonly block: Exclude<Block, { type: 'step' }>
  readonly step: Props['step']
}): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p className={classes.paragraph}>
          <Inlines inlines={block.inlines} />
        </p>
      )
    case 'heading':
      return (
        <h3 id={anchorId(block.id)} className={classes.heading} tabIndex={-1}>
          <Inlines inlines={block.inlines} />
        </h3>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List className={classes.list}>
          {inPlace(block.items, (item) => (
            <li>
              <Blocks blocks={item} step={step} />
            </li>
          ))}
        </List>
      )
    }
    case 'quote':
      return (
        <blockquote className={classes.quote}>
          <Blocks blocks={block.blocks} step={step} />
        </blockquote>
      )
    case 'communes':
      return (
        <Communes block={block}>
          <Blocks blocks={block.blocks} step={step} />
        </Communes>
      )
    case 'alert':
      return <Alert tone={block.tone} blocks={block.blocks} />
    case 'table':
      return (
        <div className={classes.tableFrame}>
          <Table
            head={block.head}
            rows={block.rows}
            className={classes.table}
            draw={(cell) => <Inlines inlines={cell} />}
          />
        </div>
      )
    case 'code':
      return <pre className={classes.code}>{block.value}</pre>
    case 'rule':
      return <hr className={classes.rule} />
    case 'template':
      return <TemplateCard template={block.template} />
  }
}

const alertIcons: Readonly<Record<AlertTone, typeof IconBulb>> = {
  note: IconInfoCircle,
  tip: IconBulb,
  important: IconStar,
  warning: IconAlertTriangle,
  caution: IconFlame,
}

function Alert({ tone, blocks }: { readonly tone: AlertTone; readonly blocks: readonly Block[] }) {
  const { t } = useTranslation()
  const Icon = alertIcons[tone]
  return (
    <div className={classes.alert} data-tone={tone} role="note">
      <p className={classes.alertTitle}>
        <Icon aria-hidden size="1.15em" />
        {t(`playbook.alerts.${tone}`)}
      </p>
      <Guidance blocks={blocks} />
    </div>
  )
}
