import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** Up to so many lines, all are in the page: it can then be searched and printed by the browser as any text. */
const allUpTo = 300
/** Height of an ordinary line, in pixels, until it is measured. */
const usualHeight = 58
/** This close to its end, a log that grows is followed, in pixels. */
const nearEnd = 120

/**
 * Draws only the lines near the window of a long log, and follows the log as it grows, as a paper one is read: at its
 * last line. A person who reads further up is not moved, unless they have just written.
 */
export function useLogWindow(
  scroller: RefObject<HTMLElement | null>,
  keys: readonly string[],
  /** Changes each time the person wrote here. */
  writings: number,
) {
  const count = keys.length
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => keys[index] ?? index,
    overscan: 12,
    rangeExtractor: (range) =>
      range.count <= allUpTo ? everything(range) : defaultRangeExtractor(range),
  })
  const isAtEnd = useRef(true)

  useEffect(() => {
    const { current } = scroller
    if (!current) return
    const look = () => {
      isAtEnd.current = current.scrollHeight - current.scrollTop - current.clientHeight < nearEnd
    }
    current.addEventListener('scroll', look, { passive: true })
    return () => current.removeEventListener('scroll', look)
  }, [scroller])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the count is what makes the log grow
  useLayoutEffect(() => {
    if (isAtEnd.current && count > 0) virtualizer.scrollToIndex(count - 1, { align: 'end' })
  }, [count])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each writing counts, and the first drawing is none
  useLayoutEffect(() => {
    if (writings > 0) {
      isAtEnd.current = true
      virtualizer.scrollToIndex(count - 1, { align: 'end' })
    }
  }, [writings])

  return virtualizer
}

function everything({ count }: Range): number[] {
  return Array.from({ length: count }, (_, index) => index)
}
