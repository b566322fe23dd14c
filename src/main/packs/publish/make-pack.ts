import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'

configure({ useWebWorkers: false })

/**
 * Puts files in one zip that is the same, byte for byte, whoever makes it and when, with one version of Node:
 * in the order of their names, all bearing one day.
 *
 * @param day `2026-11-23`
 */
export async function makePack(
  files: ReadonlyMap<string, Uint8Array>,
  day: string,
): Promise<Uint8Array> {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number)
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    keepOrder: true,
    // A zip writes the time of the clock on the wall: midnight here is midnight everywhere.
    lastModDate: new Date(year, month - 1, date),
    extendedTimestamp: false,
    level: 9,
  })
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await zip.add(path, new Uint8ArrayReader(bytes))
  }
  return zip.close()
}
