/** What the answer of `npm audit --json` means for what ships. */
export function judge(
  printed: string,
  shipped: ReadonlySet<string>,
): { readonly outcome: 'none' | 'weak' | 'unknown'; readonly lines: readonly string[] }
