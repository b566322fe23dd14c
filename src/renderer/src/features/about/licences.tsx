import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../ui/page.tsx'
import classes from './about.module.css'

/** One thing of others that is in the program. Written by the build (`scripts/licences.mjs`). */
type Licence = {
  readonly name: string
  /** Absent for code that another package took in. */
  readonly version?: string
  /** The package that took it in. */
  readonly within?: string
  readonly licence: string
  readonly text: string
}

/** Beside the page, read only here: it is long. */
const file = 'licences.json'

/** What the program is made of, and on which terms. */
export function Licences() {
  const { t } = useTranslation()
  const { data: licences = [], isPending } = useQuery({
    queryKey: [file],
    queryFn: async () => readLicences(await (await fetch(file)).json()),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <section className={classes.card} aria-labelledby="licences">
      <h2 id="licences" className={classes.heading}>
        {t('about.licences')}
      </h2>
      {isPending ? (
        <Loading />
      ) : (
        <p>
          {licences.length === 0
            ? t('about.noLicences')
            : t('about.licencesHint', { count: licences.length })}
        </p>
      )}
      <div className={classes.licences}>
        {licences.map(({ name, version = '', within = '', licence, text }) => (
          // One package may be in two others.
          <details key={`${name}@${version} ${within}`}>
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
  const packages = own(value, 'packages')
  return Array.isArray(packages) ? packages.filter(isLicence) : []
}

function isLicence(value: unknown): value is Licence {
  return ['name', 'licence', 'text'].every((key) => typeof own(value, key) === 'string')
}

function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined
}
