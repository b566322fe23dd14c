import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useOutsideRequests } from '../../app/outside-requests.ts'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import { useSystem } from '../../app/use-system.ts'
import { Page } from '../../ui/page.tsx'
import classes from './about.module.css'
import { CrashNotes } from './crash-notes.tsx'
import { Licences } from './licences.tsx'

/** What this program is, what leaves this computer (nothing), what broke, what it is made of. */
export function AboutPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const system = useSystem()
  const pack = system?.pack
  return (
    <Page title={t('about.title')}>
      <div className={classes.cards}>
        <section className={classes.card}>
          <p className={classes.name}>
            {t('settings.version', { version: system?.version ?? '' })}
          </p>
          <p>{t('about.what')}</p>
          {pack && (
            <p>
              {t('settings.packLine', {
                title: pack.title[locale],
                version: pack.version,
                publisher: pack.publisher,
              })}
            </p>
          )}
          <p>
            <Link href={paths.help('nouveautes')}>{t('help.news')}</Link>
          </p>
        </section>
        <Privacy />
        <CrashNotes />
        <Licences />
      </div>
    </Page>
  )
}

/** Said with figures, so that it is not only said. */
function Privacy() {
  const { t } = useTranslation()
  const system = useSystem()
  const { made, refused } = useOutsideRequests()
  return (
    <section className={classes.card} aria-labelledby="privacy">
      <h2 id="privacy" className={classes.heading}>
        {t('about.privacy')}
      </h2>
      <p>{t('settings.privacy')}</p>
      <dl className={classes.facts}>
        <dt>{t('about.made')}</dt>
        <dd>
          <strong>{made}</strong>
        </dd>
        <dt>{t('about.refused')}</dt>
        <dd>{refused + (system?.refusedConnections ?? 0)}</dd>
        <dt>{t('settings.dataDir')}</dt>
        <dd>
          <code>{system?.dataDir}</code>
        </dd>
      </dl>
      <p className={classes.hint}>{t('about.links')}</p>
    </section>
  )
}
