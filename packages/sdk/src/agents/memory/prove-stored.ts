import type { Clock } from '../../internal/clock.ts'
import { isForgottenMatch } from './is-forgotten.ts'
import type { Ledger } from './ledger.ts'
import type { MemoryRecord } from './memory-record.ts'
import type { MemoryServer } from './memory-server.ts'
import { readId, readMark } from './nova-mark.ts'
import { provesStored } from './proves-stored.ts'
import { probeOf } from './search-terms.ts'
import type { RecordEvent } from './step-record.ts'

/** What a search can say of a memory that may have been stored. */
export type Proof = Extract<RecordEvent, { type: 'found' | 'absent' | 'search-behind' | 'unprovable' }>

export interface Prover {
  /** Rejects with the search's error when it gets no answer: then nothing is known that was not known before. */
  prove(record: MemoryRecord, signal?: AbortSignal): Promise<Proof>
  /** One look, by the mark. Null: it does not show. */
  look(record: MemoryRecord, signal?: AbortSignal): Promise<{ readonly id: string | null } | null>
}

export interface ProverOptions {
  readonly server: MemoryServer
  readonly ledger: Ledger
  readonly clock: Pick<Clock, 'now' | 'sleep'>
  /** Looks before a memory counts as absent, and the time between two of them. */
  readonly looks: number
  readonly lookIntervalMs: number
  /** How much later than it was stored a search may show a memory. */
  readonly maxLagMs: number
}

/** Enough that a memory is among them which many others are like. */
const PROBE_LIMIT = 50

/**
 * Looks for memories. That one does not show proves something only on a server whose search has shown another one
 * that is certainly stored: servers that keep nothing, or answer every search alike, find nothing ever. It proves more
 * where that other one was stored later, as searches show what was stored in about the order in which it was. Where
 * even that does not show, the search is behind, and nothing is proved yet.
 */
export function createProver(options: ProverOptions): Prover {
  const { server, ledger, clock, looks, lookIntervalMs, maxLagMs } = options
  let searchShows = false

  const look = async (record: MemoryRecord, signal?: AbortSignal) => {
    if (!server.search) return null
    // The key stays out of the question: a server that echoes it would prove anything.
    const query = probeOf(record.content)
    const { domain, layer } = record
    const matches = await server.search({ query, limit: PROBE_LIMIT, minScore: 0, domain, layer }, signal)
    // What was forgotten and remembered again has an old copy there, which says nothing about the new one.
    const isOld = (one: unknown) => {
      const mark = readMark(one)
      return isForgottenMatch(ledger, { key: mark?.key ?? null, id: readId(one), at: mark?.at ?? null })
    }
    const match = matches.find((one) => provesStored(one, record, query) && !isOld(one))
    if (match === undefined) return null
    searchShows = true
    return { id: readId(match) }
  }

  /** Of those that are certainly stored, the one that was stored last, as far as is known. */
  const lastStored = (record: MemoryRecord) => {
    let last: MemoryRecord | null = null
    for (const one of ledger.memories())
      if (one.state === 'stored' && one.key !== record.key && sentAt(one) >= sentAt(last)) last = one
    return last
  }

  const showsAnother = async (record: MemoryRecord, witness: MemoryRecord | null, signal?: AbortSignal) => {
    // What it showed once says nothing of now, where the question is why it does not show the witness.
    if (searchShows && !witness) return true
    const isOther = ({ state, key }: MemoryRecord) => state === 'stored' && key !== record.key && key !== witness?.key
    const other = ledger.memories().findLast(isOther)
    return other !== undefined && (await look(other, signal)) !== null
  }

  return {
    look,
    async prove(record, signal) {
      if (!server.search) return { type: 'unprovable' }
      const last = lastStored(record)
      const witness = last && sentAt(last) > sentAt(record) ? last : null
      let isWitnessSeen = false
      for (let number = 1; number <= looks; number += 1) {
        if (number > 1) await clock.sleep(lookIntervalMs, signal)
        // Before the last look, not after it: both might come to show in between.
        if (witness && number + 1 > looks) isWitnessSeen = (await look(witness, signal)) !== null
        const seen = await look(record, signal)
        if (seen) return { type: 'found', id: seen.id }
      }
      if (isWitnessSeen) return { type: 'absent' }
      if (!(await showsAnother(record, witness, signal))) return { type: 'unprovable' }
      if (!witness) return { type: 'absent' }
      return { type: clock.now() - sentAt(record) <= maxLagMs ? 'search-behind' : 'unprovable' }
    },
  }
}

const sentAt = (record: MemoryRecord | null) => record?.sentAtMs ?? Number.NEGATIVE_INFINITY
