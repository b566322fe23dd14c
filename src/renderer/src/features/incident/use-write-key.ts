import { useEffect } from 'react'
import { useSettings } from '../../app/use-settings.ts'
import { isTyping } from '../../ui/is-typing.ts'

/** `n` goes to the box of the log, when no text is being typed and keys may act alone. */
export function useWriteKey(goToBox: () => void): void {
  const { singleKeys } = useSettings().settings
  useEffect(() => {
    if (!singleKeys) return
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target)) return
      event.preventDefault()
      goToBox()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [goToBox, singleKeys])
}
