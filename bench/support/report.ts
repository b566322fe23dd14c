import { cpus } from 'node:os'

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** @param rank 0 to 100 */
export function percentile(values: readonly number[], rank: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * rank) / 100))] ?? Number.NaN
}

/** Prints figures in milliseconds under a title, with the machine they were measured on. */
export function report(title: string, figures: readonly (readonly [string, number])[]): void {
  console.log(`${title} (${cpus().length} cores, Node ${process.versions.node})`)
  for (const [name, value] of figures) console.log(`  ${name}: ${value.toFixed(1)} ms`)
}
