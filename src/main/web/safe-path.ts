import { resolve, sep } from 'node:path'

/**
 * The file that an address names inside a folder, or undefined when it names anything else.
 * Decoded once, then normalised, then checked to be inside: in that order, so that no spelling of `..` escapes.
 */
export function pathInside(folder: string, urlPath: string): string | undefined {
  const decoded = decode(urlPath)
  if (decoded === undefined || /[\0\\:]/.test(decoded)) return undefined
  const root = resolve(folder)
  const file = resolve(root, `.${decoded.startsWith('/') ? '' : '/'}${decoded}`)
  return file.startsWith(root + sep) ? file : undefined
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
