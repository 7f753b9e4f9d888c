/** An object of the public bucket as the edge has it. */
export interface EdgeObject {
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly contentDisposition: string | null
  /** With its quotes. */
  readonly etag: string
}

export interface CacheTerms {
  readonly pointerTtlSeconds: number
  readonly missingTtlSeconds: number
  readonly objectTtlSeconds: number
}

interface Entry {
  /** Null: the bucket had nothing under this key. */
  readonly object: Promise<EdgeObject | null>
  readonly storedAtMs: number
  /** Null until it is known what there is. */
  expiresAtMs: number | null
}

/** What one edge of the CDN holds. Query strings, cookies and headers are no part of the key. */
export interface EdgeCache {
  get(key: string): Promise<{ readonly object: EdgeObject | null; readonly ageSeconds: number }>
  /** Forgets everything, as an operator can have it done. */
  invalidate(): void
}

/** Objects live as long as their kind says, and so does the knowledge that there is none. */
export function createEdgeCache(
  load: (key: string) => Promise<EdgeObject | null>,
  terms: CacheTerms,
  nowMs: () => number,
): EdgeCache {
  const entries = new Map<string, Entry>()

  const ttlMs = (key: string, object: EdgeObject | null): number => {
    if (object === null) return terms.missingTtlSeconds * 1000
    return (key === 'current.json' ? terms.pointerTtlSeconds : terms.objectTtlSeconds) * 1000
  }

  return {
    async get(key) {
      const known = entries.get(key)
      const isFresh = known !== undefined && (known.expiresAtMs === null || nowMs() < known.expiresAtMs)
      const entry: Entry = isFresh ? known : { object: load(key), storedAtMs: nowMs(), expiresAtMs: null }
      if (!isFresh) entries.set(key, entry)
      try {
        const object = await entry.object
        entry.expiresAtMs ??= entry.storedAtMs + ttlMs(key, object)
        return { object, ageSeconds: Math.floor((nowMs() - entry.storedAtMs) / 1000) }
      } catch (error) {
        // A failure of the bucket is nobody's answer a minute later.
        if (entries.get(key) === entry) entries.delete(key)
        throw error
      }
    },
    invalidate: () => entries.clear(),
  }
}
