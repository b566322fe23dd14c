import { hash } from 'node:crypto'

/** A line of a journal, as bytes in a string (latin1): what cannot be read must come out as it went in. */
export type Line = {
  readonly raw: string
  /** Exactly as it was signed: the hash covers what is written, in the one spelling there is. */
  readonly intact: boolean
  /** What it says of itself, empty when it cannot be read. Only to be believed of an intact line. */
  readonly hash: string
  readonly prev: string
}

const lineFeed = 0x0a

/** The whole lines of a journal, and what follows the last line feed. Pure. */
export function readLines(bytes: Buffer): {
  readonly lines: readonly Line[]
  readonly torn: string
} {
  const end = bytes.lastIndexOf(lineFeed) + 1
  const whole = bytes.toString('latin1', 0, end)
  return {
    lines: whole === '' ? [] : whole.slice(0, -1).split('\n').map(readLine),
    torn: bytes.toString('latin1', end),
  }
}

/** The bytes of lines, each with its line feed, then of a last one without. Pure. */
export function toBytes(lines: readonly Line[], torn: string): Buffer {
  return Buffer.from(lines.map(({ raw }) => `${raw}\n`).join('') + torn, 'latin1')
}

/** The lines from the first on, as long as each is intact and names the one before. Pure. */
export function chainStart(lines: readonly Line[]): readonly Line[] {
  let before = ''
  const end = lines.findIndex((line) => {
    const follows = line.intact && line.prev === before
    before = line.hash
    return !follows
  })
  return end === -1 ? lines : lines.slice(0, end)
}

function readLine(raw: string): Line {
  const text = Buffer.from(raw, 'latin1').toString('utf8')
  const damaged: Line = { raw, intact: false, hash: '', prev: '' }
  try {
    const value: unknown = JSON.parse(text)
    if (!isObject(value)) return damaged
    const { hash: own, prev } = { hash: value['hash'], prev: value['prev'] }
    if (typeof own !== 'string' || typeof prev !== 'string') return damaged
    return { raw, intact: isAsSigned(value, own, text, raw), hash: own, prev }
  } catch {
    return damaged
  }
}

function isAsSigned(
  value: Readonly<Record<string, unknown>>,
  own: string,
  text: string,
  raw: string,
): boolean {
  const { hash: _, ...signed } = value
  if (hash('sha256', canonicalJson(signed)) !== own) return false
  // Bytes that are no UTF-8 are read as other ones.
  return canonicalJson(value) === text && Buffer.from(text).toString('latin1') === raw
}

/** One spelling per value: keys sorted, no spaces. The same as the log's own, which this service may not import. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isObject(part)
      ? Object.fromEntries(
          Object.keys(part)
            .sort()
            .map((key) => [key, part[key]]),
        )
      : part,
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
