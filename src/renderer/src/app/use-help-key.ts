import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { paths } from './paths.ts'
import { useSingleKey } from './use-single-key.ts'

/** `?` from anywhere shows the shortcuts. */
export function useHelpKey(): void {
  const [, navigate] = useLocation()
  useSingleKey(
    '?',
    useCallback(() => navigate(paths.help('raccourcis')), [navigate]),
  )
}
