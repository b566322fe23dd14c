import { configure, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js'

configure({ useWebWorkers: false })

/** What is compressed already: again would cost time and save nothing. */
const compressed = /\.(png|jpg|gif|webp|heic|avif|mp4|mov|m4a|zip|pdf|docx)$/

export type ZipFile = { readonly path: string; readonly bytes: Uint8Array }

/**
 * A folder in one file, as the parts it is made of: 200 pieces of 25 MB are more than one array can hold.
 * Its files come one at a time: only one is in memory beside what was written.
 *
 * @param now the date that all files bear
 */
export async function zipFolder(
  folder: string,
  files: AsyncIterable<ZipFile>,
  now: Date,
): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = []
  const sink = new WritableStream<Uint8Array>({
    write(part) {
      // A copy: whoever writes may use its buffer again.
      parts.push(part.slice())
    },
  })
  const zip = new ZipWriter(sink, { keepOrder: true, lastModDate: now })
  for await (const { path, bytes } of files) {
    await zip.add(`${folder}/${path}`, new Uint8ArrayReader(bytes), {
      level: compressed.test(path) ? 0 : 6,
    })
  }
  await zip.close()
  return parts
}
