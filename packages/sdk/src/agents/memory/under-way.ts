import type { MemoryReceipt } from './receipt.ts'

/** Equal memories that are under way at the same moment are one, with one receipt. */
export interface UnderWay {
  /** Joins what is under way under this name, or begins it, which notes the key as soon as it is known. */
  join(name: string, begin: (noteKey: (key: string) => void) => Promise<MemoryReceipt>): Promise<MemoryReceipt>
  /** The memory of this key was forgotten: whoever remembers it from now on means another one. */
  part(key: string): void
}

export function createUnderWay(): UnderWay {
  const all = new Map<string, { key: string | null; receipt?: Promise<MemoryReceipt> }>()
  return {
    join(name, begin) {
      const there = all.get(name)?.receipt
      if (there) return there
      const own: { key: string | null; receipt?: Promise<MemoryReceipt> } = { key: null }
      all.set(name, own)
      own.receipt = begin((key) => {
        own.key = key
      }).finally(() => {
        // Another one may have begun since.
        if (all.get(name) === own) all.delete(name)
      })
      return own.receipt
    },
    part(key) {
      for (const [name, own] of all) if (own.key === key) all.delete(name)
    },
  }
}
