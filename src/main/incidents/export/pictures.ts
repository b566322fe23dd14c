import type { EventOf, IncidentView } from '../../../shared/incident.ts'

export type Piece = EventOf<'evidenceAdded'>
/** The bytes of a piece, or undefined when it is missing. Rejects with a StorageError. */
export type ReadPiece = (piece: Piece) => Promise<Uint8Array | undefined>

/** What a report shows of a piece. */
export type Picture =
  | { readonly state: 'shown'; readonly bytes: Uint8Array; readonly mediaType: string }
  /** No picture, or of a kind that could run something. */
  | { readonly state: 'not-a-picture' }
  | { readonly state: 'too-large' }
  | { readonly state: 'missing' }

/** Drawn by every browser and word processor, and nothing in them runs. Never SVG. */
const drawable: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

/** A report must still go through e-mail: larger pictures are in the folder export. In bytes. */
const maxPictureBytes = 6 * 1024 * 1024
const maxReportBytes = 40 * 1024 * 1024

/** The pictures of an incident, by the identifier of their entry, as far as a report can hold them. */
export async function loadPictures(
  view: IncidentView,
  read: ReadPiece,
): Promise<ReadonlyMap<string, Picture>> {
  const pictures = new Map<string, Picture>()
  let left = maxReportBytes
  for (const piece of piecesOf(view)) {
    const picture = await loadPicture(piece, read, Math.min(left, maxPictureBytes))
    if (picture.state === 'shown') left -= picture.bytes.length
    pictures.set(piece.id, picture)
  }
  return pictures
}

async function loadPicture(piece: Piece, read: ReadPiece, room: number): Promise<Picture> {
  if (!drawable.includes(piece.mediaType)) return { state: 'not-a-picture' }
  if (piece.size > room) return { state: 'too-large' }
  const bytes = await read(piece)
  if (bytes === undefined) return { state: 'missing' }
  return { state: 'shown', bytes, mediaType: piece.mediaType }
}

export function piecesOf({ entries }: IncidentView): readonly Piece[] {
  return entries.filter((event): event is Piece => event.kind === 'evidenceAdded')
}
