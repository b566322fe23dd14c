import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ElectronMock } from '../../tests/support/electron-mock.ts'

vi.mock('electron', async () =>
  (await import('../../tests/support/electron-mock.ts')).createElectronMock(),
)

const origin = 'app://sang-froid'
const asking = { type: 'sang-froid:connect' }
const port = {}
let electron: ElectronMock
let page: EventTarget

function message(part: object): void {
  const event = Object.assign(
    new Event('message'),
    { source: page, origin, data: asking, ports: [port] },
    part,
  )
  page.dispatchEvent(event)
}

beforeEach(async () => {
  page = new EventTarget()
  vi.stubGlobal('window', page)
  vi.stubGlobal('location', { origin })
  vi.resetModules()
  electron = (await import('electron')) as unknown as ElectronMock
  electron.ipcRenderer.postMessage.mockClear()
  await import('./index.ts')
})

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the preload', () => {
  it('hands over the page’s port, once', () => {
    message({})
    message({})
    expect(electron.ipcRenderer.postMessage.mock.calls).toEqual([
      ['sang-froid:connect', null, [port]],
    ])
  })

  it.each([
    ['another window', { source: new EventTarget() }],
    ['another origin', { origin: 'https://example.fr' }],
    ['another message', { data: { type: 'other' } }],
    ['a text', { data: 'sang-froid:connect' }],
    ['nothing', { data: null }],
    ['no port', { ports: [] }],
    ['two ports', { ports: [port, port] }],
  ])(
    'passes over a message from or with %s, and still takes the right one after',
    (_name, part) => {
      message(part)
      expect(electron.ipcRenderer.postMessage).not.toHaveBeenCalled()
      message({})
      expect(electron.ipcRenderer.postMessage).toHaveBeenCalledOnce()
    },
  )

  it('exposes nothing to the page', () => {
    expect(Object.keys(page)).toEqual([])
  })
})
