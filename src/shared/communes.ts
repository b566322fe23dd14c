/** Does what is said of communes of some size concern one of so many inhabitants? */
export function concerns(
  { from, below }: { readonly from?: number | undefined; readonly below?: number | undefined },
  population: number,
): boolean {
  return (from === undefined || population >= from) && (below === undefined || population < below)
}
