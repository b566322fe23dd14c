import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { StorageProblem } from '../../shared/contract.ts'
import { deviceSchema } from '../../shared/incident.ts'
import { openDocument } from '../storage/document.ts'

const installationSchema = z.object({ device: deviceSchema })

/**
 * The name of this installation: it names the one journal file we may write in each incident.
 * Kept in the user's own folder, never with the data, which another computer may share.
 */
export async function nameDevice(
  userDir: string,
  onProblem: (problem: StorageProblem) => void,
): Promise<string> {
  const document = await openDocument({
    file: join(userDir, 'installation.json'),
    schema: installationSchema.nullable(),
    initial: null,
    onProblem,
  })
  const known = document.get()
  if (known) return known.device
  const device = newDeviceName(hostname(), randomBytes(3).toString('hex'))
  await document.set({ device })
  return device
}

/** A name a person recognises ("pc-accueil"), made unique by a few random characters. */
export function newDeviceName(host: string, random: string): string {
  const readable = host
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  return `${readable || 'poste'}-${random}`
}
