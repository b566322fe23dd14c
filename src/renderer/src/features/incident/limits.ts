/** The contract's limits, written again so that the page does not load its schemas; a test holds them equal. */
export const maxEntryText = 10_000
export const maxEvidenceBytes = 25 * 1024 * 1024
