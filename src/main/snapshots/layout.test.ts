import { expect, it } from 'vitest'
import { kindOf } from './layout.ts'
import { incident } from './snapshots.support.ts'

const sha256 = 'a'.repeat(64)

it.each([
  [`incidents/${incident}/pc-1.jsonl`, 'journal'],
  [`incidents/${incident}/pc-1.sync-conflict-20261123-180405-ABCDEFG.jsonl`, 'journal'],
  [`incidents/${incident}/pc-1.jsonl.torn`, 'aside'],
  [`incidents/${incident}/evidence/${sha256}.png`, 'evidence'],
  ['profile.json', 'profile'],
  ['profile.json.bak', 'aside'],
  ['profile.json.corrupt-2026-11-23T18-04-05.678Z', 'aside'],
  ['devices/pc-1.json', 'other'],
  ['lisez-moi.txt', 'other'],
  [`incidents/${incident}/evidence/page.html`, 'other'],
  [`incidents/${incident}/evidence/x/${sha256}.png`, 'other'],
  [`incidents/${incident}/con.jsonl`, 'other'],
  [`incidents/${incident.toLowerCase()}/pc-1.jsonl`, 'other'],
  [`incidents/${incident}/pc-1.jsonl:flux.jsonl`, 'other'],
  [`incidents/../${incident}/pc-1.jsonl`, 'other'],
])('knows what %s is: %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind)
})
