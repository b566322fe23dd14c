import { contentPolicy } from './content-policy.ts'
import { mediaTypeOfFile } from './media-types.ts'

export type Headers = Readonly<Record<string, string>>

const always: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // On a page served over http, Chromium looks up the name of every link before it is clicked.
  'X-DNS-Prefetch-Control': 'off',
}

/** Headers of a file of the built page. Hashed names never change; the page itself is always read again. */
export function pageHeaders(file: string): Headers {
  return {
    ...always,
    'Content-Type': mediaTypeOfFile(file),
    'Content-Security-Policy': contentPolicy,
    'Cache-Control': /[/\\]assets[/\\]/.test(file) ? 'max-age=31536000, immutable' : 'no-store',
  }
}

const shownImages: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

/** Headers of a piece of evidence. Only raster images are shown; anything else is a download that can run nothing. */
export function evidenceHeaders(mediaType: string): Headers {
  return {
    ...always,
    'Content-Type': mediaType,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'private, max-age=31536000, immutable',
    ...(!shownImages.includes(mediaType) && { 'Content-Disposition': 'attachment' }),
  }
}

/** The incident and the name of a piece in an address, or undefined when it is no such address. */
export function parseEvidencePath(
  urlPath: string,
): { readonly incidentId: string; readonly name: string } | undefined {
  const found = /^\/evidence\/([0-9A-HJKMNP-TV-Z]{26})\/([0-9a-f]{64}\.[a-z0-9]{1,8})$/.exec(
    urlPath,
  )
  const [, incidentId, name] = found ?? []
  return incidentId !== undefined && name !== undefined ? { incidentId, name } : undefined
}
