/** The path of an installed browser of the Chromium family, or undefined. */
export function findBrowser(): string | undefined
/** The same, after installing one where that is one command away. */
export function getBrowser(): string | undefined
