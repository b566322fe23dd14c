import { MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Router, useLocation } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { AnnouncerProvider } from '../ui/announcer.tsx'
import { CrashBoundary } from './crash-boundary.tsx'
import { Routes } from './routes.tsx'
import { Shell } from './shell.tsx'
import { cssVariables, theme } from './theme.ts'
import { useChanges } from './use-changes.ts'
import { LocaleContext, useSettings } from './use-settings.ts'

/** The frame, and inside it a screen that can break alone. */
function Screens() {
  const [location] = useLocation()
  return (
    <Shell>
      <CrashBoundary screen={location}>
        <Routes />
      </CrashBoundary>
    </Shell>
  )
}

export function App() {
  const { settings } = useSettings()
  const { i18n } = useTranslation()
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  const scheme = settings.colorScheme === 'auto' ? system : settings.colorScheme
  useChanges()

  useEffect(() => {
    document.documentElement.lang = settings.locale
    document.documentElement.dataset.textSize = settings.textSize
    if (i18n.language !== settings.locale) void i18n.changeLanguage(settings.locale)
  }, [i18n, settings.locale, settings.textSize])

  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme}>
      <LocaleContext value={settings.locale}>
        <AnnouncerProvider>
          <Router hook={useHashLocation}>
            <Screens />
          </Router>
        </AnnouncerProvider>
      </LocaleContext>
    </MantineProvider>
  )
}
