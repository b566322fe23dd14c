import { useTranslation } from 'react-i18next'
import { problemText } from '../../app/storage-problem-text.ts'
import { useSystem } from '../../app/use-system.ts'
import classes from './settings-page.module.css'

/** Where the data is, and what went wrong in it. */
export function DataSection() {
  const { t } = useTranslation()
  const system = useSystem()
  const problems = system?.storageProblems ?? []
  return (
    <section className={classes.card} aria-labelledby="data">
      <h2 id="data" className={classes.heading}>
        {t('settings.data')}
      </h2>
      <p>{t('settings.privacy')}</p>
      <p className={classes.hint}>{t('settings.dataHint')}</p>
      <dl className={classes.facts}>
        <dt>{t('settings.dataDir')}</dt>
        <dd>
          <code>{system?.dataDir}</code>
        </dd>
        <dt>{t('settings.device')}</dt>
        <dd>
          <code>{system?.device}</code>
        </dd>
      </dl>
      {system && problems.length === 0 && (
        <p className={classes.fine}>{t('settings.noStorageProblems')}</p>
      )}
      {problems.length > 0 && (
        <>
          <h3 className={classes.sub}>{t('settings.storageProblems')}</h3>
          <ul className={classes.problems}>
            {problems.map((problem) => (
              <li key={`${problem.file}:${problem.code}`}>
                <code>{problem.file}</code>
                <p>{problemText(problem, t)}</p>
                {problem.setAside !== undefined && (
                  <p className={classes.hint}>
                    {t('settings.setAside', { file: problem.setAside })}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
