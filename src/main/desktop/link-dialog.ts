import { dialog, shell } from 'electron'
import type { Locale } from '../../shared/locale.ts'
import type { LinkPorts } from './external-links.ts'

const words = {
  fr: {
    message: 'Ouvrir cette page dans votre navigateur\u00a0?',
    open: 'Ouvrir',
    cancel: 'Annuler',
  },
  en: { message: 'Open this page in your browser?', open: 'Open', cancel: 'Cancel' },
} as const

/** The system's own dialog and browser. */
export function systemLinks(locale: () => Locale): LinkPorts {
  return {
    async confirm(address) {
      const { message, open, cancel } = words[locale()]
      const { response } = await dialog.showMessageBox({
        type: 'question',
        message,
        detail: address,
        buttons: [open, cancel],
        defaultId: 0,
        cancelId: 1,
        noLink: true,
      })
      return response === 0
    },
    open: (address) => shell.openExternal(address),
  }
}
