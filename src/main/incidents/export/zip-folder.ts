import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'

configure({ useWebWorkers: false })

/** What is compressed already: again would cost time and save nothing. */
const compressed = /\.(png|jpg|gif|webp|heic|avif|mp4|mov|m4a|zip|pdf|docx)$/

export type ZipFile = { readonly path: string; readonly bytes: Uint8Array }

/** A folder in one file. Its files come one at a time: only one is in memory beside what was compressed. */
export async function zipFolder(
  folder: string,
  files: AsyncIterable<ZipFile>,
): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter())
  for await (const { path, bytes } of files) {
    await zip.add(`${folder}/${path}`, new Uint8ArrayReader(bytes), {
      level: compressed.test(path) ? 0 : 6,
    })
  }
  return zip.close()
}
