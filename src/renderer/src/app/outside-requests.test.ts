import { expect, it } from 'vitest'
import { isOutside } from './outside-requests.ts'

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
