import type { Rectangle } from 'electron'
import { z } from 'zod'

const px = z.int().min(-100_000).max(100_000)

/** Where the window was and how large, in device-independent pixels; how far it was zoomed. Kept by person and computer. */
export const windowPlaceSchema = z.object({
  bounds: z
    .object({ x: px, y: px, width: px.min(1), height: px.min(1) })
    .nullable()
    .default(null),
  isMaximized: z.boolean().default(false),
  /** Chromium's steps: 0 is 100 %, each step a fifth more or less. */
  zoomLevel: z.number().min(-4).max(6).default(0),
})
export type WindowPlace = z.infer<typeof windowPlaceSchema>

export const firstPlace: WindowPlace = windowPlaceSchema.parse({})

/** How much of the window must be on a screen for it to be found and taken by its title bar. */
const graspable = { width: 200, height: 80 }

/**
 * The bounds to open with, or undefined for Electron's own choice. A window last seen on a projector that is gone
 * must not open where nobody can see it, and must fit the screen it comes back to.
 *
 * @param workAreas what each screen leaves to windows
 */
export function boundsToOpen(
  { bounds }: WindowPlace,
  workAreas: readonly Rectangle[],
): Rectangle | undefined {
  if (bounds === null) return undefined
  return workAreas.map((area) => fitted(bounds, area)).find((candidate) => candidate !== undefined)
}

function fitted(bounds: Rectangle, area: Rectangle): Rectangle | undefined {
  const fit = {
    x: bounds.x,
    y: Math.max(bounds.y, area.y),
    width: Math.min(bounds.width, area.width),
    height: Math.min(bounds.height, area.height),
  }
  return isGraspable(fit, area) ? fit : undefined
}

function isGraspable(bounds: Rectangle, area: Rectangle): boolean {
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  // The title bar is what is taken: it is the top that must show.
  const height = area.y + area.height - Math.max(bounds.y, area.y)
  return width >= graspable.width && height >= graspable.height
}
