/** Numbers change with people: half a year is as long as one can trust a list of them. */
const staleAfterDays = 180

/** @param checked and `day` as `2026-11-23`; an empty `checked` was never checked */
export function isStale(checked: string, day: string): boolean {
  if (checked === '') return true
  return Date.parse(day) - Date.parse(checked) > staleAfterDays * 86_400_000
}
