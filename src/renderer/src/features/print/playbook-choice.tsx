import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReadyPlaybookSummary } from '../../../../shared/playbook-lists.ts'
import classes from './playbook-choice.module.css'

/** Which playbooks to print: a commune without a beach or a school does not want them all on its shelf. */
export function PlaybookChoice({
  playbooks,
  numbers,
  left,
  onChange,
}: {
  readonly playbooks: readonly ReadyPlaybookSummary[]
  readonly numbers: ReadonlyMap<string, number>
  /** Those left out. */
  readonly left: ReadonlySet<string>
  readonly onChange: (left: ReadonlySet<string>) => void
}) {
  const { t } = useTranslation()
  function toggle(id: string): void {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  return (
    <details className={classes.choice} data-print="no">
      <summary>{t('print.choose')}</summary>
      <div className={classes.buttons}>
        <Button size="compact-md" variant="default" onClick={() => onChange(new Set())}>
          {t('print.chooseAll')}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          onClick={() => onChange(new Set(playbooks.map(({ id }) => id)))}
        >
          {t('print.chooseNone')}
        </Button>
      </div>
      <ul className={classes.list}>
        {playbooks.map(({ id, title }) => (
          <li key={id}>
            <Checkbox
              label={`${numbers.get(id)}. ${title}`}
              checked={!left.has(id)}
              onChange={() => toggle(id)}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
