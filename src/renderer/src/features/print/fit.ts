/** How a sheet is set. Sizes in points; `contacts` is the most of the commune's own numbers it shows. */
export type Setting = {
  readonly size: number
  /** Whether the short messages its actions cite are printed in full. */
  readonly messages: boolean
  readonly contacts: number
}

const stepPoints = 0.25

/** What is left when everything was given up. */
const least: Setting = { size: 5, messages: false, contacts: 3 }

/** What is given up, in this order: the size of the type, the messages, some numbers, then the size again. */
const stages: readonly (readonly Setting[])[] = [
  sizes({ from: 13, to: 9.5, messages: true, contacts: 100 }),
  sizes({ from: 13, to: 9.5, messages: false, contacts: 100 }),
  sizes({ from: 11, to: 9, messages: false, contacts: 8 }),
  sizes({ from: 11, to: 9, messages: false, contacts: 5 }),
  sizes({ from: 11, to: least.size, messages: least.messages, contacts: least.contacts }),
]

function sizes({
  from,
  to,
  ...rest
}: Omit<Setting, 'size'> & { readonly from: number; readonly to: number }): readonly Setting[] {
  const count = Math.round((from - to) / stepPoints) + 1
  return Array.from({ length: count }, (_, index) => ({ size: from - index * stepPoints, ...rest }))
}

/** The fullest setting that fits, in the largest type; the smallest there is when none does. */
export function bestSetting(fits: (setting: Setting) => boolean): Setting {
  for (const stage of stages) {
    const smallest = stage.at(-1)
    if (smallest && fits(smallest)) return largest(stage, fits)
  }
  return least
}

/** The first that fits of settings that take less and less room, the last of which does. */
function largest(stage: readonly Setting[], fits: (setting: Setting) => boolean): Setting {
  let low = 0
  let high = stage.length - 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const setting = stage[middle]
    if (setting && fits(setting)) high = middle
    else low = middle + 1
  }
  return stage[high] ?? least
}
