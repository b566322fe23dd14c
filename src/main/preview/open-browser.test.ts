import { expect, it } from 'vitest'
import { openerFor } from './open-browser.ts'

it.each(['win32', 'darwin', 'linux'] as const)(
  'on %s the address is one argument, never a shell’s text',
  (platform) => {
    const url = 'http://127.0.0.1:1/?token=a&b'
    const [command, args] = openerFor(platform, url)
    expect(command).not.toMatch(/sh|cmd/)
    expect(args.at(-1)).toBe(url)
  },
)
