import { describe, expect, it } from 'vitest'
import { playbookSchema, problemSchema } from '../../src/shared/playbook.ts'
import { corpus } from './corpus.ts'
import { readHostile } from './read-hostile.ts'

/**
 * A guard against hangs, generous on purpose: a busy computer must not fail it. How long each input takes, against a
 * bar of 200 ms, is for `npm run bench hostile` (the reading) and `npm run bench hostile-screen` (the screen) to say.
 */
const hangMs = 5_000

const inputs = corpus()
const families = [...new Set(inputs.map(({ family }) => family))]

describe('the corpus of hostile files', () => {
  it('has at least 300 of them, each with a name of its own', () => {
    expect(inputs.length).toBeGreaterThanOrEqual(300)
    expect(new Set(inputs.map(({ family, name }) => `${family}: ${name}`)).size).toBe(inputs.length)
  })

  it('holds pages as full as can be: what is allowed is drawn too, and not only what is refused', () => {
    const most = inputs.filter(({ family }) => family === 'as many as can be of')
    expect(most.length).toBeGreaterThan(5)
    expect(most.filter((input) => !readHostile(input).playbook).map(({ name }) => name)).toEqual([])
  }, 120_000)

  it.each(families)(
    'is read without a fault, without a hang, and as the contract promises: %s',
    (family) => {
      for (const input of inputs.filter((each) => each.family === family)) {
        const start = performance.now()
        const { playbook, problems } = readHostile(input)
        const took = performance.now() - start
        expect(took, input.name).toBeLessThan(hangMs)
        for (const problem of problems) problemSchema.parse(problem)
        if (playbook) expect(playbookSchema.parse(playbook), input.name).toEqual(playbook)
      }
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    },
    120_000,
  )

  it('says what is wrong, and what to write, of every file it refuses', () => {
    for (const input of inputs) {
      const { playbook, problems } = readHostile(input)
      if (playbook || input.file !== 'page') continue
      expect(problems.length, input.name).toBeGreaterThan(0)
      for (const { fix, line } of problems) {
        expect(fix, input.name).not.toBe('')
        expect(line, input.name).toBeGreaterThan(0)
      }
    }
  }, 120_000)

  it('lets no address through but those of the web and of mail', () => {
    for (const input of inputs) {
      const { playbook } = readHostile(input)
      const addresses = JSON.stringify(playbook ?? {}).matchAll(/"href":"([^"]*)"/g)
      for (const [, address = ''] of addresses) {
        expect(address, input.name).toMatch(/^(https?:\/\/|mailto:)/)
      }
    }
  }, 120_000)
})
