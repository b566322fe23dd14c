import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** A table of what holds each promise is worth what its rows still name. */

const text = readFileSync('docs/security.md', 'utf8')
const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| |'))

/** A file in code marks, and the title of a test in it when one follows. */
const named = /`([\w./-]+\.(?:tsx?|mjs|yml|json|md))`(?:, “([^”]+)”)?/g

const files = [...text.matchAll(named)].map(([, file = '']) => file)
const titles = [...text.matchAll(named)].flatMap(([, file = '', title]) =>
  title === undefined ? [] : [{ file, title }],
)

describe('docs/security.md', () => {
  it('covers the twenty points of Electron’s list, and the eight of its performance list', () => {
    const numbered = rows.map((row) => Number(/^\| (\d+) \|/.exec(row)?.[1])).filter(Boolean)
    const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
    expect(numbered).toEqual([...upTo(20), ...upTo(8)])
  })

  it('ties every numbered point to a file', () => {
    for (const row of rows.filter((each) => /^\| \d+ \|/.test(each))) {
      expect(row.match(named), row).not.toBeNull()
    }
  })

  it.each([...new Set(files)])('names a file that is there: %s', (file) => {
    // `pack.yml` is a file of any pack.
    expect(existsSync(file) || file === 'pack.yml').toBe(true)
  })

  it.each(titles)('names a test that is there: $title', ({ file, title }) => {
    expect(readFileSync(file, 'utf8')).toContain(title)
  })

  it('leaves no title without its file', () => {
    expect((text.match(/“[^”]+”/g) ?? []).length).toBe(titles.length)
  })
})
