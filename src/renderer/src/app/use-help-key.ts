import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { isTyping } from '../ui/is-typing.ts'
import { paths } from './paths.ts'
import { useSettings } from './use-settings.ts'

/** `?` from anywhere shows the shortcuts, when no text is being typed and keys may act alone. */
export function useHelpKey(): void {
  const [, navigate] = useLocation()
  const { singleKeys } = useSettings().settings
  useEffect(() => {
    if (!singleKeys) return
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      event.preventDefault()
      navigate(paths.help('raccourcis'))
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [navigate, singleKeys])
}
