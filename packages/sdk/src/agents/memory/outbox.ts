import type { Runtime } from '../../internal/runtime.ts'
import { withSignal } from '../../internal/with-signal.ts'
import { type FlushOptions, type FlushReport, flushOutbox } from './flush-outbox.ts'
import { isForgotten } from './is-forgotten.ts'
import type { Ledger } from './ledger.ts'
import type { MemoryRecord } from './memory-record.ts'
import type { MemoryServer } from './memory-server.ts'
import { createMover, type PushEnd } from './move-memory.ts'
import { createOutboxRoom, type OutboxBounds } from './outbox-room.ts'
import type { Prover } from './prove-stored.ts'
import { type DoubtPolicy, stepRecord } from './step-record.ts'
import { createStoppableSleep } from './stoppable-sleep.ts'

export interface OutboxOptions extends OutboxBounds {
  readonly ledger: Ledger
  readonly server: MemoryServer
  readonly prover: Pick<Prover, 'prove'>
  readonly runtime: Pick<Runtime, 'clock' | 'random'>
  readonly policy: DoubtPolicy
}

/** A new memory, or what was there under its key, and what came of sending it. */
export interface Kept {
  readonly kept: MemoryRecord
  /** Null: it was not to be sent. */
  readonly end: PushEnd | null
}

/** Moves memories from the ledger to the server, one owner at a time, each step written down before it is taken. */
export interface Outbox {
  /**
   * Writes a new memory down, takes what is there under its key then, as another process may have been faster, and
   * moves it on once if it is to be sent. Nobody else gets hold of it between the two.
   *
   * @throws AgentsError `outbox_full`
   */
  keep(record: MemoryRecord, isToBeSent: (kept: MemoryRecord) => boolean): Promise<Kept>
  /**
   * Moves one on. Impatient, it sends once at most and waits for nothing; patient, it also waits for doubtful ones to
   * settle and proves them.
   */
  push(key: string, options?: { patient?: boolean; signal?: AbortSignal | undefined }): Promise<PushEnd>
  /** Moves all on, oldest first. One flush at a time; another one begins when it is over. */
  flush(options?: FlushOptions): Promise<FlushReport>
  /** Moves all on in the background, once however many ask before it begins, and stops at the first failure. */
  flushBehind(): void
  /** A refused memory as it is when it may be sent again; null where it cannot. */
  retried(record: MemoryRecord): MemoryRecord | null
  /** Resolves when nothing is under way. What has not begun will not begin any more. */
  stop(): Promise<void>
}

/** Until another process that writes the same memory has done so. */
const CLAIM_INTERVAL_MS = 50

export function createOutbox(options: OutboxOptions): Outbox {
  const { ledger, server, prover, policy } = options
  const { clock, random } = options.runtime
  const pause = createStoppableSleep(clock)
  const room = createOutboxRoom(ledger, options)
  const move = createMover({ ledger, server, prover, clock, policy, pause })
  const running = new Set<Promise<unknown>>()
  let flushing: Promise<unknown> = Promise.resolve()
  let isBehind = false

  const track = <T>(work: Promise<T>): Promise<T> => {
    running.add(work)
    const done = () => void running.delete(work)
    work.then(done, done)
    return work
  }

  const push: Outbox['push'] = (key, { patient = false, signal } = {}) =>
    track(
      (async () => {
        const release = await ledger.claim(key)
        if (!release) return { record: ledger.memory(key), gone: null, error: null, elsewhere: true }
        try {
          return await move(await ledger.reload(key), key, { patient, signal })
        } finally {
          await release()
        }
      })(),
    )

  const keep: Outbox['keep'] = async (record, isToBeSent) => {
    const { key } = record
    room.reserve(record)
    try {
      for (;;) {
        const release = await ledger.claim(key)
        let kept: MemoryRecord | null = null
        try {
          // Under the claim: a file store that is written by two at once would let one of them undo what the other did.
          const there = await ledger.reload(key)
          const isKept = there !== null && !isForgotten(ledger, there)
          kept = isKept ? there : release && (await ledger.write(record))
          // Counted by the ledger from here on.
          room.release(key)
          if (kept && !isToBeSent(kept)) return { kept, end: null }
          if (kept && release) return { kept, end: await move(kept, key, { patient: false, signal: undefined }) }
        } finally {
          await release?.()
        }
        if (kept) return { kept, end: await push(key) }
        await clock.sleep(CLAIM_INTERVAL_MS)
      }
    } finally {
      room.release(key)
    }
  }

  const flushOnce = (asked: FlushOptions) => {
    const pushPatiently = (key: string, signal: AbortSignal | undefined) => push(key, { patient: true, signal })
    return flushOutbox({ ledger, push: pushPatiently, policy, random, pause }, asked)
  }

  return {
    keep: (record, isToBeSent) => track(keep(record, isToBeSent)),
    push,
    retried: (record) => stepRecord(record, { type: 'retry-asked' }, policy),
    flushBehind() {
      if (isBehind || pause.isStopped) return
      isBehind = true
      const run = flushing.then(() => {
        isBehind = false
        // What is known: to read a store of thousands after every success would cost more than it finds.
        return flushOnce({ maxFailures: 1 })
      })
      flushing = track(run.catch(() => {}))
    },
    async flush(asked = {}) {
      const { signal } = asked
      signal?.throwIfAborted()
      const run = flushing.then(async () => {
        signal?.throwIfAborted()
        await ledger.refresh()
        return await flushOnce(asked)
      })
      flushing = track(run.catch(() => {}))
      return await (signal ? withSignal(run, signal) : run)
    },
    async stop() {
      pause.stop()
      while (running.size > 0) await Promise.allSettled(running)
    },
  }
}
