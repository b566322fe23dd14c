import { Notification } from 'electron'
import type { Locale } from '../../shared/locale.ts'

/** What a reminder says outside the window. */
export type Ringing = {
  readonly incidentId: string
  readonly incidentTitle: string
  readonly reminder: { readonly text: string; readonly source: 'nextWord' | 'reminder' }
}

const titles = {
  fr: { nextWord: 'Prochain point promis', reminder: 'Rappel' },
  en: { nextWord: 'Next update promised', reminder: 'Reminder' },
} as const

/** Shows the system's own notification; a click on it leads to the incident. Nothing where the system has none. */
export function ring(due: Ringing, locale: Locale, onClick: (incidentId: string) => void): void {
  if (!Notification.isSupported()) return
  const { incidentId, incidentTitle, reminder } = due
  const notification = new Notification({
    title: `${titles[locale][reminder.source]} · ${incidentTitle}`,
    body: reminder.text,
  })
  notification.on('click', () => onClick(incidentId))
  notification.show()
}
