import type { PartPlan } from './plan-parts.ts'
import { partRange } from './plan-parts.ts'

/** What is known about one stored part: which bytes went there, and under which ETag. Plain JSON, part of the token. */
export interface LedgerEntry {
  readonly part_number: number
  readonly offset: number
  readonly size_bytes: number
  /** Base64 of the SHA-256 of the part's bytes. */
  readonly sha256: string
  /** As storage gave it, without quotes. */
  readonly etag: string
}

/** The per-part record of one upload. At most one entry per part. */
export interface Ledger {
  readonly size: number
  get(partNumber: number): LedgerEntry | undefined
  record(entry: LedgerEntry): void
  /** Forgets a part that turned out not to be there, or not to be ours. */
  drop(partNumber: number): void
  /** In order of part number. */
  entries(): readonly LedgerEntry[]
}

export function createLedger(entries: readonly LedgerEntry[] = []): Ledger {
  const byNumber = new Map(entries.map((entry) => [entry.part_number, entry]))
  return {
    get size() {
      return byNumber.size
    },
    get: (partNumber) => byNumber.get(partNumber),
    record: (entry) => void byNumber.set(entry.part_number, entry),
    drop: (partNumber) => void byNumber.delete(partNumber),
    entries: () => [...byNumber.values()].sort((a, b) => a.part_number - b.part_number),
  }
}

/** Whether an entry describes exactly the range that the plan cuts for its part. One that does not would splice files. */
export function entryFitsPlan(entry: LedgerEntry, plan: PartPlan): boolean {
  const range = partRange(plan, entry.part_number)
  return range !== null && range.offset === entry.offset && range.sizeBytes === entry.size_bytes
}
