import { type RefObject, useEffect, useState } from 'react'
import { bestSetting, type Setting } from './fit.ts'

/** Kept free at the foot: no printer sets a line exactly where the screen does. */
const reservePixels = 10

/**
 * Sets a sheet in the largest type that leaves it on one page. The sheet has the height of the paper; what
 * may be left out is marked `data-contact`, and `data-others` where that is said; messages go by `data-messages` on it.
 */
export function useFittedSheet(sheet: RefObject<HTMLElement | null>): Setting {
  const [setting, keep] = useState<Setting>(start)
  useEffect(() => {
    const element = sheet.current
    if (!element) return
    const fit = () => keep((before) => fitted(element, before))
    fit()
    // What arrives later (the contacts, a type face) is more to hold.
    const watch = new MutationObserver(fit)
    watch.observe(element, { childList: true, characterData: true, subtree: true })
    document.fonts.addEventListener('loadingdone', fit)
    return () => {
      watch.disconnect()
      document.fonts.removeEventListener('loadingdone', fit)
    }
  }, [sheet])
  return setting
}

const start: Setting = { size: 11, messages: true, contacts: 100 }

function fitted(sheet: HTMLElement, before: Setting): Setting {
  const found = bestSetting((setting) => {
    apply(sheet, setting)
    return sheet.scrollHeight <= sheet.clientHeight && roomLeft(sheet) >= reservePixels
  })
  apply(sheet, found)
  const isSame =
    found.size === before.size &&
    found.messages === before.messages &&
    found.contacts === before.contacts
  return isSame ? before : found
}

/** How much of the height of the sheet, less its margins, is under its last line. */
function roomLeft(sheet: HTMLElement): number {
  const bottom = Math.max(
    ...[...sheet.children].map((child) => child.getBoundingClientRect().bottom),
  )
  const padding = Number.parseFloat(getComputedStyle(sheet).paddingBottom)
  return sheet.getBoundingClientRect().bottom - padding - bottom
}

function apply(sheet: HTMLElement, { size, messages, contacts }: Setting): void {
  sheet.style.setProperty('--size', `${size}pt`)
  sheet.dataset['messages'] = messages ? 'shown' : 'left'
  const lines = [...sheet.querySelectorAll<HTMLElement>('[data-contact]')]
  for (const [index, line] of lines.entries()) line.hidden = index >= contacts
  for (const line of sheet.querySelectorAll<HTMLElement>('[data-others]')) {
    line.hidden = lines.length <= contacts
  }
}
