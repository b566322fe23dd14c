import { hash } from 'node:crypto'
import { imageSize } from 'image-size'
import { amendmentsOf, isWithdrawn } from '../../../shared/fold.ts'
import type { EventOf, IncidentView } from '../../../shared/incident.ts'
import { mediaTypeOf } from '../media-type.ts'

export type Piece = EventOf<'evidenceAdded'>
/** The bytes of a piece, or undefined when it is missing. Rejects with a StorageError. */
export type ReadPiece = (piece: Piece) => Promise<Uint8Array | undefined>

/** Drawn by every browser, and nothing in them runs. Never SVG. */
const drawable = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const
type Drawable = (typeof drawable)[number]

export type ShownPicture = {
  readonly state: 'shown'
  readonly bytes: Uint8Array
  readonly mediaType: Drawable
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** What a report shows of a piece. */
export type Picture =
  | ShownPicture
  /** No picture, or of a kind that could run something. */
  | { readonly state: 'not-a-picture' }
  | { readonly state: 'too-large' }
  | { readonly state: 'missing' }
  /** The bytes are no longer those that were added: shown beside their hash, they would lie. */
  | { readonly state: 'altered' }

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
  for (const piece of shownPieces(view)) {
    const picture = await loadPicture(piece, read, Math.min(left, maxPictureBytes))
    if (picture.state === 'shown') left -= picture.bytes.length
    pictures.set(piece.id, picture)
  }
  return pictures
}

async function loadPicture(piece: Piece, read: ReadPiece, room: number): Promise<Picture> {
  if (!isDrawable(piece.mediaType)) return { state: 'not-a-picture' }
  if (piece.size > room) return { state: 'too-large' }
  const bytes = await read(piece)
  if (bytes === undefined) return { state: 'missing' }
  if (!isIntact(piece, bytes)) return { state: 'altered' }
  // By its bytes: a journal that somebody edited may call a page of HTML a picture.
  const { mediaType } = mediaTypeOf(bytes)
  const size = sizeOf(bytes)
  if (!isDrawable(mediaType) || !size) return { state: 'not-a-picture' }
  return { state: 'shown', bytes, mediaType, ...size }
}

/** Whether these are the bytes that were added. */
export function isIntact({ sha256, size }: Piece, bytes: Uint8Array): boolean {
  return bytes.length === size && hash('sha256', bytes) === sha256
}

function isDrawable(mediaType: string): mediaType is Drawable {
  return drawable.some((each) => each === mediaType)
}

/** Undefined when it only begins like a picture. */
function sizeOf(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes)
    return width > 0 && height > 0 ? { width, height } : undefined
  } catch {
    return undefined
  }
}

/** The pieces that a report shows: those that were not added by mistake. */
export function shownPieces(view: IncidentView): readonly Piece[] {
  return piecesOf(view).filter((piece) => !isWithdrawn(amendmentsOf(view.entries, piece.id)))
}

/** The pieces of evidence of an incident, in the order they were added. */
export function piecesOf({ entries }: IncidentView): readonly Piece[] {
  return entries.filter((event): event is Piece => event.kind === 'evidenceAdded')
}
