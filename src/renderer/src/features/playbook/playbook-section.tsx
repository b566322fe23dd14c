import { IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Playbook, Section } from '../../../../shared/playbook.ts'
import { Tag } from '../../ui/tag.tsx'
import { timeFrame } from '../../ui/times.ts'
import { LocalNumbers } from '../commune/local-numbers.tsx'
import { anchorId } from './anchor.ts'
import { Blocks } from './block-view.tsx'
import { PageStep } from './page-step.tsx'
import classes from './playbook-page.module.css'
import { QuestionList } from './question-list.tsx'
import { sectionNames } from './section-names.ts'
import type { LinkedIncident } from './use-linked-incident.ts'

/** A phase this short is the card one sees on opening. */
const firstCardMinutes = 15

type Props = {
  readonly section: Section
  readonly playbook: Playbook
  readonly linked: LinkedIncident | undefined
}

/** The first ten minutes stand open; the rest unfolds when it is wanted. */
export function PlaybookSection({ section, playbook, linked }: Props) {
  const { t } = useTranslation()
  const { withinMinutes } = section
  if (withinMinutes !== undefined && withinMinutes <= firstCardMinutes) {
    return (
      <section className={classes.first} aria-labelledby={anchorId(section.id)}>
        <div className={classes.sectionHead}>
          <SectionTitle section={section} />
          <Tag tone="accent">{t('playbook.alone')}</Tag>
        </div>
        <SectionBody section={section} playbook={playbook} linked={linked} />
      </section>
    )
  }
  const steps = section.blocks.filter((block) => block.type === 'step').length
  return (
    // While an incident follows the page, its phases are work to do: they stand open.
    <details className={classes.section} open={linked !== undefined && steps > 0}>
      <summary className={classes.summary}>
        <IconChevronDown aria-hidden size="1.1em" className={classes.chevron} />
        <span className={classes.sectionHead}>
          <SectionTitle section={section} folded />
          <span className={classes.frame}>
            {[
              withinMinutes !== undefined && timeFrame(withinMinutes, t),
              steps > 0 && t('playbook.steps', { count: steps }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      </summary>
      <div className={classes.sectionBody}>
        <SectionBody section={section} playbook={playbook} linked={linked} />
      </div>
    </details>
  )
}

function SectionTitle({
  section,
  folded = false,
}: {
  readonly section: Section
  readonly folded?: boolean
}) {
  return (
    <h2
      id={anchorId(section.id)}
      className={`${classes.sectionTitle} ${folded ? classes.folded : ''}`}
      tabIndex={-1}
    >
      {section.title}
    </h2>
  )
}

function SectionBody({ section, playbook, linked }: Props): ReactNode {
  if (section.id === sectionNames.questions) return <QuestionList blocks={section.blocks} />
  const blocks = (
    <Blocks
      blocks={section.blocks}
      step={(step) => <PageStep key={step.id} step={step} playbook={playbook} linked={linked} />}
    />
  )
  switch (section.id) {
    case sectionNames.pairs:
      return <div className={classes.pairs}>{blocks}</div>
    case sectionNames.whoToCall:
      return (
        <>
          <LocalNumbers blocks={section.blocks} />
          {blocks}
        </>
      )
    default:
      return blocks
  }
}
