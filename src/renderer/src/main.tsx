import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@mantine/core/styles.css'
import './app/base.css'
import './app/print.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { api, client, queryClient } from './api.ts'
import { App } from './app/app.tsx'
import { countOutsideRequests } from './app/outside-requests.ts'
import { typefacesReady } from './app/typefaces.ts'
import { startI18n } from './i18n/index.ts'
import { startStoredTexts } from './ui/stored-texts.ts'

countOutsideRequests()

/**
 * The person's settings and drafts come first, and the letters: the page must not flash in the wrong language, show an
 * empty box, nor move.
 */
async function start(root: HTMLElement): Promise<void> {
  const [settings] = await Promise.all([
    queryClient.fetchQuery(api.settings.get.queryOptions()).catch(() => undefined),
    startStoredTexts({
      all: () => client.drafts.all(),
      set: (key, text) => client.drafts.set({ key, text }),
    }),
    typefacesReady(),
  ])
  await startI18n(settings?.locale ?? 'fr')
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root) void start(root)
