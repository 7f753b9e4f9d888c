import type { Clock } from '../../internal/clock.ts'
import { isNovaError, type NovaError } from '../../internal/errors.ts'
import { isForgotten } from './is-forgotten.ts'
import { judgeFailure } from './judge-failure.ts'
import type { Ledger } from './ledger.ts'
import type { MemoryRecord } from './memory-record.ts'
import type { MemoryServer } from './memory-server.ts'
import type { Prover } from './prove-stored.ts'
import { type DoubtPolicy, nextMove, type RecordEvent, stepRecord } from './step-record.ts'
import type { StoppableSleep } from './stoppable-sleep.ts'

/** Where one memory stands after it was moved on. */
export interface PushEnd {
  /** Null: it is not there any more. */
  readonly record: MemoryRecord | null
  /** How far it had come when it was found to be gone, as its owner knows. Null where it is there, or another one owns it. */
  readonly gone: MemoryRecord | null
  /** What stopped it. */
  readonly error: NovaError | null
  /** Somebody else owns it now. */
  readonly elsewhere: boolean
}

export interface MoveOptions {
  /** Impatient, it sends once at most and waits for nothing; patient, it also waits for doubt to settle and proves. */
  readonly patient: boolean
  readonly signal: AbortSignal | undefined
}

export interface MoverOptions {
  readonly ledger: Ledger
  readonly server: Pick<MemoryServer, 'store'>
  readonly prover: Pick<Prover, 'prove'>
  readonly clock: Pick<Clock, 'now'>
  readonly policy: DoubtPolicy
  readonly pause: StoppableSleep
}

/** Moves a memory on whose claim the caller has; `found` is what the store has of it. */
export type MoveOwned = (found: MemoryRecord | null, key: string, options: MoveOptions) => Promise<PushEnd>

/** Moves one memory from the ledger to the server, each step written down before it is taken. */
export function createMover({ ledger, server, prover, clock, policy, pause }: MoverOptions): MoveOwned {
  /** The next state, written down. Null: another hand removed it or moved it on, and what is there now is theirs. */
  const advance = async (record: MemoryRecord, event: RecordEvent) => {
    // From what is known of it now: who does not own it may have noted something beside its way, or removed it.
    for (let now = ledger.memory(record.key); now; now = ledger.memory(record.key)) {
      if (now.state !== record.state || now.sends !== record.sends || now.atMs !== record.atMs) return null
      const next = stepRecord(now, event, policy)
      if (next === null) throw new TypeError(`A memory that is ${now.state} cannot be ${event.type}.`)
      const written = next === now ? now : await ledger.write(next)
      if (written) return written
    }
    return null
  }

  const send = async (
    record: MemoryRecord,
    signal: AbortSignal | undefined,
  ): Promise<{ event: RecordEvent; error: NovaError | null; reason?: unknown }> => {
    if (!server.store) throw new TypeError('This server stores nothing.')
    try {
      return { event: { type: 'stored', id: (await server.store(record, signal)).id }, error: null }
    } catch (error) {
      const nowMs = clock.now()
      if (isNovaError(error)) return { event: judgeFailure(error, nowMs), error }
      const trouble = { code: 'aborted', message: 'It was stopped while it was being sent.', status: null }
      return { event: { type: 'fate-unknown', atMs: nowMs, trouble }, error: null, reason: error }
    }
  }

  return async (found, key, { patient, signal }) => {
    let gone: MemoryRecord | null = null
    const end = (record: MemoryRecord | null, error: NovaError | null = null) => ({
      ...{ record, error, elsewhere: false },
      gone: record ? null : gone,
    })
    /** What happened to it happened, whether or not it was forgotten meanwhile. */
    const step = async (record: MemoryRecord, event: RecordEvent) => {
      const next = await advance(record, event)
      if (!next) gone = event.type === 'send-begun' ? record : stepRecord(record, event, policy)
      return next
    }
    if (found && isForgotten(ledger, found)) {
      // Whoever forgot it died before it was gone, or it was remembered in the same moment.
      await ledger.remove(key)
      gone = found.state === 'sending' ? stepRecord(found, { type: 'taken' }, policy) : found
      return end(null)
    }
    // Whoever had it before has done everything.
    if (found?.state === 'stored') return { ...end(found), elsewhere: true }
    let record = found && (await step(found, { type: 'taken' }))
    let hasSent = false
    while (record) {
      signal?.throwIfAborted()
      const move = nextMove(record, policy, clock.now())
      if (move.type === 'stay' || pause.isStopped) return end(record)
      if (move.type === 'wait') {
        if (!patient) return end(record)
        await pause.sleep(move.ms, signal)
        continue
      }
      if (move.type === 'prove') {
        try {
          record = await step(record, await prover.prove(record, signal))
        } catch (error) {
          if (isNovaError(error)) return end(record, error)
          throw error
        }
        // Nothing was proved: it is looked for again another time, and those behind it need not wait for that.
        if (record?.state === 'doubtful') return end(record)
        continue
      }
      if (hasSent) return end(record)
      hasSent = true
      const begun = await step(record, { type: 'send-begun', atMs: clock.now() })
      if (!begun) break
      const { event, error, reason } = await send(begun, signal)
      record = await step(begun, event)
      if (reason !== undefined) throw reason
      if (error) return end(record, error)
    }
    return end(ledger.memory(key))
  }
}
