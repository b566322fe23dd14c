import { wayTo } from './way-to.ts'

/** Identifiers that come from files are prefixed, so that none can shadow one of the page's own. */
export function anchorId(id: string): string {
  return `a-${id}`
}

const markedMs = 2_500

/** Takes away the mark of the place shown last: one at a time is marked. */
let unmark = () => {}

/** Brings a place into view, marks it for a moment and gives it the keyboard. False when it is not there. */
export function showAnchor(id: string): boolean {
  const element = document.getElementById(anchorId(id))
  if (!element) return false
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
  unmark()
  element.dataset.shown = 'true'
  const timer = setTimeout(() => unmark(), markedMs)
  unmark = () => {
    clearTimeout(timer)
    delete element.dataset.shown
  }
  return true
}
