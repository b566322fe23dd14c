import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import { Page } from '../../ui/page.tsx'
import { anchorId } from '../playbook/anchor.ts'
import { usePlace } from '../playbook/use-place.ts'
import classes from './help.module.css'
import { helpTexts } from './help-texts.ts'
import { news } from './news.ts'
import { Shortcuts } from './shortcuts.tsx'
import { helpTopics } from './topic-of.ts'

/** Five lines for each screen, the keys, what is new. `topic` is the part to show. */
export function HelpPage({ topic }: { readonly topic?: string | undefined }) {
  const { t } = useTranslation()
  const locale = useLocale()
  usePlace(topic)
  return (
    <Page title={t('help.title')} intro={t('help.intro')}>
      <div className={classes.parts}>
        {helpTopics.map((name) => {
          const { title, lines } = helpTexts[locale][name]
          return (
            <Part key={name} id={name} title={title}>
              <ul className={classes.lines}>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Part>
          )
        })}
        <Part id="raccourcis" title={t('shortcuts.title')}>
          <Shortcuts />
        </Part>
        <Part id="nouveautes" title={t('help.news')}>
          {news.map(({ version, lines }) => (
            <div key={version}>
              <h3 className={classes.version}>{t('help.version', { version })}</h3>
              <ul className={classes.lines}>
                {lines[locale].map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        </Part>
      </div>
      <p className={classes.more}>
        <Link href={paths.welcome}>{t('help.firstSteps')}</Link>
        <Link href={paths.about}>{t('about.title')}</Link>
      </p>
    </Page>
  )
}

function Part({
  id,
  title,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly children: React.ReactNode
}) {
  const heading = `help-${id}`
  return (
    <section id={anchorId(id)} className={classes.part} aria-labelledby={heading} tabIndex={-1}>
      <h2 id={heading} className={classes.heading}>
        {title}
      </h2>
      {children}
    </section>
  )
}
