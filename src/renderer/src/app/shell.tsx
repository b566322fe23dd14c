import {
  IconAlertTriangle,
  IconBook2,
  IconClockExclamation,
  IconHelpCircle,
  IconHome,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useProfile } from '../features/commune/use-profile.ts'
import { topicOf } from '../features/help/topic-of.ts'
import { AuthorPrompt } from '../features/incident/author-prompt.tsx'
import { IncidentBar } from '../features/incident/incident-bar.tsx'
import { goToLogBox } from '../features/incident/log-box.ts'
import { OpenIncidentDialog } from '../features/incident/open-incident-dialog.tsx'
import { ReminderBar } from '../features/incident/reminder-bar.tsx'
import { useIncident, useOpenIncidents } from '../features/incident/use-incidents.ts'
import { PackDialog } from '../features/packs/pack-dialog.tsx'
import { SearchBox } from '../features/search/search-box.tsx'
import { incidentIn, isFramed } from './incident-frame.ts'
import { paths } from './paths.ts'
import { placeOf } from './place-of.ts'
import classes from './shell.module.css'
import { StorageNotice } from './storage-notice.tsx'
import { useHelpKey } from './use-help-key.ts'
import { useSystem } from './use-system.ts'

const places = [
  { path: paths.home, word: 'home', Icon: IconHome },
  { path: paths.playbooks, word: 'playbooks', Icon: IconBook2 },
  { path: paths.incidents, word: 'incidents', Icon: IconClockExclamation },
  { path: paths.commune, word: 'commune', Icon: IconUsers },
  { path: paths.settings, word: 'settings', Icon: IconSettings },
] as const

/** The frame of every screen: rail, pinned incident, search, content. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const [location] = useLocation()
  const { pinned, incidents } = useOpenIncidents()
  const others = incidents.filter(({ id }) => id !== pinned?.id).length
  const main = useRef<HTMLElement>(null)
  const isHome = location === paths.home
  const { data: shown } = useIncident(incidentIn(location))
  const onPinned = pinned !== undefined && location.startsWith(paths.incident(pinned.id))
  useFocusOnNavigation(location, main)
  useHelpKey()

  return (
    <div
      className={`${classes.shell} sf-shell`}
      data-exercise={isFramed(location, shown, pinned) || undefined}
    >
      {/* A button, not a link: the address after # names the screen. */}
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {t('app.skip')}
      </button>
      {incidentIn(location) !== undefined && (
        <button type="button" className={classes.skip} onClick={goToLogBox}>
          {t('app.skipToLog')}
        </button>
      )}
      <Rail location={location} incidents={incidents.length} />
      <div className={classes.column}>
        <StorageNotice />
        {pinned && !onPinned && <IncidentBar incident={pinned} others={others} />}
        <div className={classes.search} data-home={isHome || undefined}>
          {!isHome && (
            <div className={classes.box}>
              <SearchBox />
            </div>
          )}
          <ReminderBar />
        </div>
        <main className={classes.main} id="main" ref={main} tabIndex={-1}>
          {children}
        </main>
      </div>
      <OpenIncidentDialog />
      <PackDialog />
      <AuthorPrompt />
    </div>
  )
}

function Rail({ location, incidents }: { readonly location: string; readonly incidents: number }) {
  const { t } = useTranslation()
  const { profile } = useProfile()
  const here = placeOf(location)
  return (
    <header className={classes.rail}>
      <div className={classes.brand}>
        <span className={classes.name}>{t('app.name')}</span>
        <span className={classes.commune}>
          {profile?.commune
            ? t('app.townHall', { commune: profile.commune })
            : t('app.townHallUnknown')}
        </span>
      </div>
      <nav aria-label={t('app.menu')} className={classes.nav}>
        {places.map(({ path, word, Icon }) => {
          return (
            <Link
              key={path}
              href={path}
              className={classes.place}
              aria-current={word === here ? 'page' : undefined}
            >
              <Icon aria-hidden size="1.25em" stroke={1.7} />
              <span className={classes.placeName}>{t(`nav.${word}`)}</span>
              {word === 'incidents' && incidents > 0 && (
                <span className={classes.count}>{incidents}</span>
              )}
            </Link>
          )
        })}
      </nav>
      <Link
        href={paths.help(topicOf(location))}
        className={`${classes.place} ${classes.help}`}
        aria-current={location.startsWith(paths.help()) ? 'page' : undefined}
      >
        <IconHelpCircle aria-hidden size="1.25em" stroke={1.7} />
        <span className={classes.placeName}>{t('nav.help')}</span>
      </Link>
      <DataState />
    </header>
  )
}

/** Everything is on this computer; said otherwise when the folder of the data is not there any more. */
function DataState() {
  const { t } = useTranslation()
  const system = useSystem()
  const gone = system?.storageProblems.some(
    ({ code, file }) => code === 'unreadable-folder' && file === system.dataDir,
  )
  return (
    <p className={classes.state} data-gone={gone || undefined}>
      {gone ? (
        <IconAlertTriangle aria-hidden size="1.2em" />
      ) : (
        <span className={classes.dot} aria-hidden />
      )}
      <span className={classes.stateWords}>{t(gone ? 'app.dataGone' : 'app.allHere')}</span>
    </p>
  )
}

/** Screens of which there is one for each thing: their second name is the thing, not a place in them. */
const manifold = ['fiches', 'incidents', 'imprimer']

/** Whether the address names a place in its screen. */
function hasPlace(location: string): boolean {
  const [, first = '', ...others] = location.split('/')
  return others.length > (manifold.includes(first) ? 1 : 0)
}

/** A new screen starts at its top, and the keyboard starts there too. The first screen is left alone. */
function useFocusOnNavigation(location: string, main: React.RefObject<HTMLElement | null>): void {
  const screen = location.split('/').slice(0, 3).join('/')
  const previous = useRef(screen)
  useEffect(() => {
    if (previous.current === screen) return
    previous.current = screen
    // A place in the screen was asked for: the screen goes there itself.
    if (hasPlace(location)) return
    main.current?.focus({ preventScroll: true })
    main.current?.scrollTo(0, 0)
  }, [location, screen, main])
}
