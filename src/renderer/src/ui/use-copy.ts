import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from './announcer.tsx'

const shownMs = 2_500

/** Copies a text and says so, on the screen and to screen readers; and says so where the computer refuses. */
export function useCopy() {
  const { t } = useTranslation()
  const announce = useAnnounce()
  const [said, setSaid] = useState<string>()
  const [refused, setRefused] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  async function copy(text: string, words: string, onCopied?: () => void): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      setSaid(undefined)
      setRefused(true)
      announce(t('common.copyRefused'))
      return
    }
    setRefused(false)
    onCopied?.()
    announce(words)
    setSaid(words)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setSaid(undefined), shownMs)
  }

  return {
    copied: said !== undefined,
    /** The words of a copy that was made, for the moment they are shown. */
    said,
    refused,
    /**
     * Resolves once it is known whether the clipboard took it.
     *
     * @param onCopied called once the clipboard holds it
     */
    copy: (text: string, words = t('common.copied'), onCopied?: () => void) =>
      copy(text, words, onCopied),
  }
}
