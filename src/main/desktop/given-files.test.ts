import { resolve } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ElectronMock } from '../../../tests/support/electron-mock.ts'

vi.mock('electron', async () =>
  (await import('../../../tests/support/electron-mock.ts')).createElectronMock(),
)

const electron = (await import('electron')) as unknown as ElectronMock
const { followGivenFiles, givenIn } = await import('./given-files.ts')

afterEach(() => {
  electron.app.removeAllListeners()
})

function follow(): string[] {
  const given: string[] = []
  followGivenFiles((path) => given.push(path))
  return given
}

describe('a file that the system hands over', () => {
  it('is taken from the event of macOS, which then does nothing else with it', () => {
    const given = follow()
    const preventDefault = vi.fn()
    electron.app.emit('open-file', { preventDefault }, '/Users/mairie/a.sangfroid')
    electron.app.emit('open-file', { preventDefault }, '/Users/mairie/a.pdf')
    expect(given).toEqual(['/Users/mairie/a.sangfroid'])
    expect(preventDefault).toHaveBeenCalledTimes(2)
  })

  it('is taken from the command line of a second start, from where that one was', () => {
    const given = follow()
    electron.app.emit('second-instance', {}, ['Sang-froid', 'a.sangfroid'], resolve('/cle'))
    electron.app.emit('second-instance', {}, ['Sang-froid'], resolve('/cle'))
    expect(given).toEqual([resolve('/cle/a.sangfroid')])
  })

  it('is taken from the command line of the first', () => {
    const { argv } = process
    process.argv = ['Sang-froid.exe', 'C.SANGFROID']
    expect(follow()).toEqual([resolve('C.SANGFROID')])
    process.argv = argv
  })
})

it.each([
  [['Sang-froid.exe']],
  [['a.sangfroid']],
  [['Sang-froid.exe', '--inspect=a.sangfroid']],
  [['Sang-froid.exe', 'a.sangfroid.exe', '/etc/passwd', '.']],
  [['electron', '.', '--', '']],
])('no file is on the command line %j', (argv) => {
  expect(givenIn(argv, '/')).toBeUndefined()
})
