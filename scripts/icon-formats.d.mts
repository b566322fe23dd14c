/** One picture: a square of `size`, as a PNG, and as plain RGBA pixels from the top. */
export type Drawing = {
  readonly size: number
  readonly png: Uint8Array
  readonly pixels: Uint8Array
}
/** An `.ico`: small sizes as bitmaps, 256 and more as PNGs. */
export function ico(drawings: readonly Drawing[]): Buffer
export function icoSizes(file: Buffer): number[]
/** The sizes an `.icns` is made from. */
export const icnsSizes: readonly number[]
export function icns(drawings: readonly Drawing[]): Buffer
export function icnsNames(file: Buffer): string[]
