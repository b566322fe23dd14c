import { expect, it, vi } from 'vitest'
import { createProblems } from './problems.ts'

it('says each thing once, until it is put right', () => {
  const onChange = vi.fn()
  const problems = createProblems(onChange)
  const gone = { file: '/data', code: 'unreadable-folder' } as const
  problems.add(gone)
  problems.add({ ...gone })
  problems.add({ file: '/data/a.jsonl', code: 'torn-line' })
  expect(problems.all()).toEqual([gone, { file: '/data/a.jsonl', code: 'torn-line' }])
  expect(onChange).toHaveBeenCalledTimes(2)
  problems.solved(gone)
  problems.solved(gone)
  expect(problems.all()).toHaveLength(1)
  expect(onChange).toHaveBeenCalledTimes(3)
})
