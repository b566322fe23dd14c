import { useEffect, useState } from 'react'
import { anchorId } from './anchor.ts'

/** The section being read: the last one whose heading has passed the upper third of the window. */
export function useSectionInView(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState(ids[0])
  const key = ids.join(' ')
  useEffect(() => {
    const headings = key
      .split(' ')
      .map((id) => ({ id, element: document.getElementById(anchorId(id)) }))
    function look(): void {
      const line = window.innerHeight / 3
      const passed = headings.filter(
        ({ element }) => element && element.getBoundingClientRect().top < line,
      )
      setCurrent(passed.at(-1)?.id ?? headings[0]?.id)
    }
    look()
    // The page scrolls inside its main region: listen on the way down.
    document.addEventListener('scroll', look, { capture: true, passive: true })
    return () => document.removeEventListener('scroll', look, { capture: true })
  }, [key])
  return current
}
