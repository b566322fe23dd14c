import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import verifyLog from '../../../resources/verify-log.mjs?raw'
import type { EventOf } from '../../shared/incident.ts'
import { asStorageError, errnoOf } from '../storage/storage-error.ts'
import { findEvidence } from './evidence.ts'
import { listJournalFiles } from './incident-files.ts'

/** Where an export takes from the disk what the view does not hold. */
export function exportSources(dataDir: string, incidentId: string) {
  return {
    verifyLog,
    async evidence({ sha256, extension }: EventOf<'evidenceAdded'>) {
      const file = await findEvidence(dataDir, incidentId, `${sha256}.${extension}`)
      return file === undefined ? undefined : readWhole(file)
    },
    async journals() {
      const files = await listJournalFiles(dataDir, incidentId)
      return Promise.all(
        files.map(async ({ file }) => ({
          name: basename(file),
          bytes: (await readWhole(file)) ?? new Uint8Array(),
        })),
      )
    },
  }
}

/** Undefined: the file is gone. Rejects with a StorageError. */
async function readWhole(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw asStorageError(error, file)
  }
}
