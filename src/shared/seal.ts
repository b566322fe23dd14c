/** Crockford's alphabet: no I, L, O or U, so that a code read aloud or from paper is not misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Letters in a code: 16 of 5 bits. Finding another log with the same code would take some 2^80 tries. */
const letters = 16

/**
 * The short form of a hash, for paper: `7F3K-9Q2M-X4TB-0ZRA`.
 *
 * @param hash SHA-256 in hexadecimal
 */
export function sealCode(hash: string): string {
  const bits = BigInt(`0x${hash.slice(0, (letters * 5) / 4)}`)
  const code = Array.from({ length: letters }, (_, index) => {
    const shift = BigInt(5 * (letters - 1 - index))
    return alphabet[Number((bits >> shift) & 31n)]
  }).join('')
  return code.replace(/.{4}(?=.)/g, '$&-')
}
