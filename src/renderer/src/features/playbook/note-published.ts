import { createContext, useContext } from 'react'

/** What was sent, where, and who signs it. */
export type Sent = {
  readonly text: string
  readonly medium: string
  readonly origin: string
}

/** Inside an open incident: fills the box of the log with what was just copied. Undefined elsewhere. */
export const NotePublishedContext = createContext<((sent: Sent) => void) | undefined>(undefined)

export function useNotePublished(): ((sent: Sent) => void) | undefined {
  return useContext(NotePublishedContext)
}
