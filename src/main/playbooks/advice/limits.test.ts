import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { channels } from '../../../shared/playbook.ts'
import { parseLimits } from './limits.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('limites.yml', () => {
  it('as shipped is right, and names every channel', () => {
    const { limits, problems } = parseLimits(readFileSync('playbooks/limites.yml'))
    expect(problems).toEqual([])
    expect(limits?.beforeFirstStep.words).toBe(60)
    expect(Object.keys(limits?.channels ?? {}).sort()).toEqual([...channels].sort())
  })

  it('refuses what it does not know, at its place', () => {
    const text =
      'beforeFirstStep: { words: 60, reason: { fr: "a", en: "b" } }\nchannels:\n  sms: { advised: { lettres: 3 }, reason: { fr: "a", en: "b" } }\n'
    const { limits, problems } = parseLimits(bytes(text))
    expect(limits).toBeUndefined()
    expect(problems).toMatchObject([{ code: 'key-unknown', line: 3 }])
  })
})
