import { createHash } from 'node:crypto'
import { lstat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type EvidenceFacts, incidentIdSchema, maxEvidenceBytes } from '../../shared/incident.ts'
import { makeFolder } from '../storage/make-folder.ts'
import { writeNewFile } from '../storage/new-file.ts'
import { asStorageError } from '../storage/storage-error.ts'
import { evidenceFolder } from './incident-files.ts'
import { mediaTypeOf } from './media-type.ts'
import { invalid, Refusal } from './refusal.ts'

/**
 * Keeps a piece of evidence, unmodified, under its SHA-256: the same bytes are never stored twice.
 * Rejects with TOO_LARGE, INVALID (empty file) or a StorageError; the caller then writes the event.
 */
export async function keepEvidence(
  dataDir: string,
  incidentId: string,
  file: File,
): Promise<Omit<EvidenceFacts, 'by' | 'at'>> {
  if (file.size > maxEvidenceBytes) {
    throw new Refusal({ code: 'TOO_LARGE', maxBytes: maxEvidenceBytes, bytes: file.size })
  }
  if (file.size === 0) throw invalid('file', 'The file is empty')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { extension, mediaType } = mediaTypeOf(bytes)
  const target = join(evidenceFolder(dataDir, incidentId), `${sha256}.${extension}`)
  try {
    await makeFolder(dirname(target))
    await writeNewFile(target, bytes)
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
