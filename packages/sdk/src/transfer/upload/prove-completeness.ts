import { bareEtag } from '../../internal/storage/storage-answer.ts'
import type { LedgerEntry } from './ledger.ts'
import { entryFitsPlan } from './ledger.ts'
import type { PartPlan } from './plan-parts.ts'
import type { ListedPart } from './reconcile-parts.ts'

export type CompletenessProof =
  | { readonly complete: true }
  | {
      readonly complete: false
      /** Parts to send again: not stored, stored under another ETag, or without a fitting entry of ours. */
      readonly resend: readonly number[]
      /** Numbers the ledger or the listing names twice with different content. No resend cures that. */
      readonly duplicates: readonly number[]
    }

/**
 * Whether completing would produce exactly the planned bytes: every part 1..N stored under the ETag
 * we were given for exactly its range. The service would complete a subset without a word.
 */
export function proveCompleteness(
  plan: PartPlan,
  ledger: readonly LedgerEntry[],
  listed: readonly ListedPart[],
): CompletenessProof {
  const duplicates = new Set<number>()
  const entries = new Map<number, LedgerEntry>()
  for (const entry of ledger) {
    if (entries.has(entry.part_number)) duplicates.add(entry.part_number)
    entries.set(entry.part_number, entry)
  }
  const stored = new Map<number, string | null>()
  for (const part of listed) {
    const etag = bareEtag(part.etag)
    // A listing that repeats a page repeats parts with equal ETags: harmless.
    if (stored.has(part.part_number) && stored.get(part.part_number) !== etag) duplicates.add(part.part_number)
    stored.set(part.part_number, etag)
  }
  const resend: number[] = []
  let coveredBytes = 0
  for (let partNumber = 1; partNumber <= plan.partCount; partNumber += 1) {
    const entry = entries.get(partNumber)
    if (entry && entryFitsPlan(entry, plan) && stored.get(partNumber) === entry.etag) coveredBytes += entry.size_bytes
    else resend.push(partNumber)
  }
  const complete = resend.length === 0 && duplicates.size === 0 && coveredBytes === plan.sizeBytes
  return complete ? { complete: true } : { complete: false, resend, duplicates: [...duplicates].sort((a, b) => a - b) }
}
