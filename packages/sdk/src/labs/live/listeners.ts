/** Whoever wants to know, called in order of arrival. One that throws does not keep the others from hearing. */
export interface Listeners<Args extends readonly unknown[]> {
  /** @returns stops it; safe to call more than once */
  add(listener: (...args: Args) => void): () => void
  tell(...args: Args): void
  clear(): void
}

/** @param onError Called once for each listener that threw. */
export function createListeners<Args extends readonly unknown[]>(onError: (error: unknown) => void): Listeners<Args> {
  const entries = new Set<{ readonly listener: (...args: Args) => void }>()
  return {
    add(listener) {
      if (typeof listener !== 'function') throw new TypeError('Expected a function that listens')
      const entry = { listener }
      entries.add(entry)
      return () => void entries.delete(entry)
    },
    tell(...args) {
      for (const entry of [...entries]) {
        if (!entries.has(entry)) continue
        try {
          entry.listener(...args)
        } catch (error) {
          onError(error)
        }
      }
    },
    clear: () => entries.clear(),
  }
}
