import { minutesSchema } from '../../shared/playbook.ts'

const unitMinutes: Readonly<Record<string, number>> = { m: 1, h: 60, d: 24 * 60 }

/** Minutes in `10m`, `1h` or `7d`; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d{1,6})([mhd])$/.exec(text)
  const unit = unitMinutes[match?.[2] ?? '']
  if (!match || unit === undefined) return undefined
  const minutes = minutesSchema.safeParse(Number(match[1]) * unit)
  return minutes.success ? minutes.data : undefined
}

/** The shortest way to write a number of minutes. */
export function writeDuration(minutes: number): string {
  if (minutes > 0 && minutes % (24 * 60) === 0) return `${minutes / (24 * 60)}d`
  if (minutes > 0 && minutes % 60 === 0) return `${minutes / 60}h`
  return `${minutes}m`
}
