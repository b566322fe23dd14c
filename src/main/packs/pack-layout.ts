import { maxBytesOf } from '../playbooks/decode.ts'

/** Beside the pages: what the app reads, what the authors' checker reads, and the licence of the texts. */
const dataFiles = [
  'pack.yml',
  'glossaire.yml',
  'reperes.yml',
  'tournures.yml',
  'limites.yml',
  'mots.txt',
  'LICENSE',
]
const page = /^(?:fr|en)\/[a-z0-9][a-z0-9-]{0,79}\.md$/

/** Whether a pack has a place for this file. No other is ever written. */
export function isPackPath(path: string): boolean {
  return dataFiles.includes(path) || page.test(path)
}

/** What a pack may hold, once opened. The one shipped: 30 files, 1 MB. */
export const packLimits = {
  /** Names, whatever they are: the others are not read. */
  names: 1_000,
  bytesOf: maxBytesOf,
  /** Of all files together. */
  bytes: 16 * 1024 * 1024,
} as const
