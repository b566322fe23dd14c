import { appendFile, readFile, truncate } from 'node:fs/promises'
import { errnoOf } from '../../src/main/storage/storage-error.ts'
import { between } from './random.ts'

/**
 * What a power cut may do to a journal that nobody is writing, and a kill alone hardly ever does.
 * Only bytes that were never acknowledged are touched:
 *
 * - the end of the file after the last acknowledged line is cut at any byte;
 * - or a further line was on its way: any part of it is there, without its end;
 * - or the file had grown but its bytes had not reached the disk: zeros.
 *
 * @returns whether anything was done: a file that is not there is left alone
 */
export async function cutPower(
  file: string,
  acknowledged: ReadonlySet<string>,
  random: () => number,
): Promise<boolean> {
  const bytes = await readIfThere(file)
  if (!bytes) return false
  const kept = endOfAcknowledged(bytes, acknowledged)
  const rest = bytes.length - kept
  if (rest > 0 && random() < 0.6) {
    await truncate(file, kept + between(random, 0, rest - 1))
  } else if (random() < 0.75) {
    const line = lastLine(bytes)
    await appendFile(file, line.subarray(0, between(random, 1, line.length)))
  } else {
    await appendFile(file, Buffer.alloc(between(random, 1, 5_000)))
  }
  return true
}

const lineFeed = 0x0a
const token = /"text":"([^ "]+)/

/** Lines of one file are acknowledged in any order, but kept in theirs: all before the last one must stay. */
function endOfAcknowledged(bytes: Buffer, acknowledged: ReadonlySet<string>): number {
  let kept = 0
  let start = 0
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
    const [, found] = token.exec(bytes.toString('utf8', start, end)) ?? []
    start = end + 1
    if (found !== undefined && acknowledged.has(found)) kept = start
  }
  return kept
}

/** The last whole line without its line feed: what a further one would look like. */
function lastLine(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(lineFeed)
  const start = end <= 0 ? 0 : bytes.lastIndexOf(lineFeed, end - 1) + 1
  return end <= 0 ? Buffer.from('{"at":"2026-11-22T20:44:00.000Z"') : bytes.subarray(start, end)
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    // The writer was killed before its first entry.
    if (errnoOf(error) === 'ENOENT') return undefined
    throw error
  }
}
