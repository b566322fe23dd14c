import { type RefObject, useLayoutEffect } from 'react'

/** Kept free under what opens downwards, in CSS pixels. */
const margin = 12
/** Less would show nothing: better to reach out of the window. */
const least = 160

/** Tells an element, as `--height-left`, how many pixels there are between its top and the bottom of the window. */
export function useHeightLeft(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const look = () => {
      const left = window.innerHeight - current.getBoundingClientRect().top - margin
      current.style.setProperty('--height-left', `${Math.max(least, left)}px`)
    }
    look()
    window.addEventListener('resize', look)
    return () => window.removeEventListener('resize', look)
  }, [element])
}
