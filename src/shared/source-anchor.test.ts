import { describe, expect, it } from 'vitest'
import { slugSchema } from './playbook.ts'
import { sourceAnchor } from './source-anchor.ts'

describe('the place of a source', () => {
  it('is counted from 1, and is no other’s', () => {
    expect([0, 1, 59].map(sourceAnchor)).toEqual(['source--1', 'source--2', 'source--60'])
  })

  it('is nothing an author can call a section, a step or a template', () => {
    expect(slugSchema.safeParse('source-1').success).toBe(true)
    expect(slugSchema.safeParse(sourceAnchor(0)).success).toBe(false)
  })
})
