import { Popover } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Tag } from '../../ui/tag.tsx'
import classes from './journal-seal.module.css'

/** Says whether the log on the disk is still what was written, and otherwise exactly what is not. */
export function JournalSeal({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(api.incidents.verify.queryOptions({ input: { id } }))
  if (!data) return <Tag tone="plain">{t('incident.verifying')}</Tag>
  return (
    <Popover position="bottom-start" width={380} shadow="md">
      <Popover.Target>
        <button type="button" className={classes.seal}>
          <Tag tone={data.ok ? 'ok' : 'danger'}>
            {t(data.ok ? 'incident.intact' : 'incident.altered')}
          </Tag>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        {data.ok ? (
          <p>{t('incident.intactHint', { count: data.entries })}</p>
        ) : (
          <ul className={classes.problems}>
            {data.problems.map((problem) => (
              <li key={`${problem.file}:${problem.line}:${problem.code}`}>
                {t(`incident.problems.${problem.code}`, {
                  file: problem.file,
                  line: problem.line,
                })}
              </li>
            ))}
          </ul>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
