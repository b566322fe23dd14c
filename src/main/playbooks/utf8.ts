import { isUtf8 } from 'node:buffer'

/**
 * Where the first byte stands that cannot be UTF-8, or undefined when all of it is.
 * TextDecoder only says that there is one; an author needs to know where.
 */
export function firstBadByte(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined
  let index = 0
  while (index < bytes.length) {
    const length = sequenceLength(bytes, index)
    if (length === 0) return index
    index += length
  }
  return undefined
}

/** Bytes of the well-formed character at `index`; 0 when there is none. (Unicode 15, table 3-7.) */
function sequenceLength(bytes: Uint8Array, index: number): 0 | 1 | 2 | 3 | 4 {
  const lead = bytes[index] ?? 0
  if (lead < 0x80) return 1
  const follows = (offset: number, from = 0x80, to = 0xbf) => {
    const byte = bytes[index + offset] ?? 0
    return byte >= from && byte <= to
  }
  if (lead >= 0xc2 && lead <= 0xdf) return follows(1) ? 2 : 0
  if (lead >= 0xe0 && lead <= 0xef) {
    const from = lead === 0xe0 ? 0xa0 : 0x80
    const to = lead === 0xed ? 0x9f : 0xbf
    return follows(1, from, to) && follows(2) ? 3 : 0
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const from = lead === 0xf0 ? 0x90 : 0x80
    const to = lead === 0xf4 ? 0x8f : 0xbf
    return follows(1, from, to) && follows(2) && follows(3) ? 4 : 0
  }
  return 0
}
