import type { Locale } from '../../../shared/locale.ts'
import type { ReportWords } from './words.ts'

/** `110 ko (109 983 octets)`: one for people, one to compare with. */
export function sizeInWords(
  size: number,
  locale: Locale,
  words: Pick<ReportWords, 'bytes' | 'kilobytes' | 'megabytes'>,
): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const exact = `${format.format(size)}\u00a0${words.bytes}`
  if (size < 1_000) return exact
  const round =
    size < 1_000_000
      ? `${Math.round(size / 1_000)}\u00a0${words.kilobytes}`
      : `${format.format(size / 1_000_000)}\u00a0${words.megabytes}`
  return `${round} (${exact})`
}
