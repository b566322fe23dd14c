/** What the story asks of a computer, one at a time. */
export type Ask =
  | { readonly do: 'open' }
  | { readonly do: 'start'; readonly id: string }
  | { readonly do: 'stop' }
  | { readonly do: 'read'; readonly id: string }

/** What a computer answers, whatever was asked: what it knows then. */
export type Answer = {
  /** The incident it opened. */
  readonly opened?: string
  /** Every token it wrote and that its store acknowledged. */
  readonly written: readonly string[]
  /** Entries that were refused: none should be. */
  readonly refused: readonly string[]
  /** The log it shows, in its order. Empty while the incident has not arrived. */
  readonly log: readonly string[]
  readonly texts: readonly string[]
  readonly isVerified: boolean
  /** What its store complained of, or `verify` named. */
  readonly problems: readonly string[]
}
