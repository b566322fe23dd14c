import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from './announcer.tsx'

const shownMs = 2_500

/** Copies a text and says so, on the screen and to screen readers. */
export function useCopy() {
  const { t } = useTranslation()
  const announce = useAnnounce()
  const [copied, setCopied] = useState(false)

  async function copy(text: string, said: string): Promise<void> {
    await navigator.clipboard.writeText(text)
    announce(said)
    setCopied(true)
    setTimeout(() => setCopied(false), shownMs)
  }

  return { copied, copy: (text: string, said = t('common.copied')) => void copy(text, said) }
}
