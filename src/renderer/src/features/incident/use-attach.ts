import { useRef, useState } from 'react'
import { client } from '../../api.ts'
import { maxEvidenceBytes } from './limits.ts'
import { useShowIncident } from './use-incidents.ts'

/** What is said of all the files of one go. */
export type PieceOrigin = {
  readonly by: string
  readonly at?: string
  readonly caption?: string
  readonly source?: string
  readonly takenBy?: string
}

export type AttachProgress = {
  /** The piece being kept now. */
  readonly name: string
  /** From 1. */
  readonly place: number
  readonly count: number
  readonly doneBytes: number
  readonly totalBytes: number
}

/** A file that was not kept, and why; it can be tried again while the page is there. */
export type Refused = { readonly file: File; readonly error: unknown }

export class FileTooLarge extends Error {}

type Outcome = {
  readonly kept: number
  /** Files whose bytes were in the incident already. */
  readonly twice: number
  readonly refused: readonly Refused[]
}

/**
 * Keeps files as evidence, one after the other. A refusal concerns one file: the others go on.
 * Cancelling stops the file under way and those after it; what was kept stays.
 */
export function useAttach(id: string) {
  const show = useShowIncident()
  const [progress, setProgress] = useState<AttachProgress>()
  const [outcome, setOutcome] = useState<Outcome>()
  const controller = useRef<AbortController>(undefined)
  const origin = useRef<PieceOrigin>(undefined)
  // A second paste during the first waits for its turn.
  const last = useRef<Promise<void>>(Promise.resolve())

  async function keep(file: File, said: PieceOrigin, signal: AbortSignal): Promise<boolean> {
    // Said before 25 MB travel for nothing.
    if (file.size > maxEvidenceBytes) throw new FileTooLarge(file.name)
    const started = Date.now()
    const view = await client.incidents.attach({ id, file, ...said }, { signal })
    show(view)
    const last = view.entries.findLast((entry) => entry.kind === 'evidenceAdded')
    // One that is there already is not written again: the last piece is then an old one.
    return last !== undefined && Date.parse(last.recordedAt) >= started - clockSlackMs
  }

  /** @returns how many were kept */
  async function attachAll(files: readonly File[], said: PieceOrigin): Promise<number> {
    const { signal } = fresh()
    const totalBytes = files.reduce((sum, file) => sum + file.size, 0)
    const refused: Refused[] = []
    let kept = 0
    let twice = 0
    let doneBytes = 0
    for (const [index, file] of files.entries()) {
      if (signal.aborted) break
      setProgress({
        name: file.name,
        place: index + 1,
        count: files.length,
        doneBytes,
        totalBytes,
      })
      try {
        if (await keep(file, said, signal)) kept += 1
        else twice += 1
      } catch (error) {
        if (!signal.aborted) refused.push({ file, error })
      }
      doneBytes += file.size
    }
    setProgress(undefined)
    setOutcome({ kept, twice, refused })
    return kept
  }

  function fresh(): AbortController {
    controller.current = new AbortController()
    return controller.current
  }

  return {
    /** @param onKept called once something was kept */
    attach(files: readonly File[], said: PieceOrigin, onKept: () => void): void {
      last.current = last.current.then(async () => {
        origin.current = said
        setOutcome(undefined)
        if ((await attachAll(files, said)) > 0) onKept()
      })
    },
    retry(): void {
      const files = outcome?.refused.map(({ file }) => file) ?? []
      if (origin.current && files.length > 0) {
        setOutcome(undefined)
        void attachAll(files, origin.current)
      }
    },
    cancel: () => controller.current?.abort(),
    /** What was said of the last files has been read. */
    forget: () => setOutcome(undefined),
    progress,
    outcome,
  }
}

/** The page and the core are one computer; this only covers rounding. */
const clockSlackMs = 50
