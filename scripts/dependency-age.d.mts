/** The date of the release that npm gives to whoever asks for none in particular. */
export function latestRelease(entry: {
  readonly time?: Readonly<Record<string, string>>
  readonly 'dist-tags'?: { readonly latest?: string }
}): Date | undefined
/** Names that docs/decisions.md gives a reason for. */
export function explained(decisions: string): ReadonlySet<string>
export function judgeAges(
  releases: ReadonlyMap<string, Date | undefined>,
  reasons: ReadonlySet<string>,
  now: Date,
): {
  readonly unknown: readonly string[]
  readonly old: readonly {
    readonly name: string
    readonly date: string
    readonly isExplained: boolean
  }[]
}
