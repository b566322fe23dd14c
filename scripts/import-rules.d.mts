export type Violation = { readonly file: string; readonly line: number; readonly message: string }
/** What a file imports that it must not. */
export function checkFile(file: string, source: string): Violation[]
