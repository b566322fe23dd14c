import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Playbook, Section } from '../../../../shared/playbook.ts'
import { useLocale } from '../../app/use-settings.ts'
import { plainDay, timeFrame } from '../../ui/times.ts'
import { PlaybookLocaleContext } from '../playbook/playbook-locale.ts'
import { sectionNames } from '../playbook/section-names.ts'
import classes from './booklet.module.css'
import { pageName } from './page-rules.ts'
import { PaperBlocks } from './paper-blocks.tsx'
import { PaperContext } from './paper-context.ts'
import { placesIn } from './places.ts'
import { shortAddress } from './short-address.ts'

/** One playbook whole, on sheets of its own. */
export function BookletChapter({
  playbook,
  numbers,
}: {
  readonly playbook: Playbook
  readonly numbers: ReadonlyMap<string, number>
}) {
  const { t } = useTranslation()
  const locale = useLocale()
  const number = numbers.get(playbook.id) ?? 0
  const paper = useMemo(
    () => ({
      numbers,
      places: placesIn(playbook),
      sources: new Map(playbook.sources.map(({ url }, index) => [url, index + 1])),
      below: new Set<string>(),
    }),
    [numbers, playbook],
  )
  return (
    <PlaybookLocaleContext value={playbook.locale}>
      <PaperContext value={paper}>
        <article
          className={classes.part}
          data-part={playbook.id}
          lang={playbook.locale}
          style={{ page: pageName(number) }}
        >
          <header className={classes.head}>
            <p className={classes.number}>{t('print.number', { number })}</p>
            <h1 className={classes.title}>{playbook.title}</h1>
          </header>
          <div className={classes.opening}>
            <PaperBlocks blocks={playbook.opening} />
          </div>
          {playbook.sections.map((section) => (
            <ChapterSection key={section.id} section={section} />
          ))}
          <Sources playbook={playbook} />
          <p className={classes.small}>
            {[
              t('playbooks.reviewed', { date: plainDay(playbook.reviewed, locale) }),
              t('playbooks.version', { version: playbook.version }),
              t('playbook.notLegal'),
            ].join(' · ')}
          </p>
        </article>
      </PaperContext>
    </PlaybookLocaleContext>
  )
}

function ChapterSection({
  section: { id, title, withinMinutes, blocks },
}: {
  readonly section: Section
}) {
  const { t } = useTranslation()
  // A table wants the whole width; a column of half of it is easier to read for all the rest.
  const isWide = blocks.some(({ type }) => type === 'table')
  return (
    <section className={id === sectionNames.pairs ? classes.pairs : undefined}>
      <h2 className={classes.sectionTitle}>
        {title}
        {withinMinutes !== undefined && (
          <span className={classes.within}>{timeFrame(withinMinutes, t)}</span>
        )}
      </h2>
      <div className={isWide ? undefined : classes.columns}>
        <PaperBlocks blocks={blocks} />
      </div>
    </section>
  )
}

/** In short: what each is, and the site it is on. The addresses in full are in the app. */
function Sources({ playbook: { sources } }: { readonly playbook: Playbook }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [oldest] = sources.map(({ checked }) => checked).sort()
  if (oldest === undefined) return null
  return (
    <section className={classes.sources}>
      <h2 className={classes.sourcesTitle}>
        {t('playbook.sources')}
        <span className={classes.within}>
          {t('print.sourcesChecked', { date: plainDay(oldest, locale) })}
        </span>
      </h2>
      <ol className={classes.sourceList}>
        {sources.map(({ title, url }) => (
          <li key={url + title}>
            {title}, {shortAddress(url).split('/')[0]}
          </li>
        ))}
      </ol>
    </section>
  )
}
