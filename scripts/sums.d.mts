/** The text of SHA256SUMS: one line a file, by name. */
export function sumsOf(files: readonly string[]): Promise<string>
