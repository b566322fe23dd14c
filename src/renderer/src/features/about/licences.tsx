import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import classes from './about.module.css'

/** One thing of others that is in the program. Written by the build. */
type Licence = {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

/** Beside the page, read only here: it is long. */
const file = 'licences.json'

/** What the program is made of, and on which terms. */
export function Licences() {
  const { t } = useTranslation()
  const { data: licences = [] } = useQuery({
    queryKey: [file],
    queryFn: async () => readLicences(await (await fetch(file)).json()),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <section className={classes.card} aria-labelledby="licences">
      <h2 id="licences" className={classes.heading}>
        {t('about.licences')}
      </h2>
      <p>{t('about.licencesHint', { count: licences.length })}</p>
      <div className={classes.licences}>
        {licences.map(({ name, version, licence, text }) => (
          <details key={`${name}@${version}`}>
            <summary>
              {name} {version} <span className={classes.hint}>{licence}</span>
            </summary>
            <pre className={classes.text}>{text}</pre>
          </details>
        ))}
      </div>
    </section>
  )
}

function readLicences(value: unknown): readonly Licence[] {
  return Array.isArray(value) ? value.filter(isLicence) : []
}

function isLicence(value: unknown): value is Licence {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['name', 'version', 'licence', 'text'].every(
      (key) => typeof Object.getOwnPropertyDescriptor(value, key)?.value === 'string',
    )
  )
}
