import { createHash } from 'node:crypto'
import { lstat, readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { imageSize } from 'image-size'
import { type EvidenceFacts, incidentIdSchema, maxEvidenceBytes } from '../../shared/incident.ts'
import { makeFolder } from '../storage/make-folder.ts'
import { writeNewFile } from '../storage/new-file.ts'
import { asStorageError } from '../storage/storage-error.ts'
import { evidenceFolder } from './incident-files.ts'
import { mediaTypeOf } from './media-type.ts'
import { invalid, Refusal } from './refusal.ts'

/**
 * Keeps a piece of evidence, unmodified, under its SHA-256: the same bytes are never stored twice,
 * and a stored piece that was altered since is put right.
 * Rejects with TOO_LARGE, INVALID (empty file), the signal's reason or a StorageError; the caller then writes the event.
 */
export async function keepEvidence(
  dataDir: string,
  incidentId: string,
  file: File,
  signal?: AbortSignal,
): Promise<Omit<EvidenceFacts, 'by' | 'at'>> {
  if (file.size > maxEvidenceBytes) {
    throw new Refusal({ code: 'TOO_LARGE', maxBytes: maxEvidenceBytes, bytes: file.size })
  }
  if (file.size === 0) throw invalid('file', 'The file is empty')
  const bytes = new Uint8Array(await file.arrayBuffer())
  signal?.throwIfAborted()
  const sha256 = hashOfBytes(bytes)
  const { extension, mediaType } = mediaTypeOf(bytes)
  const target = join(evidenceFolder(dataDir, incidentId), `${sha256}.${extension}`)
  try {
    await makeFolder(dirname(target))
    await sweepTemporaries(dirname(target))
    if (!(await holds(target, bytes.length, sha256))) await writeNewFile(target, bytes)
  } catch (error) {
    throw asStorageError(error, target)
  }
  return {
    kind: 'evidenceAdded',
    sha256,
    extension,
    name: file.name.slice(0, 255) || `${sha256.slice(0, 8)}.${extension}`,
    mediaType,
    size: file.size,
    ...dimensionsOf(bytes, mediaType),
  }
}

/** Takes away a piece that no entry names: its adding was cancelled. Never rejects. */
export async function dropEvidence(
  dataDir: string,
  incidentId: string,
  { sha256, extension }: Pick<EvidenceFacts, 'sha256' | 'extension'>,
): Promise<void> {
  const file = await findEvidence(dataDir, incidentId, `${sha256}.${extension}`)
  if (file !== undefined) await rm(file, { force: true }).catch(() => undefined)
}

function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function holds(file: string, size: number, sha256: string): Promise<boolean> {
  const found = await lstat(file).catch(() => undefined)
  if (!found?.isFile() || found.size !== size) return false
  return hashOfBytes(await readFile(file)) === sha256
}

/** In pixels, as the picture is shown. Undefined sizes are no reason to refuse a piece. */
function dimensionsOf(
  bytes: Uint8Array,
  mediaType: string,
): Pick<EvidenceFacts, 'width' | 'height'> {
  if (!mediaType.startsWith('image/')) return {}
  try {
    const { width, height, orientation } = imageSize(bytes)
    if (!isLength(width) || !isLength(height)) return {}
    // A telephone held upright writes its picture lying down, and says so.
    const turned = orientation !== undefined && orientation >= 5
    return turned ? { width: height, height: width } : { width, height }
  } catch {
    return {}
  }
}

function isLength(value: number): boolean {
  return Number.isInteger(value) && value >= 1
}

/** No copy of ours lasts this long, in milliseconds. */
const oldEnoughMs = 3_600_000
const temporaryName = /^[0-9a-f]{64}\.[a-z0-9]{1,8}\.\d+\.[0-9a-f]{12}\.tmp$/

/** A process killed in the middle of a copy leaves its temporary file. */
async function sweepTemporaries(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((each) => temporaryName.test(each))) {
    const file = join(folder, name)
    const found = await lstat(file).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > oldEnoughMs) await rm(file, { force: true })
  }
}

const evidenceName = /^[0-9a-f]{64}\.([a-z0-9]{1,8})$/

/** The file of a piece by its name, or undefined when a name is not one of ours or nothing is there. */
export async function findEvidence(
  dataDir: string,
  incidentId: string,
  name: string,
): Promise<string | undefined> {
  if (!evidenceName.test(name) || !incidentIdSchema.safeParse(incidentId).success) return undefined
  const file = join(evidenceFolder(dataDir, incidentId), name)
  // A link could lead anywhere on this computer.
  const found = await lstat(file).catch(() => undefined)
  return found?.isFile() ? file : undefined
}
