import { wayTo } from './way-to.ts'

/** Identifiers that come from files are prefixed, so that none can shadow one of the page's own. */
export function anchorId(id: string): string {
  return `a-${id}`
}

/** Brings a place into view, marks it for a moment and gives it the keyboard. */
export function showAnchor(id: string): void {
  const element = document.getElementById(anchorId(id))
  if (!element) return
  // What is folded away cannot be scrolled to.
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null) {
    at.open = true
  }
  const { top, height } = element.getBoundingClientRect()
  element.scrollIntoView(
    wayTo({
      top,
      height,
      isHeading: element.matches('h2, h3'),
      // The search box keeps its own place above what scrolls.
      seen: Math.min(element.closest('main')?.clientHeight ?? Infinity, window.innerHeight),
      isCalm: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    }),
  )
  element.focus({ preventScroll: true })
  element.dataset.shown = 'true'
  setTimeout(() => delete element.dataset.shown, 2_500)
}
