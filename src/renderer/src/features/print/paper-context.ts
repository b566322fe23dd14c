import { createContext, useContext } from 'react'

/** What a chapter needs to point by words and numbers, where the screen points by links. */
export type Paper = {
  /** The number of each playbook in the booklet. */
  readonly numbers: ReadonlyMap<string, number>
  /** What each anchor of this playbook is called. */
  readonly places: ReadonlyMap<string, string>
  /** The place of each address among the sources at the foot, from 1. */
  readonly sources: ReadonlyMap<string, number>
  /** Anchors whose text stands on the same sheet. */
  readonly below: ReadonlySet<string>
}

export const PaperContext = createContext<Paper>({
  numbers: new Map(),
  places: new Map(),
  sources: new Map(),
  below: new Set(),
})

export function usePaper(): Paper {
  return useContext(PaperContext)
}
