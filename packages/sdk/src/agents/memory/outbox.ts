import { isNovaError, type NovaError } from '../../internal/errors.ts'
import { backoffMs } from '../../internal/retry/backoff.ts'
import type { Runtime } from '../../internal/runtime.ts'
import { type Follower, followSignal, withSignal } from '../../internal/with-signal.ts'
import { agentsError } from '../errors.ts'
import { isForgotten } from './is-forgotten.ts'
import { isOutage, judgeFailure } from './judge-failure.ts'
import type { Ledger } from './ledger.ts'
import type { MemoryRecord } from './memory-record.ts'
import type { MemoryServer } from './memory-server.ts'
import type { Prover } from './prove-stored.ts'
import { type DoubtPolicy, nextMove, type RecordEvent, stepRecord } from './step-record.ts'

/** Where one memory stands after it was moved on. */
export interface PushEnd {
  /** Null: it is not there any more. */
  readonly record: MemoryRecord | null
  /** What stopped it. */
  readonly error: NovaError | null
  /** Somebody else owns it now. */
  readonly elsewhere: boolean
}

/** What a flush came to. */
export interface FlushReport {
  /** Stored now, by a send or because they were found. */
  readonly stored: number
  /** Of these, found on the server instead of sent again. */
  readonly found: number
  /** Still to be sent or proved, those of other processes included. */
  readonly left: number
  /** Kept because no search can say whether they are stored, and the policy is `keep`. */
  readonly unproved: number
  /** Refused by the server, of all there are. */
  readonly refused: number
  /** What ended the flush early, or why the last of those that were left out could not be sent, or null. */
  readonly stoppedBy: NovaError | null
}

export interface FlushOptions {
  /** Stops the flush; what was begun is proved by the next one. */
  readonly signal?: AbortSignal | undefined
  /**
   * Failures in a row before it leaves out one the server answers with a failure, or, when so many are left out in a
   * row, or nobody answers, stops. @default 4
   */
  readonly maxFailures?: number | undefined
}

export interface OutboxOptions {
  readonly ledger: Ledger
  readonly server: MemoryServer
  readonly prover: Pick<Prover, 'prove'>
  readonly runtime: Pick<Runtime, 'clock' | 'random'>
  readonly policy: DoubtPolicy
  /** How much may be in it that is not stored yet. */
  readonly maxEntries: number
  readonly maxBytes: number
}

