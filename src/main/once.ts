/** Work that is done once, whoever asks first. */
export type Once<T> = (() => T) & {
  /** Whether somebody has asked. */
  isDone(): boolean
}

export function once<T>(work: () => T): Once<T> {
  let done: { readonly value: T } | undefined
  const run = () => {
    done ??= { value: work() }
    return done.value
  }
  return Object.assign(run, { isDone: () => done !== undefined })
}
