import type { CrashReport } from './crash.ts'

/** A report of anything that was thrown, cut to what is kept. Apart from its schema: the page loads no zod. */
export function crashReport(
  source: CrashReport['source'],
  error: unknown,
  screen: string,
): CrashReport {
  const { message, stack } =
    error instanceof Error ? error : { message: String(error), stack: undefined }
  return {
    source,
    message: message.slice(0, 2_000),
    details: (stack ?? '').slice(0, 20_000),
    screen: screen.slice(0, 300),
  }
}
