import type { Clock } from '../../internal/clock.ts'
import { DeadlineExpired, underDeadline } from '../../internal/http/under-deadline.ts'
import type { RecordStore } from '../../internal/record-store.ts'
import type { QuotaLimits, QuotaLog } from './quota-log.ts'
import { type Moment, parseQuotaRecord, readOthers, writeOwn } from './quota-record.ts'

/**
 * How often a record is tried that others are at, for some three and a half seconds. They hold it for milliseconds; where
 * disks are slow it is tens of them each, and whoever gives up early makes calls that nobody else counts.
 */
const MAX_TRIES = 80
const FIRST_WAIT_MS = 2
const LONGEST_WAIT_MS = 50
/** A store that takes longer does not answer at all, as far as calls that wait for it are concerned. */
const LONGEST_EXCHANGE_MS = 5000

export type StoreFailure = 'busy' | 'silent' | 'unavailable' | 'unreadable'

/** What came of one exchange with the record. */
export type Exchanged =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly why: StoreFailure; readonly error: unknown }

export interface ShareOptions {
  readonly store: RecordStore
  readonly recordId: string
  /** Unique to this object. */
  readonly self: string
  readonly limits: QuotaLimits
  readonly maxFlightMs: number
  readonly clock: Clock
  /** Milliseconds of a clock that all processes of the machine share and nobody sets; null where there is none. */
  readonly machineMs: (() => number) | null
  readonly random: () => number
}

/** What an exchange does in between. Called anew with every try, and with nothing of an earlier one left. */
export interface ExchangeSteps {
  /** The others' calls came: decides what to take, and gives the log that says so; null when nothing is new to say. */
  decide(read: (log: QuotaLog) => QuotaLog): QuotaLog | null
  /** The others have been told. Nothing is left to keep after an undo. */
  keep(): void
  /** They have not, or nobody waits for it any more. */
  undo(): void
}

/**
 * Reads what other processes have taken, takes units, and tells them, as one step: the record is owned meanwhile, as
 * not every store compares and sets in one step between processes, and its revision is compared as well, as not every
 * store's ownership reaches beyond the process.
 *
 * A store that answers too late finds nobody: what was taken is given back before, and a record that says otherwise is
 * put right by the next exchange.
 */
export async function exchangeRecord(options: ShareOptions, steps: ExchangeSteps): Promise<Exchanged> {
  let isOpen = false
  const guarded: ExchangeSteps = {
    decide(read) {
      isOpen = true
      return steps.decide(read)
    },
    keep() {
      isOpen = false
      steps.keep()
    },
    undo() {
      isOpen = false
      steps.undo()
    },
  }
  try {
    return await underDeadline(options.clock, LONGEST_EXCHANGE_MS, undefined, (signal) =>
      tryInTurn(options, guarded, signal),
    )
  } catch (error) {
    if (isOpen) guarded.undo()
    return { kind: 'failed', why: error instanceof DeadlineExpired ? 'silent' : 'unavailable', error }
  }
}

async function tryInTurn(options: ShareOptions, steps: ExchangeSteps, signal: AbortSignal): Promise<Exchanged> {
  const { store, recordId, clock, random } = options
  for (let tried = 0; tried < MAX_TRIES; tried += 1) {
    if (tried > 0) await clock.sleep((0.5 + random()) * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 1.3 ** tried), signal)
    const release = await store.claim(recordId)
    if (!release) {
      signal.throwIfAborted()
      continue
    }
    try {
      const written = await tryOnce(options, steps, signal)
      if (written === 'unreadable') return { kind: 'failed', why: 'unreadable', error: null }
      if (written) return { kind: 'done' }
    } finally {
      await release()
    }
  }
  return { kind: 'failed', why: 'busy', error: null }
}

async function tryOnce(
  options: ShareOptions,
  steps: ExchangeSteps,
  signal: AbortSignal,
): Promise<boolean | 'unreadable'> {
  const { store, recordId, self, limits, maxFlightMs, clock, machineMs } = options
  signal.throwIfAborted()
  const stored = await store.load(recordId)
  signal.throwIfAborted()
  const record = parseQuotaRecord(stored?.value ?? null)
  if (!record) return 'unreadable'
  const now: Moment = {
    wallMs: clock.now(),
    monotonicMs: clock.monotonic(),
    machineMs: machineMs?.() ?? null,
  }
  let merged: ReturnType<typeof readOthers> | undefined
  const mine = steps.decide((log) => {
    merged = readOthers(record, self, log, limits, maxFlightMs, now)
    return merged.log
  })
  if (!merged || (mine === null && !merged.isHealed)) return true
  const told = writeOwn(merged.others, self, mine ?? merged.log, now)
  let isSaved = false
  try {
    isSaved = (await store.save(recordId, told, stored?.revision ?? 0)) !== null
  } finally {
    if (!isSaved) steps.undo()
  }
  if (isSaved) steps.keep()
  return isSaved
}
