import { useEffect, useRef } from 'react'
import type { GlossaryWord } from '../../../../shared/glossary.ts'
import classes from './term-note.module.css'

/** A word whose meaning is shown, and the element it stands in. */
export type ShownTerm = { readonly word: GlossaryWord; readonly at: HTMLElement }

export const termNoteId = 'term-note'

const gapPixels = 6

/** What a word means, beside it. One note serves the page; it leaves with Escape, and stays while the pointer is on it. */
export function TermNote({
  shown: { word, at },
  onEnter,
  onLeave,
}: {
  readonly shown: ShownTerm
  readonly onEnter: () => void
  readonly onLeave: () => void
}) {
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = note.current
    if (!element) return
    const put = () => place(element, at)
    element.showPopover()
    put()
    // The keyboard may have brought the word into view: the page is still moving.
    document.addEventListener('scroll', put, { capture: true, passive: true })
    return () => document.removeEventListener('scroll', put, { capture: true })
  }, [at])
  return (
    <div
      ref={note}
      id={termNoteId}
      role="tooltip"
      popover="manual"
      className={classes.note}
      onMouseEnter={onEnter}
      onMouseLeave={onLeave}
    >
      {word.definition}
    </div>
  )
}

/** Under the word, above it where there is no room, and never out of the window. */
function place(note: HTMLElement, at: HTMLElement): void {
  // A word cut by the end of a line has two boxes: the note goes with the first.
  const word = at.getClientRects()[0] ?? at.getBoundingClientRect()
  const { width, height } = note.getBoundingClientRect()
  const under = word.bottom + gapPixels
  const isRoomUnder = under + height <= window.innerHeight
  const left = Math.max(gapPixels, Math.min(word.left, window.innerWidth - width - gapPixels))
  note.style.left = `${left}px`
  note.style.top = `${isRoomUnder ? under : Math.max(0, word.top - height - gapPixels)}px`
}
