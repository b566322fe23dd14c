import { createContext, useContext } from 'react'

/** The playbook being read: links within the page and templates need its name. */
export const PlaybookContext = createContext('')

export function usePlaybookId(): string {
  return useContext(PlaybookContext)
}
