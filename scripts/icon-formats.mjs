// The two containers of pictures that Windows and macOS want for a program. Pure: bytes in, bytes out.

/**
 * @typedef {{ size: number, png: Uint8Array, pixels: Uint8Array }} Drawing
 * One picture: a square of `size`, as a PNG, and as plain RGBA pixels from the top.
 */

/** From here on a PNG is put in as it is: the size at which Windows itself expects one. */
const pngFrom = 256

/**
 * An `.ico`: small sizes as bitmaps, which every tool of Windows reads, the large one as a PNG.
 *
 * @param {readonly Drawing[]} drawings
 */
export function ico(drawings) {
  const images = drawings.map((drawing) =>
    drawing.size < pngFrom ? bitmap(drawing) : Buffer.from(drawing.png),
  )
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  for (const [place, image] of images.entries()) {
    const entry = 6 + 16 * place
    const { size } = drawings[place]
    // One byte each: 256 is written 0.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(image.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += image.length
  }
  return Buffer.concat([head, ...images])
}

/** The sizes held by an `.ico`, as its head says, each checked to lie within the file. */
export function icoSizes(file) {
  if (file.length < 6 || file.readUInt32LE(0) !== 0x10000) throw new Error('this is no .ico')
  return Array.from({ length: file.readUInt16LE(4) }, (_, place) => {
    const entry = 6 + 16 * place
    const end = file.readUInt32LE(entry + 8) + file.readUInt32LE(entry + 12)
    if (end > file.length) throw new Error('an image lies outside the .ico')
    return file.readUInt8(entry) || 256
  })
}

/** The bitmap of an `.ico`: header, rows from the bottom in BGRA, then a mask that alpha makes useless. */
function bitmap({ size, pixels }) {
  const header = Buffer.alloc(40)
  header.writeUInt32LE(40, 0)
  header.writeInt32LE(size, 4)
  // Twice the height: the mask counts as rows too.
  header.writeInt32LE(size * 2, 8)
  header.writeUInt16LE(1, 12)
  header.writeUInt16LE(32, 14)
  const colours = Buffer.alloc(size * size * 4)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const from = (row * size + column) * 4
      const to = ((size - 1 - row) * size + column) * 4
      const [red, green, blue, alpha] = pixels.subarray(from, from + 4)
      colours.set([blue, green, red, alpha], to)
    }
  }
  return Buffer.concat([header, colours, Buffer.alloc(Math.ceil(size / 32) * 4 * size)])
}

/**
 * Names of the pictures of an `.icns`, with their size in pixels. The two smallest are not PNGs: macOS shows those
 * wrongly at 16 and 32 pixels.
 */
const icnsTypes = [
  ['ic04', 16],
  ['ic05', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]

/** The sizes an `.icns` is made from. */
export const icnsSizes = [...new Set(icnsTypes.map(([, size]) => size))]

/**
 * An `.icns`: a list of named blocks.
 *
 * @param {readonly Drawing[]} drawings one of each of `icnsSizes`
 */
export function icns(drawings) {
  const blocks = icnsTypes.map(([type, size]) => {
    const drawing = drawings.find((one) => one.size === size)
    if (!drawing) throw new Error(`an .icns needs a picture of ${size} pixels`)
    const isPacked = type === 'ic04' || type === 'ic05'
    return block(type, isPacked ? packed(drawing.pixels) : Buffer.from(drawing.png))
  })
  return block('icns', Buffer.concat(blocks))
}

/** The names of the pictures an `.icns` holds, each checked to lie within the file. */
export function icnsNames(file) {
  if (file.toString('latin1', 0, 4) !== 'icns' || file.readUInt32BE(4) !== file.length) {
    throw new Error('this is no .icns, or it was cut')
  }
  const names = []
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    if (file.readUInt32BE(at + 4) < 8) throw new Error('a block of the .icns has no length')
    names.push(file.toString('latin1', at, at + 4))
  }
  return names
}

function block(type, content) {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(head.length + content.length, 4)
  return Buffer.concat([head, content])
}

/** Four planes, alpha first, each with its repetitions packed. */
function packed(pixels) {
  const planes = [3, 0, 1, 2].map((channel) =>
    packBits(Array.from({ length: pixels.length / 4 }, (_, place) => pixels[place * 4 + channel])),
  )
  return Buffer.concat([Buffer.from('ARGB'), ...planes])
}

/** Apple's packing: 3 to 130 times the same byte as two bytes, up to 128 others as they are after their number. */
function packBits(bytes) {
  const out = []
  for (let at = 0; at < bytes.length; ) {
    const same = runAt(bytes, at)
    if (same >= 3) {
      out.push(same + 125, bytes[at])
      at += same
      continue
    }
    const start = at
    while (at < bytes.length && at - start < 128 && runAt(bytes, at) < 3) at++
    out.push(at - start - 1, ...bytes.slice(start, at))
  }
  return Buffer.from(out)
}

function runAt(bytes, at) {
  let length = 1
  while (length < 130 && bytes[at + length] === bytes[at] && at + length < bytes.length) length++
  return length
}
