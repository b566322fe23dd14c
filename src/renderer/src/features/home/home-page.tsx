import { Button } from '@mantine/core'
import { IconPlus, IconTargetArrow } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Category } from '../../../../shared/playbook.ts'
import { categories } from '../../../../shared/playbook-lists.ts'
import { api } from '../../api.ts'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import group from '../../ui/category-group.module.css'
import { Failure } from '../../ui/failure.tsx'
import { useTitle } from '../../ui/page.tsx'
import { WhoToCall } from '../commune/who-to-call.tsx'
import { IncidentRow } from '../incident/incident-row.tsx'
import { useOpenDialog } from '../incident/open-dialog-state.ts'
import { useOpenIncidents } from '../incident/use-incidents.ts'
import { Restraint } from '../reperes/restraint.tsx'
import { useReperes } from '../reperes/use-reperes.ts'
import { SearchBox } from '../search/search-box.tsx'
import { NewsNotice } from '../welcome/news-notice.tsx'
import { WelcomeCard } from '../welcome/welcome-card.tsx'
import classes from './home-page.module.css'
import { type HomeSituation, situationsOf } from './situations.ts'

/** One question, the situations people live, who to call. */
export function HomePage() {
  const { t } = useTranslation()
  useTitle(t('nav.home'))
  return (
    <div className={classes.home}>
      <h1 className={classes.question}>{t('home.title')}</h1>
      <SearchBox large />
      <InProgress />
      <WelcomeCard />
      <NewsNotice />
      <div className={classes.columns}>
        <div className={classes.groups}>
          <Situations />
          <OpenAnyway />
        </div>
        <aside className={classes.aside} aria-label={t('home.whoToCall')}>
          <ElectionNotice />
          <WhoToCall brief />
        </aside>
      </div>
    </div>
  )
}

/** Said on the first screen while it lasts: what may be published is not the same. */
function ElectionNotice() {
  const { data } = useReperes()
  return data ? <Restraint brief elections={data.elections} /> : null
}

/** Above any offer: somebody may be here to go back to it. */
function InProgress() {
  const { t } = useTranslation()
  const { incidents } = useOpenIncidents()
  if (incidents.length === 0) return null
  return (
    <section className={classes.inProgress} aria-labelledby="in-progress">
      <h2 className={group.heading} id="in-progress">
        {t('home.inProgress')}
      </h2>
      <ul className={classes.rows}>
        {incidents.slice(0, 4).map((incident) => (
          <li key={incident.id}>
            <IncidentRow incident={incident} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The four groups side by side: the map people think with, seen at a glance. */
function Situations() {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data, error, refetch } = useQuery(api.playbooks.list.queryOptions({ input: { locale } }))
  if (!data) return error && <Failure error={error} onRetry={() => void refetch()} />
  const ready = data.filter((item) => item.state === 'ready')
  if (ready.length === 0) return <p>{t('home.noPlaybooks')}</p>
  return (
    <div className={classes.map}>
      {categories.map((category) => {
        const situations = situationsOf(ready.filter((each) => each.category === category))
        return (
          situations.length > 0 && (
            <Group key={category} category={category} situations={situations} />
          )
        )
      })}
    </div>
  )
}

/** Before the person asks for the others. */
const shownFirst = 4

function Group({
  category,
  situations,
}: {
  readonly category: Category
  readonly situations: readonly HomeSituation[]
}) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const more = situations.length - shownFirst
  return (
    <section
      className={classes.group}
      data-category={category}
      aria-labelledby={`group-${category}`}
    >
      <h2 className={classes.groupTitle} id={`group-${category}`}>
        {t(`categories.${category}`)}
      </h2>
      <ul className={classes.situations}>
        {situations.slice(0, all ? situations.length : shownFirst).map(({ text, playbookId }) => (
          <li key={text}>
            <Link href={paths.playbook(playbookId)} className={classes.situation}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button
          type="button"
          className={classes.more}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t('home.fewer') : t('home.more', { count: more })}
        </button>
      )}
    </section>
  )
}

function OpenAnyway() {
  const { t } = useTranslation()
  const openDialog = useOpenDialog()
  return (
    <section className={classes.anyway}>
      <p>{t('home.openAnywayHint')}</p>
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={<IconPlus aria-hidden size="1.1em" />}
          onClick={() => openDialog({})}
        >
          {t('home.openAnyway')}
        </Button>
        <Button
          variant="subtle"
          leftSection={<IconTargetArrow aria-hidden size="1.1em" />}
          onClick={() => openDialog({ exercise: true })}
        >
          {t('home.newExercise')}
        </Button>
      </div>
    </section>
  )
}
