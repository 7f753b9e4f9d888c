import type { Ledger } from './ledger.ts'
import { createLexicalIndex } from './lexical-index.ts'
import type { MemoryRecord } from './memory-record.ts'
import type { Pacer } from './pacer.ts'
import { textOf } from './search-terms.ts'

/** A memory of this machine that is like what was looked for. */
export interface LocalHit {
  readonly record: MemoryRecord
  readonly score: number
}

/** The memories of this machine, to be searched by words. */
export interface LocalShelf {
  /** Best first, newest first within a score. Gives way to others while it works. */
  search(
    query: string,
    asked: { limit: number; minScore: number; take: (record: MemoryRecord, score: number) => boolean },
    signal?: AbortSignal,
  ): Promise<readonly LocalHit[]>
}

/** So many hits are handed on between two yields. */
const STRIDE = 512

/** Indexes what the ledger has come to have since the last search. */
export function createLocalShelf(ledger: Ledger, pacer: Pacer): LocalShelf {
  const index = createLexicalIndex()
  const records = new Map<string, MemoryRecord>()
  // From the beginning: to go through all there is would be one long turn.
  const changed = new Map<string, MemoryRecord | null>()

  ledger.listen((key, record) => {
    // Who remembers and never recalls would gather all keys there ever were.
    if (record === null && !records.has(key)) changed.delete(key)
    else changed.set(key, record)
  })

  function* catchUp(): Generator<undefined, void> {
    for (const [key, record] of changed) {
      changed.delete(key)
      if (!record || record.tombstoneFor) {
        index.remove(key)
        records.delete(key)
      } else {
        // States change more often than contents do.
        if (records.get(key)?.digest !== record.digest || records.get(key)?.atMs !== record.atMs)
          index.set(key, textOf(record.content))
        records.set(key, record)
      }
      yield
    }
    yield* index.tidy()
  }

  function* find(query: string, asked: Parameters<LocalShelf['search']>[1]): Generator<undefined, readonly LocalHit[]> {
    yield* catchUp()
    const { limit, minScore, take } = asked
    const hits = yield* index.search(query, {
      limit,
      minScore,
      take: (key, score) => {
        const record = records.get(key)
        return record !== undefined && take(record, score)
      },
    })
    const found: LocalHit[] = []
    for (const [place, { key, score }] of hits.entries()) {
      const record = records.get(key)
      if (record) found.push({ record, score })
      if (place % STRIDE === STRIDE - 1) yield
    }
    return found
  }

  return { search: (query, asked, signal) => pacer.run(find(query, asked), signal) }
}
