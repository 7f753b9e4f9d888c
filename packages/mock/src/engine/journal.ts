import type { Sender } from './fault-rule.ts'

/** One request as the platform saw it. Safe to print: no access token, no signature. */
export interface JournalEntry {
  readonly atMs: number
  readonly service: string
  readonly operation: string
  readonly from: Sender
  readonly method: string
  /** Without the query of a presigned URL. */
  readonly path: string
  /** Lower-case names; `authorization`, cookies and `x-api-key` are masked. */
  readonly headers: Readonly<Record<string, string>>
  readonly key?: string | undefined
  readonly partNumber?: number | undefined
  /** Bytes of the request body that were taken in. */
  requestBytes: number
  /** Null while unanswered and after a dropped connection. */
  status: number | null
  requestId: string | null
  /** Frames that went out through an accepted WebSocket. Absent on other requests. */
  framesSent?: number
  /** Kinds of the faults that hit this request. */
  readonly faults: readonly string[]
}

/** The requests seen, oldest first. */
export interface Journal {
  readonly entries: readonly JournalEntry[]
  /** The entries of one operation, optionally of one part. */
  of(operation: string, partNumber?: number): readonly JournalEntry[]
  clear(): void
}

const maskedHeaders = new Set(['authorization', 'cookie', 'x-api-key'])
const capacity = 20_000

/** Header values fit for a journal. */
export function describeHeaders(headers: Headers): Record<string, string> {
  const described: Record<string, string> = {}
  headers.forEach((value, name) => {
    described[name] = maskedHeaders.has(name) ? '[masked]' : value
  })
  return described
}

/** A journal that keeps the latest requests and lets go of the oldest beyond its capacity. */
export function createJournal(): Journal & { add(entry: JournalEntry): void } {
  let entries: JournalEntry[] = []
  return {
    get entries() {
      return entries
    },
    of: (operation, partNumber) =>
      entries.filter(
        (entry) => entry.operation === operation && (partNumber === undefined || entry.partNumber === partNumber),
      ),
    clear() {
      entries = []
    },
    add(entry) {
      if (entries.length >= capacity) entries = entries.slice(capacity / 2)
      entries.push(entry)
    },
  }
}
