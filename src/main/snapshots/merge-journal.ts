import { chainStart, type Line, readLines, toBytes } from './journal-lines.ts'

/**
 * Two states of one journal made into one: no line that either holds intact is lost. Pure.
 *
 * A journal only grows, each line naming the hash of the one before. So the present state is kept when it continues
 * the saved one, or lacks nothing of it. Otherwise something was damaged or cut: the longest chain that the two make
 * together comes first (never shorter than that of either), then what is past it: the rest of the present, damaged
 * lines too, since what was written after the snapshot is nowhere else, and among it the rest of the snapshot.
 */
export function mergeJournal(saved: Buffer, present: Buffer): Buffer {
  if (startsWith(present, saved)) return present
  const old = readLines(saved)
  // Cut, or emptied. The snapshot's own torn end is left: it was a line being written.
  if (startsWith(saved, present)) return longer(toBytes(old.lines, ''), present)
  const now = readLines(present)
  const chain = longestChain(old.lines, now.lines)
  const here = new Set(now.lines.map(({ raw }) => raw))
  const lacks = old.lines.some((line) => line.intact && !here.has(line.raw))
  if (!lacks && chain.length === chainStart(now.lines).length) return present
  const rest = interleave(past(now.lines, chain), past(old.lines, chain))
  const isBadCopy = badCopies([...chain, ...rest])
  const lines = withoutFilledGaps([...chain, ...rest.filter((line) => !isBadCopy(line))])
  return toBytes(
    lines,
    tornOf(
      now.torn,
      lines.filter(({ raw }) => !here.has(raw)),
    ),
  )
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.length >= start.length && bytes.subarray(0, start.length).equals(start)
}

function longer(one: Buffer, other: Buffer): Buffer {
  return one.length > other.length ? one : other
}

/** The longer start of the two, continued by whatever line of either names its last one. */
function longestChain(saved: readonly Line[], present: readonly Line[]): readonly Line[] {
  const [a, b] = [chainStart(present), chainStart(saved)]
  const chain = [...(a.length >= b.length ? a : b)]
  const next = new Map<string, Line>()
  for (const line of [...saved, ...present]) if (line.intact) next.set(line.prev, line)
  const done = new Set(chain.map(({ hash }) => hash))
  for (;;) {
    const line = next.get(chain.at(-1)?.hash ?? '')
    if (!line || done.has(line.hash)) return chain
    chain.push(line)
    done.add(line.hash)
  }
}

/**
 * What comes after the last line of the chain: before it, the chain says all there was. Where the chain goes on beyond
 * that line, as many unreadable ones are left out: it knows what was written there, they are what is left of it.
 */
function past(lines: readonly Line[], chain: readonly Line[]): readonly Line[] {
  const places = new Map(chain.map(({ raw }, index) => [raw, index]))
  const end = lines.findLastIndex(({ raw }) => places.has(raw)) + 1
  const beyond = chain.length - 1 - (places.get(lines[end - 1]?.raw ?? '') ?? -1)
  const rest = lines.slice(end)
  const readable = rest.findIndex(({ hash }) => hash !== '')
  return rest.slice(Math.min(beyond, readable === -1 ? rest.length : readable))
}

/** All of the present, in its order; before each line, those of the snapshot that came before it there. */
function interleave(present: readonly Line[], saved: readonly Line[]): readonly Line[] {
  const own = new Set(present.map(({ raw }) => raw))
  const places = new Map(saved.map((line, index) => [line.raw, index]))
  const placeOfHash = new Map(saved.map((line, index) => [line.hash, index + 1]))
  const lines: Line[] = []
  let reached = 0
  const bring = (end: number) => {
    for (const line of saved.slice(reached, end)) {
      if (!own.has(line.raw)) lines.push(line)
    }
    reached = Math.max(reached, end)
  }
  for (const line of present) {
    bring(places.get(line.raw) ?? 0)
    // The snapshot may hold the very line that this one names as the one before.
    if (line.intact) bring(placeOfHash.get(line.prev) ?? 0)
    lines.push(line)
  }
  bring(saved.length)
  return lines
}

/** Whether a line that is not intact holds nothing, or is only a bad copy of one that is. */
function badCopies(lines: readonly Line[]): (line: Line) => boolean {
  const intact = lines.filter((line) => line.intact)
  const hashes = new Set(intact.map(({ hash }) => hash))
  const prevs = new Set(intact.map(({ prev }) => prev))
  return (line) => {
    if (line.intact) return false
    if (isBlank(line.raw)) return true
    return line.hash !== '' && (hashes.has(line.hash) || prevs.has(line.prev))
  }
}

/** Between two lines of which the second names the first there never was another: damaged ones there are bad copies. */
function withoutFilledGaps(lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = []
  let gap: Line[] = []
  let before = ''
  for (const line of lines) {
    if (!line.intact) {
      gap.push(line)
      continue
    }
    if (line.prev !== before) kept.push(...gap)
    kept.push(line)
    before = line.hash
    gap = []
  }
  return [...kept, ...gap]
}

/** A last line cut short stays, unless it is the beginning of one that came back whole. */
function tornOf(torn: string, back: readonly Line[]): string {
  return isBlank(torn) || back.some(({ raw }) => raw.startsWith(torn)) ? '' : torn
}

/** What a disk leaves of a file it lost: zeros. */
function isBlank(raw: string): boolean {
  return /^[\0\s]*$/.test(raw)
}
