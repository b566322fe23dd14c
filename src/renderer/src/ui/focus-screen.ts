/** The keyboard goes back to the screen when what had it goes away: never to nowhere. Nothing scrolls. */
export function focusScreen(): void {
  document.getElementById('main')?.focus({ preventScroll: true })
}
