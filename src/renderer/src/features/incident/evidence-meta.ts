import type { TFunction } from 'i18next'
import type { EventOf } from '../../../../shared/incident.ts'
import type { Locale } from '../../../../shared/locale.ts'

export type Piece = EventOf<'evidenceAdded'>

/** Only these are drawn; anything else is a name that opens a download. Never HTML nor SVG. */
const shownImages: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

export function isShown(piece: Piece): boolean {
  return shownImages.includes(piece.mediaType)
}

/** Where the host serves the piece. */
export function addressOf({ incidentId, sha256, extension }: Piece): string {
  return `/evidence/${incidentId}/${sha256}.${extension}`
}

/** `PNG · 640 × 480 · 212 ko` */
export function pieceInShort(piece: Piece, locale: Locale, t: TFunction): string {
  const { width, height } = piece
  return [
    piece.extension === 'bin' ? t('evidence.unknownType') : piece.extension.toUpperCase(),
    width !== undefined && height !== undefined ? `${width} × ${height}` : '',
    sizeInWords(piece.size, locale),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** In thousands of bytes, as the person's file manager counts. */
function sizeInWords(bytes: number, locale: Locale): string {
  const [kilo, mega] = locale === 'fr' ? ['ko', 'Mo'] : ['kB', 'MB']
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))}\u00a0${kilo}`
  const value = (bytes / 1_000_000).toLocaleString(locale, { maximumFractionDigits: 1 })
  return `${value}\u00a0${mega}`
}

/** A page that a browser can open, or undefined for a place said in words. */
export function webAddress(source: string | undefined): string | undefined {
  return source !== undefined && /^https?:\/\/\S+$/.test(source) ? source : undefined
}
