import type { AfterPackContext, BuildResult } from 'electron-builder'
/** Remembers each packed program. */
export function afterPack(context: AfterPackContext): void
/** Reads the fuses of all of them back, or throws; then writes SHA256SUMS and gives its path. */
export function afterAllArtifactBuild(result: BuildResult): Promise<string[]>
