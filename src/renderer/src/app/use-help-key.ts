import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { isTyping } from '../ui/is-typing.ts'
import { paths } from './paths.ts'

/** `?` from anywhere shows the shortcuts, when no text is being typed. */
export function useHelpKey(): void {
  const [, navigate] = useLocation()
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      event.preventDefault()
      navigate(paths.help('raccourcis'))
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [navigate])
}
