import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from './announcer.tsx'

const shownMs = 2_500

/** Copies a text and says so, on the screen and to screen readers; and says so where the computer refuses. */
export function useCopy() {
  const { t } = useTranslation()
  const announce = useAnnounce()
  const [copied, setCopied] = useState(false)
  const [refused, setRefused] = useState(false)

  async function copy(text: string, said: string, onCopied?: () => void): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      setRefused(true)
      announce(t('common.copyRefused'))
      return
    }
    setRefused(false)
    onCopied?.()
    announce(said)
    setCopied(true)
    setTimeout(() => setCopied(false), shownMs)
  }

  return {
    copied,
    refused,
    /** @param onCopied called once the clipboard holds it */
    copy: (text: string, said = t('common.copied'), onCopied?: () => void) =>
      void copy(text, said, onCopied),
  }
}
