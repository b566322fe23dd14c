import { describe, expect, it } from 'vitest'
import { decode, maxDataBytes, maxLineLength, maxLines, maxPageBytes } from './decode.ts'
import { said } from './fixtures.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('decode', () => {
  it('gives the text', () => {
    expect(decode('a.md', bytes('été\n'))).toEqual({ text: 'été\n', problems: [] })
  })

  it('takes Windows and old Mac line ends', () => {
    expect(decode('a.md', bytes('a\r\nb\rc')).text).toBe('a\nb\nc')
  })

  it('tolerates a mark in front, with a warning', () => {
    const result = decode('a.md', bytes('\ufeffabc'))
    expect(result.text).toBe('abc')
    expect(said(result)).toEqual(['file-bom 1:1'])
  })

  it('refuses what is not UTF-8, and says where', () => {
    const result = decode('a.md', Buffer.from([...bytes('été\nça '), 0xe9, 0x0a]))
    expect(result.text).toBeUndefined()
    expect(said(result)).toEqual(['file-not-utf8 2:4'])
  })

  it('does not count the mark in front as a column', () => {
    expect(said(decode('a.md', Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff])))).toEqual([
      'file-not-utf8 1:2',
    ])
  })

  it.each([
    ['page', 'a.md', maxPageBytes],
    ['file of data', 'a.yml', maxDataBytes],
  ])('accepts the largest %s and refuses one byte more', (_, file, max) => {
    const line = `${'a'.repeat(99)}\n`
    const largest = line.repeat(Math.ceil(max / 100)).slice(0, max)
    expect(decode(file, bytes(largest)).problems).toEqual([])
    expect(said(decode(file, bytes(`${largest}a`)))).toEqual(['file-too-large 1:1'])
  })

  it('accepts so many lines and refuses one more', () => {
    expect(decode('a.md', bytes('a\n'.repeat(maxLines - 1))).problems).toEqual([])
    expect(said(decode('a.md', bytes('a\n'.repeat(maxLines))))).toEqual([
      `too-many-lines ${maxLines + 1}:1`,
    ])
  })

  it('accepts the longest line and refuses one character more', () => {
    expect(decode('a.md', bytes(`\n${'a'.repeat(maxLineLength)}`)).problems).toEqual([])
    expect(said(decode('a.md', bytes(`\n${'a'.repeat(maxLineLength + 1)}`)))).toEqual([
      `line-too-long 2:${maxLineLength + 1}`,
    ])
  })
})
