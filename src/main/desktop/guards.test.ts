import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ElectronMock } from '../../../tests/support/electron-mock.ts'
import { originOf } from './origin.ts'

vi.mock('electron', async () =>
  (await import('../../../tests/support/electron-mock.ts')).createElectronMock(),
)

const electron = (await import('electron')) as unknown as ElectronMock
const { guardContents } = await import('./guards.ts')

type OpenHandler = (details: { url: string }) => { action: string }

class FakeContents extends EventEmitter {
  openHandler: OpenHandler = () => ({ action: 'allow' })
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }
}

let contents: FakeContents
let opened: string[]

beforeEach(() => {
  electron.app.removeAllListeners()
  contents = new FakeContents()
  opened = []
  guardContents(originOf(undefined), (address) => opened.push(address))
  electron.app.emit('web-contents-created', {}, contents)
})

const prevented = (event: string, url = '') => {
  const preventDefault = vi.fn()
  contents.emit(event, { url, preventDefault })
  return preventDefault.mock.calls.length > 0
}

describe('every page', () => {
  it.each(['will-navigate', 'will-redirect'])('%s stays on our origin', (event) => {
    expect(prevented(event, 'app://sang-froid/index.html')).toBe(false)
    expect(prevented(event, 'https://example.fr/')).toBe(true)
    expect(prevented(event, 'https://example.fr/?app://sang-froid')).toBe(true)
    expect(prevented(event, 'file:///etc/passwd')).toBe(true)
  })

  it('embeds nothing', () => {
    expect(prevented('will-attach-webview')).toBe(true)
  })

  it('opens no window, and hands the address to the one who asks the person', () => {
    expect(contents.openHandler({ url: 'https://example.fr/' })).toEqual({ action: 'deny' })
    expect(opened).toEqual(['https://example.fr/'])
  })
})
