import { useEffect } from 'react'
import { isTyping } from '../ui/is-typing.ts'
import { useSettings } from './use-settings.ts'

/** One key alone acts from anywhere, when no text is being typed and keys may act alone. */
export function useSingleKey(key: string, act: () => void): void {
  const { singleKeys } = useSettings().settings
  useEffect(() => {
    if (!singleKeys) return
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target)) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [key, act, singleKeys])
}
