import { type RefObject, useEffect } from 'react'
import { useSettings } from '../../app/use-settings.ts'
import { isTyping } from '../../ui/is-typing.ts'

/** Ctrl+K (or ⌘K) from anywhere; `/` when no text is being typed and keys may act alone. */
export function useSearchShortcut(input: RefObject<HTMLInputElement | null>): void {
  const { singleKeys } = useSettings().settings
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const combined = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
      const slash = singleKeys && event.key === '/' && !isTyping(event.target)
      if (!combined && !slash) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [input, singleKeys])
}
