import { useEffect } from 'react'
import { useSingleKey } from '../../app/use-single-key.ts'

/** Ctrl+K (or ⌘K) from anywhere; `/` when no text is being typed and keys may act alone. */
export function useSearchShortcut(goToBox: () => void): void {
  useSingleKey('/', goToBox)
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      goToBox()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [goToBox])
}
