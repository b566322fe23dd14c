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
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  // A section is read from its heading down; a line is read with what surrounds it.
  const block = element.matches('h2, h3') ? 'start' : 'center'
  element.scrollIntoView({ block, behavior: calm ? 'auto' : 'smooth' })
  element.focus({ preventScroll: true })
  element.dataset.shown = 'true'
  setTimeout(() => delete element.dataset.shown, 2_500)
}
