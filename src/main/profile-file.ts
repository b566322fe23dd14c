import { type Profile, profileFileKind, profileFileSchema } from '../shared/profile.ts'
import { invalid } from './incidents/refusal.ts'
import type { ExportedFile } from './services.ts'

/** A profile is a page of text: what is larger is something else. */
const maxBytes = 1_000_000

/** « Ma commune » as one file, to take to another computer. Plain JSON: it can be read without the app. */
export function writeProfileFile(profile: Profile, now: Date): ExportedFile {
  const day = now.toISOString().slice(0, 10)
  const fileName = `ma-commune-${day}.json`
  const mediaType = 'application/json'
  const text = `${JSON.stringify({ kind: profileFileKind, version: 1, profile }, null, 2)}\n`
  return { fileName, mediaType, file: new File([text], fileName, { type: mediaType }) }
}

/** Reads such a file, whoever wrote it. Rejects with INVALID, naming the place in the file. */
export async function readProfileFile(file: File): Promise<Profile> {
  if (file.size > maxBytes) throw invalid('file', 'too large to be a profile')
  const read = profileFileSchema.safeParse(parse(await file.text()))
  if (read.success) return read.data.profile
  const [issue] = read.error.issues
  throw invalid(['file', ...(issue?.path ?? [])].join('.'), issue?.message ?? 'not a profile')
}

function parse(text: string): unknown {
  try {
    // A file that went through another program may start with a mark of its encoding.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw invalid('file', 'not JSON')
  }
}
