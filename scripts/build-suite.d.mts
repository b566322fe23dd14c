/** Builds programs of a suite for plain Node: `<name>.js` in `outDir` for each name → source file. */
export function buildSuite(outDir: string, input: Readonly<Record<string, string>>): Promise<void>
