import { describe, expect, it } from 'vitest'
import { incidentIn, isFramed } from './incident-frame.ts'
import { paths } from './paths.ts'

const id = '01KB7ZK3VX0000000000000000'
const drill = { exercise: true }
const real = { exercise: false }

describe('the frame of an exercise', () => {
  it('is that of the incident on the screen, whatever else is pinned', () => {
    expect(isFramed(paths.incident(id), real, drill)).toBe(false)
    expect(isFramed(paths.incident(id, id), drill, real)).toBe(true)
    expect(isFramed(paths.incident(id), undefined, drill)).toBe(false)
  })

  it('is that of the pinned incident on every other screen', () => {
    for (const path of [paths.home, paths.incidents, paths.newIncident, paths.playbook('rumeur')]) {
      expect(incidentIn(path)).toBeUndefined()
      expect(isFramed(path, undefined, drill)).toBe(true)
      expect(isFramed(path, undefined, real)).toBe(false)
    }
    expect(isFramed(paths.home, undefined, undefined)).toBe(false)
  })
})
