import { Button, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fillTemplate, splitTemplate, valuesFor } from '../../../../shared/fill-template.ts'
import type { Template, Variable } from '../../../../shared/playbook.ts'
import { useSystem } from '../../app/use-system.ts'
import { inPlace } from '../../ui/in-place.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useCopy } from '../../ui/use-copy.ts'
import { useStoredRecord } from '../../ui/use-stored.ts'
import { useProfile } from '../commune/use-profile.ts'
import { anchorId } from './anchor.ts'
import { useExercise } from './exercise-context.ts'
import { useFillScope } from './fill-scope.ts'
import { useNotePublished } from './note-published.ts'
import { usePlaybookLocale } from './playbook-locale.ts'
import { profileTexts } from './profile-texts.ts'
import classes from './template-card.module.css'
import { useForClipboard } from './use-for-clipboard.ts'

/** A message ready to adapt: what Ma commune knows is filled, the rest is asked, one click copies it. */
export function TemplateCard({ template }: { readonly template: Template }) {
  const { t } = useTranslation()
  const locale = usePlaybookLocale()
  const exercise = useExercise()
  const notePublished = useNotePublished()
  const [inClipboard, setInClipboard] = useState<string>()
  const { copied, refused, copy } = useCopy()
  const { values, labelOf, asked, typed, type, signature } = useValues(template)
  const filled = fillTemplate(template.text, values, labelOf)
  const { text, missing, characters } = filled
  const forClipboard = useForClipboard()(filled, { exercise, locale })

  function copyText(): void {
    void copy(forClipboard.text, forClipboard.said, () => setInClipboard(forClipboard.text))
  }

  return (
    <article id={anchorId(template.id)} className={classes.card} tabIndex={-1}>
      <header className={classes.head}>
        <div>
          <h3 className={classes.title} lang={locale}>
            {template.title}
          </h3>
          <p className={classes.meta}>
            <Tag tone="accent">{t(`channels.${template.channel}`)}</Tag>
            <span>{t(`tones.${template.tone}`)}</span>
            <span>{t('template.characters', { count: characters })}</span>
          </p>
        </div>
        <Button
          data-print="no"
          leftSection={
            copied ? <IconCheck aria-hidden size="1.1em" /> : <IconCopy aria-hidden size="1.1em" />
          }
          aria-label={`${t('common.copy')} : ${template.title}`}
          onClick={copyText}
        >
          {copied ? t('common.copied') : t('common.copy')}
        </Button>
      </header>
      {refused && (
        <div className={classes.copied} data-print="no">
          <p data-missing>{t('common.copyRefused')}</p>
        </div>
      )}
      {/* Of this very text: once a blank is filled, what was copied is another. */}
      {inClipboard === forClipboard.text && (
        <div className={classes.copied} data-print="no">
          <p data-missing={missing.length > 0 || undefined}>{forClipboard.said}</p>
          {notePublished && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                notePublished({
                  text,
                  medium: t(`channels.${template.channel}`),
                  origin: signature,
                })
              }
            >
              {t('template.notePublished')}
            </Button>
          )}
        </div>
      )}
      <Filled template={template} values={values} labelOf={labelOf} />
      {asked.length > 0 && (
        <fieldset className={classes.fields} data-print="no">
          <legend className={classes.legend}>{t('template.fill')}</legend>
          {asked.map((variable) => (
            <TextInput
              key={variable.name}
              size="sm"
              lang={locale}
              label={labelOf(variable.name)}
              placeholder={variable.example}
              value={typed[variable.name] ?? ''}
              onChange={(event) => type(variable.name, event.currentTarget.value)}
            />
          ))}
        </fieldset>
      )}
      <p className={classes.foot} data-print="no">
        {missing.length > 0
          ? t('template.missing', { count: missing.length })
          : t('template.complete')}
        {' · '}
        {t('template.copyHint')}
      </p>
    </article>
  )
}

type Asked = { readonly name: string; readonly example: string }

/** What is typed once serves every template of the same case, and is kept until it is changed. */
function useValues(template: Template) {
  const locale = usePlaybookLocale()
  const variables: readonly Variable[] = useSystem()?.pack?.variables ?? []
  const { profile } = useProfile()
  const [typed, type] = useStoredRecord(`fill:${useFillScope()}`)
  const known = new Map(variables.map((variable) => [variable.name, variable]))
  const fromProfile = profileTexts(profile)
  const values = valuesFor(variables, fromProfile, typed)
  const asked = template.variables.flatMap((name): Asked[] => {
    const variable = known.get(name)
    const filled = variable?.from !== undefined && fromProfile[variable.from].trim() !== ''
    return filled ? [] : [{ name, example: variable?.example[locale] ?? '' }]
  })
  return {
    values,
    asked,
    typed,
    type,
    signature: fromProfile.signature,
    labelOf: (name: string) => known.get(name)?.label[locale] ?? name,
  }
}

function Filled({
  template,
  values,
  labelOf,
}: {
  readonly template: Template
  readonly values: Readonly<Record<string, string>>
  readonly labelOf: (name: string) => string
}) {
  return (
    <p className={classes.text} lang={usePlaybookLocale()}>
      {inPlace(splitTemplate(template.text), (piece) => {
        if (piece.type === 'text') return piece.value
        const value = values[piece.name]
        return (
          <span className={value === undefined ? classes.blank : classes.value}>
            {value ?? labelOf(piece.name)}
          </span>
        )
      })}
    </p>
  )
}
