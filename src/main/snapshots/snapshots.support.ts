import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'

export const incident = '01KAR1PXXF7E5XQ3V5S1TCCQKA'
export const journal = `incidents/${incident}/pc-1.jsonl`

/** Lines of a journal as the log signs them: SHA-256 of the canonical JSON without `hash`, `prev` included. */
export function chain(texts: readonly string[], prev = ''): readonly string[] {
  const lines: string[] = []
  let before = prev
  for (const [index, text] of texts.entries()) {
    const line = sign({ text, kind: 'noted', by: 'Élise', at: `${index}`, prev: before })
    lines.push(line)
    before = hashIn(line)
  }
  return lines
}

/** The line of an event, signed. One level of keys is enough here. */
export function sign(event: Readonly<Record<string, string>>): string {
  const hash = sha256Of(canonical(event))
  return canonical({ ...event, hash })
}

export function hashIn(line: string): string {
  const { hash }: { hash: string } = JSON.parse(line)
  return hash
}

export function sha256Of(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

function canonical(event: Readonly<Record<string, string>>): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1))),
  )
}

export function bytesOf(lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\n`).join(''))
}

export async function put(folder: string, path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
}

/** Every file under a folder and what it holds. */
export async function contentsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Object.fromEntries(
    await Promise.all(
      files.map(async (entry) => {
        const file = join(entry.parentPath, entry.name)
        return [file.slice(folder.length + 1), (await readFile(file)).toString('latin1')] as const
      }),
    ),
  )
}

export type RawEntry = {
  readonly name: string
  readonly data: string | Buffer
  /** What the zip says is its size, when that is a lie. */
  readonly declared?: number
  /** Unix type and rights. */
  readonly mode?: number
  /** Other flags of the entry: 1 says it is encrypted. */
  readonly flags?: number
}

/** A zip made byte by byte, which may say anything: what no honest program writes. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const bodies: Buffer[] = []
  const records: Buffer[] = []
  let offset = 0
  for (const { name, data, declared, mode = 0o100644, flags = 0 } of entries) {
    const bytes = Buffer.from(data)
    const packed = deflateRawSync(bytes)
    const path = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800 | flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(declared ?? bytes.length, 18)
    common.writeUInt16LE(path.length, 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, packed])
    const record = Buffer.alloc(14)
    record.writeUInt32LE((mode << 16) >>> 0, 6)
    record.writeUInt32LE(offset, 10)
    bodies.push(body)
    records.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, record, path]))
    offset += body.length
  }
  const directory = Buffer.concat(records)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, end])
}
