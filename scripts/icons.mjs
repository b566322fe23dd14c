// `npm run icons`: every icon of the program, drawn from resources/icon.svg. The results are committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { icns, icnsSizes, ico } from './icon-formats.mjs'
import { root, setup } from './setup.mjs'

/** What Windows shows from the taskbar to the large tiles, at its usual zooms. */
export const icoSides = [16, 20, 24, 32, 40, 48, 64, 96, 128, 256]
/** The folders of a Linux icon theme. */
const linuxSides = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

/**
 * Every icon, by its place in the project.
 *
 * @param {string} svg
 * @returns {Promise<Map<string, Buffer>>}
 */
export async function drawIcons(svg) {
  const { Resvg } = await drawingLibrary()
  const draw = (size) => {
    const image = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render()
    return { size, png: image.asPng(), pixels: straight(image.pixels) }
  }
  const file = (name, size) => [name, Buffer.from(draw(size).png)]
  return new Map([
    file('resources/icon.png', 512),
    ['resources/icon.ico', ico(icoSides.map(draw))],
    ['resources/icon.icns', icns(icnsSizes.map(draw))],
    ...linuxSides.map((size) => file(`resources/icons/${size}x${size}.png`, size)),
  ])
}

/** The library gives colours already multiplied by their alpha; the containers want them as they are. */
function straight(pixels) {
  return pixels.map((value, at) => {
    const alpha = pixels[at - (at % 4) + 3]
    return at % 4 === 3 || alpha === 0 ? value : Math.min(255, Math.round((value * 255) / alpha))
  })
}

/** WebAssembly is started once in a process. */
let library
function drawingLibrary() {
  library ??= (async () => {
    const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
    const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
    await initWasm(readFileSync(wasm))
    return { Resvg }
  })()
  return library
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup()
  const icons = await drawIcons(readFileSync(join(root, 'resources', 'icon.svg'), 'utf8'))
  for (const [name, bytes] of icons) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), bytes)
  }
  console.log(`${icons.size} icons drawn from resources/icon.svg`)
}
