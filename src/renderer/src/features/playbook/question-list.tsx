import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../../../shared/playbook.ts'
import { useLocale } from '../../app/use-settings.ts'
import { Guidance } from './block-view.tsx'
import classes from './playbook-page.module.css'
import { holds, questionsIn } from './questions.ts'

/** Shorter lists are read at a glance. */
const worthSearching = 5

/** « Questions qu’on vous posera »: a list one can search while somebody is on the telephone. */
export function QuestionList({ blocks }: { readonly blocks: readonly Block[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [text, setText] = useState('')
  const { before, questions } = questionsIn(blocks)
  const shown = questions.filter((question) => holds(question, text, locale))
  return (
    <>
      <Guidance blocks={before} />
      {questions.length >= worthSearching && (
        <TextInput
          data-print="no"
          className={classes.find ?? ''}
          label={t('playbook.findQuestion')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {shown.length === 0 && <p role="status">{t('playbook.noQuestion')}</p>}
      <ul className={classes.questions}>
        {shown.map(({ heading, answer }) => (
          <li key={heading.id} className={classes.question}>
            <Guidance blocks={[heading, ...answer]} />
          </li>
        ))}
      </ul>
    </>
  )
}
