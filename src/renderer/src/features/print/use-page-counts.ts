import { type RefObject, useEffect, useState } from 'react'

/**
 * How many sheets each part takes. Each is laid out on the screen in columns the size of a sheet, which the browser
 * breaks as it breaks sheets: it is enough to count them.
 *
 * @param root holds the parts, marked `data-part`
 * @param shown another value when what is in the parts is another
 */
export function usePageCounts(
  root: RefObject<HTMLElement | null>,
  shown: string,
): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map())
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is what is counted
  useEffect(() => {
    const element = root.current
    if (!element) return
    const count = () => setCounts(countParts(element))
    count()
    // Another type face is another length.
    document.fonts.addEventListener('loadingdone', count)
    return () => document.fonts.removeEventListener('loadingdone', count)
  }, [root, shown])
  return counts
}

/** A part whose last sheet would hold a few lines is set a little tighter, without it. */
function countParts(root: HTMLElement): ReadonlyMap<string, number> {
  const parts = [...root.querySelectorAll<HTMLElement>('[data-part]')]
  // All are read, then all are changed: the browser lays out the whole three times, and not each part by turns.
  for (const part of parts) delete part.dataset['tight']
  const loose = parts.map(sheetsOf)
  for (const part of parts) part.dataset['tight'] = 'true'
  const tight = parts.map(sheetsOf)
  return new Map(
    parts.map((part, index) => {
      const [most = 0, least = 0] = [loose[index], tight[index]]
      if (least >= most) delete part.dataset['tight']
      return [part.dataset['part'] ?? '', Math.min(most, least)]
    }),
  )
}

function sheetsOf(part: HTMLElement): number {
  const { columnGap, paddingLeft, paddingRight } = getComputedStyle(part)
  const gap = Number.parseFloat(columnGap)
  const padding = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight)
  const sheet = part.clientWidth - padding + gap
  return Math.round((part.scrollWidth - padding + gap) / sheet)
}

/** The sheet each part begins on, when they follow each other. */
export function firstSheets(
  parts: readonly string[],
  counts: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  let next = 1
  return new Map(
    parts.map((part) => {
      const first = next
      next += counts.get(part) ?? 0
      return [part, first]
    }),
  )
}
