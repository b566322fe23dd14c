import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { icns, icnsNames, icnsSizes, ico, icoSizes } from './icon-formats.mjs'
import { drawIcons, icoSides } from './icons.mjs'

const read = (name: string) => readFileSync(name)

describe('the icons', () => {
  it('are what the drawing gives today', async () => {
    const drawn = await drawIcons(readFileSync('resources/icon.svg', 'utf8'))
    const old = [...drawn].filter(([name, bytes]) => !read(name).equals(bytes))
    expect(
      old.map(([name]) => name),
      'run npm run icons',
    ).toEqual([])
  })

  it('hold every size that Windows and macOS ask', () => {
    expect(icoSizes(read('resources/icon.ico'))).toEqual(icoSides)
    expect(icnsNames(read('resources/icon.icns'))).toEqual(
      'ic04 ic05 ic11 ic12 ic07 ic13 ic08 ic14 ic09 ic10'.split(' '),
    )
  })

  it('keep the colours of half transparent edges', async () => {
    const half =
      '<svg xmlns="http://www.w3.org/2000/svg"><path fill="#f00" fill-opacity=".5" d="M0 0h16v16H0z"/></svg>'
    const file = (await drawIcons(half)).get('resources/icon.ico')
    // The first bitmap follows the head and ten entries: BGRA, after its own header of 40 bytes.
    const first = 6 + 16 * icoSides.length + 40
    expect(file && [...file.subarray(first, first + 4)]).toEqual([0, 0, 255, 128])
  })
})

describe('a container of icons', () => {
  const drawing = (size: number) => ({
    size,
    png: new Uint8Array([1, 2, 3]),
    pixels: new Uint8Array(size * size * 4).map((_, at) => (at * 7) % 251),
  })

  it('that was cut is refused', () => {
    const windows = ico([drawing(16), drawing(256)])
    expect(icoSizes(windows)).toEqual([16, 256])
    expect(() => icoSizes(windows.subarray(0, -1))).toThrow('outside')
    const mac = icns(icnsSizes.map(drawing))
    expect(() => icnsNames(mac.subarray(0, -1))).toThrow('cut')
  })

  it('lacks no size', () => {
    expect(() => icns([drawing(16)])).toThrow('needs a picture of 32')
  })
})
