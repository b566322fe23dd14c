import { describe, expect, it, vi } from 'vitest'
import { externalAddress, openExternal } from './external-links.ts'

describe('externalAddress', () => {
  it.each([
    ['https://www.legifrance.gouv.fr/codes', 'https://www.legifrance.gouv.fr/codes'],
    ['mailto:mairie@example.fr', 'mailto:mairie@example.fr'],
    // A look-alike shows its true letters.
    ['https://аpple.com/', 'https://xn--pple-43d.com/'],
  ])('lets %s out as %s', (address, written) => {
    expect(externalAddress(address)).toBe(written)
  })

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://server/share',
    'ms-msdt:/id',
    'app://sang-froid/index.html',
    'https://user:pass@example.fr/',
    `https://example.fr/${'a'.repeat(2000)}`,
    'no address',
  ])('keeps %s in', (address) => {
    expect(externalAddress(address)).toBeUndefined()
  })
})

describe('openExternal', () => {
  const ports = (answer: boolean) => ({
    confirm: vi.fn(async (_address: string) => answer),
    open: vi.fn(async (_address: string) => {}),
  })

  it('asks with the whole address before it opens', async () => {
    const given = ports(true)
    expect(await openExternal('https://example.fr/a?b', given)).toBe(true)
    expect(given.confirm).toHaveBeenCalledWith('https://example.fr/a?b')
    expect(given.open).toHaveBeenCalledWith('https://example.fr/a?b')
  })

  it('opens nothing when the person says no, and asks nothing for what may not leave', async () => {
    const refusing = ports(false)
    expect(await openExternal('https://example.fr/', refusing)).toBe(false)
    expect(refusing.open).not.toHaveBeenCalled()
    const unasked = ports(true)
    expect(await openExternal('file:///etc/passwd', unasked)).toBe(false)
    expect(unasked.confirm).not.toHaveBeenCalled()
  })

  it('does not throw when the system has no browser', async () => {
    const broken = { ...ports(true), open: async () => Promise.reject(new Error('none')) }
    expect(await openExternal('https://example.fr/', broken)).toBe(false)
  })
})
