import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'
import { addressOf, isShown, type Piece, pieceInShort, webAddress } from './evidence-meta.ts'

const t = ((key: string) => key) as TFunction
const piece: Piece = {
  kind: 'evidenceAdded',
  id: '01KAR1PXXF7E5XQ3V5S1TCCQKA',
  incidentId: '01KAR1PXXF7E5XQ3V5S1TCCQKB',
  device: 'pc',
  by: 'Camille',
  at: '2026-11-22T20:44:00.000Z',
  recordedAt: '2026-11-22T20:44:00.000Z',
  prev: '',
  hash: 'b'.repeat(64),
  sha256: 'a'.repeat(64),
  extension: 'png',
  name: 'capture.png',
  mediaType: 'image/png',
  size: 2_512_300,
  width: 640,
  height: 480,
}

describe('a piece', () => {
  it('is told in short, as the person’s language counts', () => {
    expect(pieceInShort(piece, 'fr', t)).toBe('PNG · 640 × 480 · 2,5\u00a0Mo')
    expect(pieceInShort({ ...piece, size: 12 }, 'en', t)).toBe('PNG · 640 × 480 · 1\u00a0kB')
  })

  it('is drawn only when it is a picture that runs nothing', () => {
    expect(isShown(piece)).toBe(true)
    for (const mediaType of ['image/svg+xml', 'text/html', 'application/pdf', 'image/heic']) {
      expect(isShown({ ...piece, mediaType })).toBe(false)
    }
  })

  it('has an address by its hash', () => {
    expect(addressOf(piece)).toBe(`/evidence/${piece.incidentId}/${piece.sha256}.png`)
  })

  it('leads to the web only by a whole web address', () => {
    expect(webAddress('https://example.org/a')).toBe('https://example.org/a')
    for (const source of [undefined, 'panneau place de l’Église', 'javascript:alert(1)']) {
      expect(webAddress(source)).toBeUndefined()
    }
  })
})
