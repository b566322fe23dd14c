import { join } from 'node:path'
import { z } from 'zod'
import { type CrashNote, type CrashReport, crashNoteSchema } from '../../shared/crash.ts'
import { openDocument } from '../storage/document.ts'

/** As many as a person could want to send, and no more: a page that fails at every start must not fill the disk. */
const maxNotes = 20

/** What stopped working, kept on this computer only. Nothing sends it: a person may export it by hand. */
export type CrashNotes = {
  /** The newest first. */
  all(): CrashNote[]
  /** Never rejects: what failed must not fail again while it is being said. */
  add(report: CrashReport): Promise<void>
}

export async function openCrashNotes(
  userDir: string,
  { version, now }: { readonly version: string; readonly now: () => Date },
): Promise<CrashNotes> {
  const document = await openDocument<CrashNote[]>({
    file: join(userDir, 'crashes.json'),
    schema: z.array(crashNoteSchema),
    initial: [],
    // Notes that cannot be read are not worth a warning of their own.
    onProblem: () => {},
  })
  let latest = document.get()
  return {
    all: () => latest,
    async add(report) {
      latest = [{ ...report, at: now().toISOString(), version }, ...latest].slice(0, maxNotes)
      await document.set(latest).catch(() => undefined)
    },
  }
}
