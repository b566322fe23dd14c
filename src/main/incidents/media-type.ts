export type MediaType = { readonly extension: string; readonly mediaType: string }

const unknown: MediaType = { extension: 'bin', mediaType: 'application/octet-stream' }

type Signature = MediaType & { readonly offset: number; readonly bytes: readonly number[] }

/** Photos, films and sound share one container; the four letters after `ftyp` say which it is. */
function boxed(extension: string, mediaType: string, brand: string): Signature {
  return { extension, mediaType, offset: 4, bytes: [...Buffer.from(`ftyp${brand}`, 'latin1')] }
}

const signatures: readonly Signature[] = [
  { extension: 'png', mediaType: 'image/png', offset: 0, bytes: [0x89, 0x50, 0x4e, 0x47] },
  { extension: 'jpg', mediaType: 'image/jpeg', offset: 0, bytes: [0xff, 0xd8, 0xff] },
  { extension: 'gif', mediaType: 'image/gif', offset: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
  { extension: 'webp', mediaType: 'image/webp', offset: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { extension: 'pdf', mediaType: 'application/pdf', offset: 0, bytes: [0x25, 0x50, 0x44, 0x46] },
  boxed('heic', 'image/heic', 'heic'),
  boxed('heic', 'image/heic', 'heix'),
  boxed('heic', 'image/heic', 'mif1'),
  boxed('avif', 'image/avif', 'avif'),
  boxed('mov', 'video/quicktime', 'qt  '),
  boxed('m4a', 'audio/mp4', 'M4A '),
  { extension: 'mp4', mediaType: 'video/mp4', offset: 4, bytes: [0x66, 0x74, 0x79, 0x70] },
  { extension: 'zip', mediaType: 'application/zip', offset: 0, bytes: [0x50, 0x4b, 0x03, 0x04] },
]

/** What a file is, by its first bytes and never by its name: a name can lie. */
export function mediaTypeOf(bytes: Uint8Array): MediaType {
  const found = signatures.find(({ offset, bytes: expected }) =>
    expected.every((byte, index) => bytes[offset + index] === byte),
  )
  return found ? { extension: found.extension, mediaType: found.mediaType } : unknown
}

/** The media type of a piece that was named by `mediaTypeOf`. */
export function mediaTypeOfName(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1)
  return (signatures.find((known) => known.extension === extension) ?? unknown).mediaType
}
