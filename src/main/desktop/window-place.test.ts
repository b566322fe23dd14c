import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsToOpen, firstPlace, windowPlaceSchema } from './window-place.ts'

const laptop = { x: 0, y: 25, width: 1366, height: 703 }
const projector = { x: 1366, y: 0, width: 1920, height: 1080 }
const at = (x: number, y: number, width = 1280, height = 700) =>
  windowPlaceSchema.parse({ bounds: { x, y, width, height } })

describe('boundsToOpen', () => {
  it('leaves a first start to the system', () => {
    expect(boundsToOpen(firstPlace, [laptop])).toBeUndefined()
  })

  it('comes back where it was, on either screen', () => {
    expect(boundsToOpen(at(40, 25), [laptop])).toEqual({ x: 40, y: 25, width: 1280, height: 700 })
    expect(boundsToOpen(at(1500, 30), [laptop, projector])?.x).toBe(1500)
  })

  it('does not come back on a projector that is gone', () => {
    expect(boundsToOpen(at(1500, 30), [laptop])).toBeUndefined()
  })

  it('shrinks to a smaller screen, its title bar within reach', () => {
    expect(boundsToOpen(at(0, 0, 1900, 1000), [laptop])).toEqual({
      x: 0,
      y: 25,
      width: 1366,
      height: 703,
    })
  })

  it('whatever was kept, what opens can be seen and taken', () => {
    const place = fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.integer({ min: 800, max: 5000 }),
      height: fc.integer({ min: 1, max: 5000 }),
    })
    fc.assert(
      fc.property(place, (bounds) => {
        const open = boundsToOpen({ ...firstPlace, bounds }, [laptop, projector])
        if (!open) return
        const seen = [laptop, projector].some(
          (area) =>
            open.y >= area.y &&
            open.y + 80 <= area.y + area.height &&
            Math.min(open.x + open.width, area.x + area.width) - Math.max(open.x, area.x) >= 200,
        )
        expect(seen).toBe(true)
      }),
    )
  })
})
