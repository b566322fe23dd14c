import { useTranslation } from 'react-i18next'
import type { Playbook } from '../../../../shared/playbook.ts'
import { categories } from '../../../../shared/playbook-lists.ts'
import { useLocale } from '../../app/use-settings.ts'
import { useSystem } from '../../app/use-system.ts'
import { plainDay } from '../../ui/times.ts'
import { useProfile } from '../commune/use-profile.ts'
import classes from './booklet.module.css'
import { Numbers } from './numbers.tsx'

/** What the booklet is, where each playbook is in it, and whom to call. */
export function BookletCover({
  part,
  playbooks,
  numbers,
  sheets,
}: {
  readonly part: string
  readonly playbooks: readonly Playbook[]
  readonly numbers: ReadonlyMap<string, number>
  /** The sheet each playbook begins on. */
  readonly sheets: ReadonlyMap<string, number>
}) {
  const { t } = useTranslation()
  const locale = useLocale()
  const pack = useSystem()?.pack
  const { profile } = useProfile()
  return (
    <section className={classes.part} data-part={part}>
      <h1 className={classes.title}>{t('print.booklet')}</h1>
      <p>
        {[
          profile?.commune && t('app.townHall', { commune: profile.commune }),
          pack && `${pack.title[locale]}, ${pack.publisher}, ${plainDay(pack.date, locale)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>{t('playbook.notLegal')}</p>
      <h2 className={classes.sectionTitle}>{t('print.contents')}</h2>
      {categories.map((category) => {
        const members = playbooks.filter((playbook) => playbook.category === category)
        return (
          members.length > 0 && (
            <div key={category} className={classes.group}>
              <h3>{t(`categories.${category}`)}</h3>
              <ol className={classes.contents}>
                {members.map(({ id, title }) => (
                  <li key={id}>
                    <span className={classes.contentsNumber}>{numbers.get(id)}</span>
                    <span>{title}</span>
                    <span className={classes.leader} aria-hidden />
                    <span className={classes.contentsSheet}>{sheets.get(id)}</span>
                  </li>
                ))}
              </ol>
            </div>
          )
        )
      })}
      <p className={classes.small}>{t('print.howToRead')}</p>
      <div className={classes.numbers}>
        <Numbers />
      </div>
    </section>
  )
}
