/** The incident that the address names, or undefined on every other screen. */
export function incidentIn(location: string): string | undefined {
  return /^\/incidents\/([0-9A-HJKMNP-TV-Z]{26})(?:\/|$)/.exec(location)?.[1]
}

type Drill = { readonly exercise: boolean }

/**
 * Whether the window wears the frame of an exercise: as the incident on the screen, and elsewhere as the one that is
 * pinned. An incident that is not read yet has no frame.
 */
export function isFramed(
  location: string,
  shown: Drill | undefined,
  pinned: Drill | undefined,
): boolean {
  return (incidentIn(location) === undefined ? pinned : shown)?.exercise ?? false
}
