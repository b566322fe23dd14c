import { z } from 'zod'

/** Where it broke: in a screen, in the whole window, in the program behind it. */
export const crashSources = ['screen', 'window', 'program'] as const

/** What stopped working. No text that a person typed belongs in it. */
export const crashReportSchema = z.object({
  source: z.enum(crashSources),
  message: z.string().max(2_000),
  /** Where in the code: the stack. */
  details: z.string().max(20_000).default(''),
  /** The screen that was shown, as in the address after `#`. */
  screen: z.string().max(300).default(''),
})
export type CrashReport = z.infer<typeof crashReportSchema>

export const crashNoteSchema = crashReportSchema.extend({
  at: z.iso.datetime(),
  version: z.string().max(40),
})
export type CrashNote = z.infer<typeof crashNoteSchema>