/** Moves memories from the ledger to the server, one owner at a time, each step written down before it is taken. */
export interface Outbox {
  /**
   * Writes a new memory down, and gives what is there under its key then: another process may have been faster.
   *
   * @throws AgentsError `outbox_full`
   */
  put(record: MemoryRecord): Promise<MemoryRecord>
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

/** States in which something is to be done. */
const isPending = ({ state }: Pick<MemoryRecord, 'state'>) => state !== 'stored' && state !== 'refused'

/** Statuses that speak of what was sent, not of who sent it or where. */
const OF_THE_BODY: ReadonlySet<number> = new Set([409, 413, 414, 415, 422, 431])
const mindsThisOne = ({ code, status }: NovaError) =>
  code === 'waf_body_limit' || (status !== undefined && OF_THE_BODY.has(status))

const pace = { baseDelayMs: 500, maxDelayMs: 30_000 }
const DEFAULT_MAX_FAILURES = 4
/** Until another process that writes the same memory has done so. */
const CLAIM_INTERVAL_MS = 50

export function createOutbox(options: OutboxOptions): Outbox {
  const { ledger, server, prover, runtime, policy } = options
  const { clock, random } = runtime
  const sleepers = new Set<Follower>()
  const reserved = new Map<string, number>()
  const running = new Set<Promise<unknown>>()
  let stopped = false
  let flushing: Promise<unknown> = Promise.resolve()
  let isBehind = false

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

  const moveOwned = async (key: string, patient: boolean, signal: AbortSignal | undefined): Promise<PushEnd> => {
    const end = (record: MemoryRecord | null, error: NovaError | null = null) => ({ record, error, elsewhere: false })
    let found = await ledger.reload(key)
    if (found && isForgotten(ledger, found)) {
      // Whoever forgot it died before it was gone.
      await ledger.remove(key)
      return end(null)
    }
    // Whoever had it before has done everything.
    if (found?.state === 'stored') return { record: found, error: null, elsewhere: true }
    let record = found && (await advance(found, { type: 'taken' }))
    let hasSent = false
    while (record) {
      signal?.throwIfAborted()
      const move = nextMove(record, policy, clock.now())
      if (move.type === 'stay' || stopped) return end(record)
      if (move.type === 'wait') {
        if (!patient) return end(record)
        await sleep(move.ms, signal)
        continue
      }
      if (move.type === 'prove') {
        try {
          found = await advance(record, await prover.prove(record, signal))
        } catch (error) {
          if (isNovaError(error)) return end(record, error)
          throw error
        }
        record = found
        continue
      }
      if (hasSent) return end(record)
      hasSent = true
      const begun = await advance(record, { type: 'send-begun', atMs: clock.now() })
      if (!begun) return end(ledger.memory(key))
      const { event, error, reason } = await send(begun, signal)
      record = await advance(begun, event)
      if (reason !== undefined) throw reason
      if (error) return end(record, error)
    }
    return end(ledger.memory(key))
  }

  const sleep = async (ms: number, signal: AbortSignal | undefined) => {
    const follower = followSignal(signal)
    sleepers.add(follower)
    try {
      await clock.sleep(ms, follower.signal)
    } catch (error) {
      if (!stopped) throw error
    } finally {
      sleepers.delete(follower)
      follower.release()
    }
  }

  /** What is being written counts as well: whoever comes in the same turn would find the same room free. */
  const reserve = ({ key, sizeBytes }: MemoryRecord) => {
    // What is in it already takes no more room.
    if (ledger.memory(key)) return
    const { unsent, unsentBytes } = ledger.counts()
    const entries = unsent + reserved.size + 1
    const bytes = [...reserved.values()].reduce((sum, size) => sum + size, unsentBytes + sizeBytes)
    const { maxEntries, maxBytes } = options
    if (entries <= maxEntries && bytes <= maxBytes) return void reserved.set(key, sizeBytes)
    throw agentsError({
      code: 'outbox_full',
      message: `The outbox has no room for a memory of ${sizeBytes} bytes: it would hold ${entries} of ${maxEntries} entries and ${bytes} of ${maxBytes} bytes.`,
      operation: 'remember',
      attempts: 0,
      details: { entries, maxEntries, bytes, maxBytes, sizeBytes },
    })
  }

  const put = async (record: MemoryRecord): Promise<MemoryRecord> => {
    reserve(record)
    try {
      for (;;) {
        const release = await ledger.claim(record.key)
        try {
          // Under the claim: a file store that is written by two at once would let one of them undo what the other did.
          const there = await ledger.reload(record.key)
          const isKept = there !== null && !isForgotten(ledger, there)
          const written = isKept ? there : release && (await ledger.write(record))
          // Counted by the ledger from here on.
          reserved.delete(record.key)
          if (written) return written
        } finally {
          await release?.()
        }
        await clock.sleep(CLAIM_INTERVAL_MS)
      }
    } finally {
      reserved.delete(record.key)
    }
  }

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
        if (!release) return { record: ledger.memory(key), error: null, elsewhere: true }
        try {
          return await moveOwned(key, patient, signal)
        } finally {
          await release()
        }
      })(),
    )

  const flushOnce = async ({ signal, maxFailures = DEFAULT_MAX_FAILURES }: FlushOptions): Promise<FlushReport> => {
    const pending = ledger.memories().filter(isPending)
    let stored = 0
    let found = 0
    let failures = 0
    let stoppedBy: NovaError | null = null
    let leftOut: NovaError | null = null
    let leftOutInARow = 0
    for (const { key, sends } of pending) {
      for (;;) {
        signal?.throwIfAborted()
        if (stopped) break
        const { record, error, elsewhere } = await push(key, { patient: true, signal })
        if (record?.state === 'stored' && !elsewhere) {
          stored += 1
          if (record.sends === sends) found += 1
        }
        if (!error) {
          failures = 0
          leftOutInARow = 0
          break
        }
        // What the server minds is this memory, unless it is the key or the address: then it minds all of them.
        if (record?.state === 'refused' && mindsThisOne(error)) break
        if (!isOutage(error) && record?.state !== 'doubtful') {
          stoppedBy = error
          break
        }
        failures += 1
        // After one that was left out each has one try only: together they tell whether it is the server.
        if (failures >= maxFailures || leftOutInARow > 0) {
          const isAnswer = error.status !== undefined && error.status !== 429
          if (isAnswer && leftOutInARow < maxFailures) {
            // It may be this one alone that the server fails at, and those behind it must not wait for that to end.
            leftOut = error
            leftOutInARow += 1
            failures = 0
          } else stoppedBy = error
          break
        }
        await sleep(Math.max(error.retryAfterMs ?? 0, backoffMs(pace, failures, random)), signal)
      }
      if (stoppedBy || stopped) break
    }
    const after = ledger.memories()
    const unproved = after.filter(({ state }) => state === 'unproved').length
    return {
      stored,
      found,
      left: after.filter(isPending).length - (policy.unproved === 'keep' ? unproved : 0),
      unproved: policy.unproved === 'keep' ? unproved : 0,
      refused: after.filter(({ state }) => state === 'refused').length,
      stoppedBy: stoppedBy ?? leftOut,
    }
  }

  return {
    put: (record) => track(put(record)),
    push,
    retried: (record) => stepRecord(record, { type: 'retry-asked' }, policy),
    flushBehind() {
      if (isBehind || stopped) return
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
      stopped = true
      for (const sleeper of sleepers) sleeper.abort(new Error('The memory was closed.'))
      while (running.size > 0) await Promise.allSettled(running)
    },
  }
}
