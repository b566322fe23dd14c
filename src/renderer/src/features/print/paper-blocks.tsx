import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { splitTemplate, valuesFor } from '../../../../shared/fill-template.ts'
import type { Block, Step, Template, Variable } from '../../../../shared/playbook.ts'
import { useSystem } from '../../app/use-system.ts'
import { inPlace } from '../../ui/in-place.tsx'
import { Table } from '../../ui/table.tsx'
import { duration } from '../../ui/times.ts'
import { useProfile } from '../commune/use-profile.ts'
import { Communes } from '../playbook/communes.tsx'
import { groupSteps } from '../playbook/group-steps.ts'
import { usePlaybookLocale } from '../playbook/playbook-locale.ts'
import { profileTexts } from '../playbook/profile-texts.ts'
import classes from './paper.module.css'
import { PaperInlines } from './paper-inlines.tsx'

/** The blocks of a section as paper wants them: dense, black, nothing to press. */
export function PaperBlocks({ blocks }: { readonly blocks: readonly Block[] }): ReactNode {
  return inPlace(groupSteps(blocks), (group) =>
    group.type === 'steps' ? (
      <PaperSteps steps={group.steps} />
    ) : (
      <PaperBlock block={group.block} />
    ),
  )
}

function PaperBlock({ block }: { readonly block: Exclude<Block, { type: 'step' }> }): ReactNode {
  const { t } = useTranslation()
  switch (block.type) {
    case 'paragraph':
      return (
        <p className={classes.paragraph}>
          <PaperInlines inlines={block.inlines} />
        </p>
      )
    case 'heading':
      return (
        <h3 className={classes.heading}>
          <PaperInlines inlines={block.inlines} />
        </h3>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List className={classes.list}>
          {inPlace(block.items, (item) => (
            <li>
              <PaperBlocks blocks={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'quote':
      return (
        <blockquote className={classes.quote}>
          <PaperBlocks blocks={block.blocks} />
        </blockquote>
      )
    case 'communes':
      return (
        <Communes block={block}>
          <PaperBlocks blocks={block.blocks} />
        </Communes>
      )
    case 'alert':
      return (
        <div className={classes.alert} data-tone={block.tone}>
          <strong>{t(`playbook.alerts.${block.tone}`)}</strong>
          <PaperBlocks blocks={block.blocks} />
        </div>
      )
    case 'table':
      return (
        <Table
          head={block.head}
          rows={block.rows}
          className={classes.table}
          draw={(cell) => <PaperInlines inlines={cell} />}
        />
      )
    case 'code':
      return <pre className={classes.code}>{block.value}</pre>
    case 'rule':
      return <hr />
    case 'template':
      return <PaperTemplate template={block.template} />
  }
}

/** Actions with their boxes to tick. `how`: whether each is told with how to do it. */
export function PaperSteps({
  steps,
  how = true,
}: {
  readonly steps: readonly Step[]
  readonly how?: boolean
}) {
  return (
    <ul className={classes.steps}>
      {steps.map((step) => (
        <li key={step.id} className={classes.step}>
          <span className={classes.box} aria-hidden />
          <div>
            <p className={classes.what}>
              <PaperInlines inlines={step.inlines} /> <Frame step={step} />
            </p>
            {how && (
              <div className={classes.how}>
                <PaperBlocks blocks={step.details} />
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Who does it, and when. */
function Frame({ step: { role, dueMinutes } }: { readonly step: Step }) {
  const { t } = useTranslation()
  const words = [
    role && t(`roles.${role}`),
    dueMinutes !== undefined && t('time.dueIn', { duration: duration(dueMinutes, t) }),
  ]
  return <span className={classes.frame}>{words.filter(Boolean).join(' · ')}</span>
}

/** A message ready to copy by hand: what Ma commune knows is in it, the rest is named where it goes. */
export function PaperTemplate({ template }: { readonly template: Template }): ReactNode {
  const { t } = useTranslation()
  const locale = usePlaybookLocale()
  const { profile } = useProfile()
  const variables: readonly Variable[] = useSystem()?.pack?.variables ?? []
  const values = valuesFor(variables, profileTexts(profile), {})
  const labelOf = (name: string) =>
    variables.find((variable) => variable.name === name)?.label[locale] ?? name
  return (
    <div className={classes.template}>
      <p className={classes.templateHead}>
        <strong>{template.title}</strong>{' '}
        <span className={classes.frame}>
          {t(`channels.${template.channel}`)} · {t(`tones.${template.tone}`)}
        </span>
      </p>
      {inPlace(template.text.split(/\n{2,}/), (paragraph) => (
        <p className={classes.message}>
          {inPlace(splitTemplate(paragraph), (piece) =>
            piece.type === 'text'
              ? piece.value
              : (values[piece.name] ?? (
                  <span className={classes.blank}>[{labelOf(piece.name)}]</span>
                )),
          )}
        </p>
      ))}
    </div>
  )
}
