import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { incidentIdSchema } from '../../shared/incident.ts'
import { makeFolder } from '../storage/make-folder.ts'
import { asStorageError, errnoOf } from '../storage/storage-error.ts'
import { incidentFolder, incidentsFolder } from './incident-files.ts'
import { notFound, Refusal } from './refusal.ts'
import type { IncidentStore } from './store.ts'

/** Exercises that were thrown away. Their folders are whole: one can be put back by hand as well. */
export function discardedFolder(dataDir: string): string {
  return join(dataDir, 'discarded')
}

/**
 * Takes an exercise out of the list: its folder is moved aside, nothing in it is erased.
 * A real incident is evidence and is never taken away: rejects with NOT_EXERCISE. Also NOT_FOUND and StorageErrors.
 */
export async function discardExercise(
  dataDir: string,
  store: Pick<IncidentStore, 'get' | 'alone'>,
  id: string,
): Promise<void> {
  const view = await store.get(id)
  if (!view.exercise) throw new Refusal({ code: 'NOT_EXERCISE' })
  await store.alone(() => move(incidentFolder(dataDir, id), discardedFolder(dataDir), id))
}

/** Puts it back where it was. Rejects with NOT_FOUND when it was not thrown away here, and with StorageErrors. */
export async function recoverExercise(
  dataDir: string,
  store: Pick<IncidentStore, 'alone'>,
  id: string,
): Promise<void> {
  const aside = join(discardedFolder(dataDir), incidentIdSchema.parse(id))
  await store.alone(() => move(aside, incidentsFolder(dataDir), id))
}

async function move(from: string, folder: string, id: string): Promise<void> {
  await makeFolder(folder)
  try {
    await rename(from, join(folder, id))
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') throw notFound()
    throw asStorageError(error, from)
  }
}
