import { useEffect, useRef } from 'react'

/** The box where the log is written, its text, and the log itself, for who goes there by the keyboard. */
export const boxId = 'composer'
export const boxTextId = 'composer-text'
export const logId = 'log'

const listeners = new Set<() => void>()

/** Brings the keyboard to the box of the incident on the screen, from anywhere. */
export function goToLogBox(): void {
  for (const listener of listeners) listener()
}

/** The screen of the incident shows its box when it is asked to. */
export function useGoToLogBox(show: () => void): void {
  const latest = useRef(show)
  latest.current = show
  useEffect(() => {
    const listener = () => latest.current()
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [])
}

/** The keyboard goes where one writes; where nothing can be written, to the log. */
export function focusLogBox(): void {
  const places = [boxTextId, boxId, logId].map((id) => document.getElementById(id))
  places.find((place) => place !== null)?.focus()
}
