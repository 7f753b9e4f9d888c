import { bareEtag } from '../../internal/storage/storage-answer.ts'
import type { LedgerEntry } from './ledger.ts'
import { entryFitsPlan } from './ledger.ts'
import type { PartPlan } from './plan-parts.ts'

/** A part as the service lists it. */
export interface ListedPart {
  readonly part_number: number
  readonly etag: string
}

/** What has to happen with one part of a resumed upload. */
export type PartFate =
  /** Stored under the ETag we remember: trusted once the local bytes hash to the remembered digest. */
  | { readonly fate: 'rehash'; readonly entry: LedgerEntry }
  /** Stored, but not by a run that kept a record: trusted only if its ETag is the MD5 of the local bytes. */
  | { readonly fate: 'compare-md5'; readonly etag: string }
  | { readonly fate: 'send'; readonly why: 'missing' | 'replaced' | 'unverifiable' | 'misplaced' }

/**
 * Joins what we remember with what storage lists, part by part, in order of part number.
 *
 * The service gives no sizes and no digests, so a listed part is never trusted for being listed:
 * the ledger (or an MD5) has to agree with the local bytes as well.
 */
export function reconcileParts(
  plan: PartPlan,
  ledger: readonly LedgerEntry[],
  listed: readonly ListedPart[],
): ReadonlyMap<number, PartFate> {
  const remembered = new Map(ledger.map((entry) => [entry.part_number, entry]))
  const stored = new Map(listed.map((part) => [part.part_number, bareEtag(part.etag)]))
  const fates = new Map<number, PartFate>()
  for (let partNumber = 1; partNumber <= plan.partCount; partNumber += 1)
    fates.set(partNumber, fateOf(plan, remembered.get(partNumber), stored.get(partNumber)))
  return fates
}

function fateOf(plan: PartPlan, entry: LedgerEntry | undefined, etag: string | null | undefined): PartFate {
  if (!etag) return { fate: 'send', why: 'missing' }
  if (!entry)
    return isMd5(etag) ? { fate: 'compare-md5', etag: etag.toLowerCase() } : { fate: 'send', why: 'unverifiable' }
  if (!entryFitsPlan(entry, plan)) return { fate: 'send', why: 'misplaced' }
  return entry.etag === etag ? { fate: 'rehash', entry } : { fate: 'send', why: 'replaced' }
}

/** Storage with customer or KMS keys gives ETags that are no MD5; those of the same shape then simply never match. */
export const isMd5 = (etag: string) => /^[0-9a-f]{32}$/i.test(etag)
