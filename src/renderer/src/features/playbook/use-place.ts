import { useEffect } from 'react'
import { showAnchor } from './anchor.ts'

/** Shows the place an address names once it is there, and anew each time that very address is asked for. */
export function usePlace(place: string | undefined, isThere = true): void {
  useEffect(() => {
    if (!isThere || place === undefined) return
    showAnchor(place)
    return whenAskedAgain(() => void showAnchor(place))
  }, [isThere, place])
}

/** A search or a link may lead to the very address one is at: nothing changes then, and something was asked for. */
export function whenAskedAgain(act: () => void): () => void {
  function hear({ oldURL, newURL }: HashChangeEvent): void {
    if (oldURL === newURL) act()
  }
  window.addEventListener('hashchange', hear)
  return () => window.removeEventListener('hashchange', hear)
}
