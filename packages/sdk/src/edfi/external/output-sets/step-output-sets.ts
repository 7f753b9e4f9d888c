import type { OutputSet } from '../../generated/external/types.ts'
import type { OutputSetCursor } from './output-set-cursor.ts'

/** How a cursor moves on. */
export interface SyncStep {
  /** Those of the listed sets that were not handed over before, in their order. */
  readonly sets: readonly OutputSet[]
  readonly cursor: OutputSetCursor
}

/**
 * What a list brings in addition to what is known. Pure.
 *
 * A set begins to show when its run succeeds, up to `windowMs` after its `createdAt`. So whatever shows later than
 * this list was made at most a window before now, and "now" is not before the newest `createdAt` in it: asking from a
 * window before that one misses nothing. The clock of this machine plays no part.
 *
 * @param listed The answer to a list with `createdAfter` at `cursor.createdAfterMs`.
 */
export function stepOutputSets(cursor: OutputSetCursor, listed: readonly OutputSet[], windowMs: number): SyncStep {
  const known = new Set(cursor.seen.map(({ uid }) => uid))
  // One list may repeat a set, too: nothing on the wire forbids it.
  const sets = listed.filter(({ uid }) => !known.has(uid) && known.add(uid))
  const fresh = sets.map(({ uid, createdAt }) => ({ uid, createdAtMs: Date.parse(createdAt) }))
  const newestMs = fresh.reduce<number | null>(
    (newest, { createdAtMs }) => Math.max(newest ?? createdAtMs, createdAtMs),
    cursor.newestMs,
  )
  // A cursor that moved back would hand over again what it has forgotten.
  const createdAfterMs =
    newestMs === null ? cursor.createdAfterMs : Math.max(cursor.createdAfterMs ?? -Infinity, newestMs - windowMs)
  return {
    sets,
    cursor: {
      ...cursor,
      newestMs,
      createdAfterMs,
      // What is shown ends at milliseconds, what is compared at microseconds: one of the very millisecond comes again.
      seen: [...cursor.seen, ...fresh].filter(
        ({ createdAtMs }) => createdAfterMs === null || createdAtMs >= createdAfterMs,
      ),
    },
  }
}
