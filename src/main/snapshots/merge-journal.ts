/**
 * Two states of one journal made into one: nothing that either holds intact is lost. Pure.
 *
 * A journal only grows, each line naming the hash of the one before. So the present state is kept when it continues the
 * saved one. Otherwise something was damaged or cut: the saved lines come back, followed by those of the present that continue them.
 */
export function mergeJournal(saved: Buffer, present: Buffer): Buffer {
  if (startsWith(present, saved)) return present
  const savedLines = chainStart(linesOf(saved))
  const presentLines = linesOf(present)
  const from = startOf(presentLines, savedLines.at(-1)?.hash ?? '')
  const after = from === -1 ? [] : chainFrom(presentLines.slice(from))
  const merged = [...savedLines, ...after]
  const intact = chainStart(presentLines)
  return toBytes(merged.length >= intact.length ? merged : intact)
}

type Line = { readonly text: string; readonly hash: string; readonly prev: string } | undefined
type Whole = Exclude<Line, undefined>

const lineFeed = 0x0a

function linesOf(bytes: Buffer): readonly Line[] {
  const end = bytes.lastIndexOf(lineFeed)
  if (end === -1) return []
  return bytes.subarray(0, end).toString('utf8').split('\n').map(readLine)
}

/** A line that can be placed in a chain. Whether it is as it was signed is for the log's own check to say. */
function readLine(text: string): Line {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return undefined
    if (!('hash' in value) || !('prev' in value)) return undefined
    const { hash, prev } = value
    return typeof hash === 'string' && typeof prev === 'string' ? { text, hash, prev } : undefined
  } catch {
    return undefined
  }
}

/** The lines from the first on, as long as each names the one before. */
function chainStart(lines: readonly Line[]): readonly Whole[] {
  return lines[0]?.prev === '' ? chainFrom(lines) : []
}

function chainFrom(lines: readonly Line[]): readonly Whole[] {
  const chain: Whole[] = []
  for (const line of lines) {
    const before = chain.at(-1)
    if (!line || (before && line.prev !== before.hash)) break
    chain.push(line)
  }
  return chain
}

function startOf(lines: readonly Line[], after: string): number {
  return after === '' ? -1 : lines.findIndex((line) => line?.prev === after)
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.length >= start.length && bytes.subarray(0, start.length).equals(start)
}

function toBytes(lines: readonly Whole[]): Buffer {
  return Buffer.from(lines.map(({ text }) => `${text}\n`).join(''), 'utf8')
}
