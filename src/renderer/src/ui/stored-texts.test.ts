import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

/** The browser's storage: one per address. */
function browserStorage(): Storage {
  const texts = new Map<string, string>()
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem(key: string, text: string) {
      texts.set(key, text)
      Object.assign(storage, { [key]: text })
    },
    removeItem(key: string) {
      texts.delete(key)
      delete (storage as Record<string, unknown>)[key]
    },
  }
  for (const name of ['getItem', 'setItem', 'removeItem']) {
    Object.defineProperty(storage, name, { enumerable: false })
  }
  return storage as unknown as Storage
}

function fakeDisk() {
  const texts: Record<string, string> = {}
  const disk = {
    full: false,
    texts,
    all: async () => ({ ...texts }),
    async set(key: string, text: string) {
      if (disk.full) throw new Error('full')
      if (text === '') delete texts[key]
      else texts[key] = text
    },
  }
  return disk
}

/** A page just loaded at an address. */
async function loadPage(storage: Storage) {
  vi.resetModules()
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('window', { addEventListener() {}, removeEventListener() {} })
  return import('./stored-texts.ts')
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a text being typed', () => {
  it('is there at once, and on the disk after a pause', async () => {
    const disk = fakeDisk()
    const page = await loadPage(browserStorage())
    await page.startStoredTexts(disk)
    page.writeStored('draft:1', 'Un hab')
    page.writeStored('draft:1', 'Un habitant')
    expect(page.readStored('draft:1')).toBe('Un habitant')
    expect(disk.texts).toEqual({})
    await vi.advanceTimersByTimeAsync(1_000)
    expect(disk.texts).toEqual({ 'draft:1': 'Un habitant' })
  })

  it('comes back at another address after a restart', async () => {
    const disk = fakeDisk()
    const first = await loadPage(browserStorage())
    await first.startStoredTexts(disk)
    first.writeStored('draft:1', 'Un habitant')
    await vi.advanceTimersByTimeAsync(1_000)
    const second = await loadPage(browserStorage())
    await second.startStoredTexts(disk)
    expect(second.readStored('draft:1')).toBe('Un habitant')
  })

  it('does not come back at an old address once it was written elsewhere', async () => {
    const disk = fakeDisk()
    const old = browserStorage()
    const first = await loadPage(old)
    await first.startStoredTexts(disk)
    first.writeStored('draft:1', 'Un habitant')
    await vi.advanceTimersByTimeAsync(1_000)
    const second = await loadPage(browserStorage())
    await second.startStoredTexts(disk)
    second.writeStored('draft:1', '')
    await vi.advanceTimersByTimeAsync(1_000)
    const third = await loadPage(old)
    await third.startStoredTexts(disk)
    expect(third.readStored('draft:1')).toBe('')
  })

  it('survives a reload while the disk refuses, and reaches it when it can', async () => {
    const disk = fakeDisk()
    disk.full = true
    const storage = browserStorage()
    const first = await loadPage(storage)
    await first.startStoredTexts(disk)
    first.writeStored('draft:1', 'Un habitant')
    await vi.advanceTimersByTimeAsync(1_000)
    const second = await loadPage(storage)
    await second.startStoredTexts(disk)
    expect(second.readStored('draft:1')).toBe('Un habitant')
    disk.full = false
    await vi.advanceTimersByTimeAsync(20_000)
    expect(disk.texts).toEqual({ 'draft:1': 'Un habitant' })
  })

  it('tells those who show it', async () => {
    const page = await loadPage(browserStorage())
    const heard = vi.fn()
    const stop = page.subscribeStored(heard)
    page.writeStored('a', 'x')
    stop()
    page.writeStored('a', 'y')
    expect(heard).toHaveBeenCalledTimes(1)
  })
})
