import { type RefObject, useEffect, useState } from 'react'

/**
 * How many sheets each part takes. Each is laid out on the screen in columns the size of a sheet, which the browser
 * breaks as it breaks sheets: it is enough to count them.
 *
 * @param root holds the parts, marked `data-part`
 */
export function usePageCounts(root: RefObject<HTMLElement | null>): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map())
  useEffect(() => {
    const element = root.current
    if (!element) return
    const count = () =>
      setCounts((before) => {
        const parts = [...element.querySelectorAll<HTMLElement>('[data-part]')]
        const after = new Map(parts.map(sheetsOf))
        return sameCounts(before, after) ? before : after
      })
    count()
    // What arrives later (the words of the pack, a type face) changes the length.
    const watch = new MutationObserver(count)
    watch.observe(element, { childList: true, characterData: true, subtree: true })
    document.fonts.addEventListener('loadingdone', count)
    return () => {
      watch.disconnect()
      document.fonts.removeEventListener('loadingdone', count)
    }
  }, [root])
  return counts
}

function sameCounts(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): boolean {
  return (
    before.size === after.size && [...after].every(([part, count]) => before.get(part) === count)
  )
}

/** A part whose last sheet would hold a few lines is set a little tighter, without it. */
function sheetsOf(part: HTMLElement): readonly [string, number] {
  delete part.dataset['tight']
  const loose = countSheets(part)
  part.dataset['tight'] = 'true'
  const tight = countSheets(part)
  if (tight >= loose) delete part.dataset['tight']
  return [part.dataset['part'] ?? '', Math.min(tight, loose)]
}

function countSheets(part: HTMLElement): number {
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
