import type { NovaError } from '../../internal/errors.ts'
import { backoffMs } from '../../internal/retry/backoff.ts'
import { isOutage, mindsThisOne } from './judge-failure.ts'
import type { Ledger } from './ledger.ts'
import type { MemoryRecord } from './memory-record.ts'
import type { PushEnd } from './move-memory.ts'
import type { DoubtPolicy } from './step-record.ts'
import type { StoppableSleep } from './stoppable-sleep.ts'

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

/** How the outbox is sent. */
export interface FlushOptions {
  /** Stops the flush; what was begun is proved by the next one. */
  readonly signal?: AbortSignal | undefined
  /**
   * Failures in a row before it leaves out one the server answers with a failure, or, when so many are left out in a
   * row, or nobody answers, stops. @default 4
   */
  readonly maxFailures?: number | undefined
}

export interface FlushSetup {
  readonly ledger: Pick<Ledger, 'memories'>
  /** Moves one on, patiently. */
  readonly push: (key: string, signal: AbortSignal | undefined) => Promise<PushEnd>
  readonly policy: Pick<DoubtPolicy, 'unproved'>
  readonly random: () => number
  readonly pause: StoppableSleep
}

/** States in which something is to be done. */
const isPending = ({ state }: Pick<MemoryRecord, 'state'>) => state !== 'stored' && state !== 'refused'

const pace = { baseDelayMs: 500, maxDelayMs: 30_000 }
const DEFAULT_MAX_FAILURES = 4

/** Moves on what is known to be in the outbox, oldest first, once through. */
export async function flushOutbox(
  { ledger, push, policy, random, pause }: FlushSetup,
  { signal, maxFailures = DEFAULT_MAX_FAILURES }: FlushOptions,
): Promise<FlushReport> {
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
      if (pause.isStopped) break
      const { record, error, elsewhere } = await push(key, signal)
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
      if ((record === null || record.state === 'refused') && mindsThisOne(error)) break
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
      await pause.sleep(Math.max(error.retryAfterMs ?? 0, backoffMs(pace, failures, random)), signal)
    }
    if (stoppedBy || pause.isStopped) break
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
