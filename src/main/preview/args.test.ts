import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parsePreviewArgs } from './args.ts'

describe('the command line', () => {
  it('has a place for everything when nothing is said', () => {
    const args = parsePreviewArgs([], { SANG_FROID_USER: '/me' }, '/project')
    expect(args).toEqual({
      user: resolve('/me'),
      data: resolve('/me/data'),
      playbooks: resolve('/project/playbooks'),
      port: 0,
      open: true,
    })
  })

  it('takes what is said', () => {
    const args = parsePreviewArgs(['--data', 'd', '--port', '4321', '--no-open'], {}, '/project')
    expect(args).toMatchObject({ data: resolve('d'), port: 4321, open: false })
  })

  it.each([
    [['--port', 'x'], /--port/],
    [['--port', '70000'], /--port/],
    [['--port', '-1'], /--port/],
    [['--unknown'], /Usage/],
    [['stray'], /Usage/],
  ] as const)('says in one line what is wrong with %j', (argv, line) => {
    expect(() => parsePreviewArgs(argv, {}, '/project')).toThrow(line)
  })
})
