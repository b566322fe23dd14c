/** Further than this many windows, scrolling there shows nothing but a blur, for seconds. */
const farWindows = 2

/** A place to go to: where its top is from the top of the window, in pixels, and what is seen at once. */
export type Way = {
  readonly top: number
  readonly height: number
  readonly isHeading: boolean
  readonly seen: number
  /** The computer asks for less movement. */
  readonly isCalm: boolean
}

/** How to bring a place into view. */
export function wayTo({ top, height, isHeading, seen, isCalm }: Way): ScrollIntoViewOptions {
  return {
    // A section is read from its heading down, and so is what the window cannot hold; a line, with what surrounds it.
    block: isHeading || height > seen ? 'start' : 'center',
    behavior: isCalm || Math.abs(top) > farWindows * seen ? 'instant' : 'smooth',
  }
}
