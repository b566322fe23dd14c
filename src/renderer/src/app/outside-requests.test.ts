import { describe, expect, it } from 'vitest'
import { type Asked, countOutside, isOutside } from './outside-requests.ts'

it.each([
  ['app://sang-froid/assets/a.js', 'app://sang-froid/index.html', false],
  ['/rpc/system/info', 'http://127.0.0.1:4000/', false],
  ['blob:app://sang-froid/1', 'app://sang-froid/index.html', false],
  ['data:image/png;base64,AA==', 'app://sang-froid/index.html', false],
  ['https://example.fr/x.png', 'app://sang-froid/index.html', true],
  ['http://127.0.0.1:4001/', 'http://127.0.0.1:4000/', true],
  ['app://sang-froid.example/', 'app://sang-froid/index.html', true],
])('%s, seen from %s', (address, own, outside) => {
  expect(isOutside(address, own)).toBe(outside)
})

describe('what the browser lists among what was asked for', () => {
  const asked = (initiatorType: string, duration: number, responseStatus = 0): Asked => ({
    name: 'https://example.fr/x',
    initiatorType,
    duration,
    responseStatus,
  })

  it('did not leave when it took no time and has no answer: the policy refused it', () => {
    const refused = [{ blockedURI: 'https://example.fr/x', effectiveDirective: 'img-src' }]
    expect(countOutside({ asked: [asked('img', 0)], refused })).toEqual({ made: 0, refused: 1 })
  })

  it('did not leave when its very address was refused, though a busy machine took a moment over it', () => {
    const refused = [{ blockedURI: 'https://example.fr/x', effectiveDirective: 'img-src' }]
    expect(countOutside({ asked: [asked('img', 0.1)], refused }).made).toBe(0)
    expect(countOutside({ asked: [asked('img', 0.1, 200)], refused }).made).toBe(1)
  })

  it('left when it took time, whether or not the page may know the answer', () => {
    expect(countOutside({ asked: [asked('img', 12)], refused: [] }).made).toBe(1)
    expect(countOutside({ asked: [asked('fetch', 0, 200)], refused: [] }).made).toBe(1)
  })

  it('did not leave when it is a frame of a place whose frames are refused, though it took time', () => {
    const refused = [{ blockedURI: 'https://example.fr', effectiveDirective: 'frame-src' }]
    expect(countOutside({ asked: [asked('iframe', 170)], refused }).made).toBe(0)
    expect(countOutside({ asked: [asked('iframe', 170)], refused: [] }).made).toBe(1)
    expect(countOutside({ asked: [asked('iframe', 170, 200)], refused }).made).toBe(1)
  })

  it('left when it is no frame, whatever was refused to frames of the same place', () => {
    const refused = [{ blockedURI: 'https://example.fr', effectiveDirective: 'frame-src' }]
    expect(countOutside({ asked: [asked('img', 12)], refused }).made).toBe(1)
  })
})
