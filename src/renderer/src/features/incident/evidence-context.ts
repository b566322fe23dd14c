import { createContext, useContext } from 'react'
import type { JournalProblem } from '../../../../shared/incident.ts'

export type PieceState = 'whole' | 'missing' | 'altered'

export type EvidenceView = {
  /** What the last check said of a piece. */
  readonly stateOf: (entryId: string) => PieceState
  /** The last check says that this line is no longer what was written. */
  readonly isAltered: (entryId: string) => boolean
  /** Opens the viewer on a piece. */
  readonly open: (entryId: string) => void
}

export const EvidenceContext = createContext<EvidenceView>({
  stateOf: () => 'whole',
  isAltered: () => false,
  open: () => {},
})

export function useEvidence(): EvidenceView {
  return useContext(EvidenceContext)
}

/** The lines whose text is no longer what was written. */
export function alteredLines(problems: readonly JournalProblem[]): ReadonlySet<string> {
  return new Set(
    problems.flatMap(({ code, entryId }) =>
      code === 'altered' && entryId !== undefined ? [entryId] : [],
    ),
  )
}

/** What is wrong with the pieces, by entry. */
export function pieceStates(problems: readonly JournalProblem[]): ReadonlyMap<string, PieceState> {
  return new Map(
    problems.flatMap(({ code, entryId }): [string, PieceState][] => {
      if (entryId === undefined) return []
      if (code === 'evidence-missing') return [[entryId, 'missing']]
      return code === 'evidence-altered' ? [[entryId, 'altered']] : []
    }),
  )
}
