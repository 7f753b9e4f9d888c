import type { MemoryRecord } from '../memory-record.ts'

/** An experience of this importance makes consolidation due by itself. */
const DUE_IMPORTANCE = 0.8
/** So many make it due together. */
const DUE_COUNT = 10
/** And so does this time, if there is any. */
const DUE_AFTER_MS = 5 * 60_000

/** What can be consolidated: experiences that were not yet. */
export const isCandidate = ({ layer, consolidated, tombstoneFor }: MemoryRecord) =>
  layer === 'episodic' && !consolidated && tombstoneFor === null

/** Whether experiences are due to become knowledge. Without a last time, the oldest of them begins the five minutes. */
export function isConsolidationDue(
  candidates: readonly MemoryRecord[],
  lastAtMs: number | null,
  nowMs: number,
): boolean {
  if (candidates.length === 0) return false
  if (candidates.length >= DUE_COUNT || candidates.some(({ importance }) => importance >= DUE_IMPORTANCE)) return true
  const sinceMs = lastAtMs ?? Math.min(...candidates.map(({ atMs }) => atMs))
  return nowMs - sinceMs >= DUE_AFTER_MS
}
