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
export type Proof = Extract<RecordEvent, { type: 'found' | 'absent' | 'unprovable' }>

export interface Prover {
  /** Rejects with the search's error when it gets no answer: then nothing is known that was not known before. */
  prove(record: MemoryRecord, signal?: AbortSignal): Promise<Proof>
  /** One look, by the mark. Null: it does not show. */
  look(record: MemoryRecord, signal?: AbortSignal): Promise<{ readonly id: string | null } | null>
}

export interface ProverOptions {
  readonly server: MemoryServer
  readonly ledger: Ledger
  readonly clock: Pick<Clock, 'sleep'>
  /** Looks before a memory counts as absent, and the time between two of them. */
  readonly looks: number
  readonly lookIntervalMs: number
}

/** Enough that a memory is among them which many others are like. */
const PROBE_LIMIT = 50

/**
 * Looks for memories. That one does not show proves something only on a server whose search has shown another one
 * that is certainly stored: servers that keep nothing, or answer every search alike, find nothing ever.
 */
export function createProver({ server, ledger, clock, looks, lookIntervalMs }: ProverOptions): Prover {
  let searchShows = false

  const look = async (record: MemoryRecord, signal?: AbortSignal) => {
    if (!server.search) return null
    // The key stays out of the question: a server that echoes it would prove anything.
    const query = probeOf(record.content)
    const matches = await server.search({ query, limit: PROBE_LIMIT, minScore: 0, domain: record.domain }, signal)
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

  const showsAnother = async (record: MemoryRecord, signal?: AbortSignal) => {
    if (searchShows) return true
    const control = ledger.memories().findLast(({ state, key }) => state === 'stored' && key !== record.key)
    return control !== undefined && (await look(control, signal)) !== null
  }

  return {
    look,
    async prove(record, signal) {
      if (!server.search) return { type: 'unprovable' }
      for (let number = 0; number < looks; number += 1) {
        if (number > 0) await clock.sleep(lookIntervalMs, signal)
        const seen = await look(record, signal)
        if (seen) return { type: 'found', id: seen.id }
      }
      return { type: (await showsAnother(record, signal)) ? 'absent' : 'unprovable' }
    },
  }
}
