import { type RefObject, useLayoutEffect, useState } from 'react'

/** How much room a part of the screen has, counted in its own letters: a larger text is a smaller room. */
export type Room = 'wide' | 'medium' | 'narrow'

export function roomFor(widthPx: number, rootFontPx: number): Room {
  const rem = widthPx / rootFontPx
  return rem >= 62 ? 'wide' : rem >= 44 ? 'medium' : 'narrow'
}

export function useRoom(element: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>('wide')
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const look = () => {
      const font = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setRoom(roomFor(current.clientWidth, font))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(current)
    // The text size is an attribute of the page: it changes the room without changing the width.
    const attributes = new MutationObserver(look)
    attributes.observe(document.documentElement, { attributes: true })
    return () => {
      observer.disconnect()
      attributes.disconnect()
    }
  }, [element])
  return room
}
