import { Fragment, type ReactNode } from 'react'

/**
 * Draws the parts of a text. They never move among themselves while they are shown,
 * and two may be the same words: their place is their only name.
 */
export function inPlace<T>(items: readonly T[], draw: (item: T) => ReactNode): ReactNode {
  return items.map((item, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={place}>{draw(item)}</Fragment>
  ))
}
