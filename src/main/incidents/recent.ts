/** The few things used last, so that memory stays small whatever the number of incidents. */
export type Recent<T> = {
  get(key: string): T | undefined
  set(key: string, value: T): void
  delete(key: string): void
  /** Forgets all but what is in use. */
  clear(): void
}

/**
 * @param limit how many are kept
 * @param inUse those that must stay for now, even beyond the limit
 */
export function recent<T>(limit: number, inUse: (key: string) => boolean = () => false): Recent<T> {
  // A Map remembers the order of insertion: the first is the one used longest ago.
  const kept = new Map<string, T>()
  return {
    get(key) {
      const value = kept.get(key)
      if (value === undefined) return undefined
      kept.delete(key)
      kept.set(key, value)
      return value
    },
    set(key, value) {
      kept.delete(key)
      kept.set(key, value)
      for (const old of kept.keys()) {
        if (kept.size <= limit) return
        if (old !== key && !inUse(old)) kept.delete(old)
      }
    },
    delete(key) {
      kept.delete(key)
    },
    clear() {
      for (const key of [...kept.keys()]) if (!inUse(key)) kept.delete(key)
    },
  }
}
