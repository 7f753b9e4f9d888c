import type { Ledger } from './ledger.ts'
import type { MemoryRecord } from './memory-record.ts'

type Tombstones = Pick<Ledger, 'hiddenUntilMs'>

/** Whether a memory of this machine was forgotten after it was remembered. */
export function isForgotten(tombstones: Tombstones, { key, id, atMs }: Pick<MemoryRecord, 'key' | 'id' | 'atMs'>) {
  return atMs <= (tombstones.hiddenUntilMs(key, id) ?? Number.NEGATIVE_INFINITY)
}

/**
 * Whether a match is a copy of something that was forgotten since. Servers delete nothing, so what was forgotten and
 * remembered again is there twice under one key, and only their times tell which is which.
 */
export function isForgottenMatch(
  tombstones: Tombstones,
  { key, id, at }: { readonly key: string | null; readonly id: string | null; readonly at: string | null },
): boolean {
  const hiddenUntilMs = tombstones.hiddenUntilMs(key, id)
  if (hiddenUntilMs === null) return false
  // Only what says in UTC when it was remembered can be younger: times of servers have no zone.
  const atMs = key !== null && at?.endsWith('Z') ? Date.parse(at) : Number.NaN
  return !(atMs > hiddenUntilMs)
}
