import { expect, it } from 'vitest'
import type { Facts } from './incident.ts'
import { writtenIn } from './written-in.ts'

const all: readonly Facts[] = [
  { kind: 'noted', by: 'Alix', text: 'mot1' },
  {
    kind: 'decided',
    by: 'Alix',
    question: 'mot1',
    options: ['mot2', 'mot3'],
    decision: 'mot4',
    reasons: 'mot5',
    unknown: 'mot6',
    decidedBy: 'mot7',
  },
  ...(['called', 'published'] as const).map((kind) => ({
    kind,
    by: 'Alix',
    text: 'mot1',
    origin: 'mot2',
    recipient: 'mot3',
    medium: 'mot4',
    link: 'https://mot5.fr',
  })),
  { kind: 'stepSkipped', by: 'Alix', step: 'appeler', reason: 'mot1' },
  { kind: 'severityChanged', by: 'Alix', severity: 'high', reason: 'mot1' },
  { kind: 'statusChanged', by: 'Alix', status: 'active', reason: 'mot1' },
  { kind: 'amended', by: 'Alix', target: 'x', text: 'mot1', reason: 'mot2' },
  { kind: 'reminderSet', by: 'Alix', dueAt: '2026-11-29T21:00:00.000Z', text: 'mot1' },
  {
    kind: 'evidenceAdded',
    by: 'Alix',
    sha256: 'a'.repeat(64),
    extension: 'png',
    mediaType: 'image/png',
    size: 1,
    name: 'mot1.png',
    caption: 'mot2',
    source: 'mot3',
    takenBy: 'mot4',
  },
  { kind: 'closed', by: 'Alix', summary: 'mot1' },
  { kind: 'reopened', by: 'Alix', reason: 'mot1' },
]

it.each(all)('all that a person wrote is found: $kind', (facts) => {
  const common = {
    id: '1',
    at: '',
    recordedAt: '',
    incidentId: 'i',
    device: 'd',
    prev: '',
    hash: '',
  }
  const text = writtenIn({ ...facts, ...common }).join(' ')
  const words = JSON.stringify(facts).match(/mot\d/g) ?? []
  expect(words.length).toBeGreaterThan(0)
  for (const word of words) expect(text).toContain(word)
})
