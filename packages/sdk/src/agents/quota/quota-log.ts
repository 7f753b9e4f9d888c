/** What a log is held against. */
export interface QuotaLimits {
  readonly calls: number
  readonly windowMs: number
  readonly reserve: number
  readonly guardMs: number
}

/**
 * What this side knows of the server's window. Plain data; every step gives a new one. Instants are of one monotonic
 * clock, milliseconds.
 */
export interface QuotaLog {
  /** For each call that counts: when the server had counted it at the latest. Ascending. */
  readonly countedMs: readonly number[]
  /** For each call under way: when it was admitted. It takes up a unit until it is settled, however long that is. */
  readonly startedMs: readonly number[]
  /** What other processes of this machine have taken, as last read: like `countedMs`, and calls under way. */
  readonly elsewhereMs: readonly number[]
  readonly elsewhereStarted: number
  /** Units that others must have taken: that many, at the latest by then. */
  readonly foreign: { readonly count: number; readonly byMs: number } | null
  /** Nothing is sent before. */
  readonly pausedUntilMs: number | null
  /** So many units are made use of on this machine; `calls` less the reserve as long as nobody disagrees. */
  readonly budget: number
  /** Since when the budget has not been changed. */
  readonly budgetSinceMs: number
  readonly refusedAtMs: number | null
  /** After a refusal one call at a time is sent until one is answered: a burst would be refused as a whole. */
  readonly isProbing: boolean
}

/** What a settled call means for the window. */
export type SlotOutcome =
  /** The server counted it, or may have, by then at the latest. */
  | { readonly kind: 'counted'; readonly byMs: number; readonly isAnswered: boolean }
  /** The server certainly did not count it. */
  | { readonly kind: 'free' }
  /** The server refused it for want of quota, and did not count it either. */
  | { readonly kind: 'refused'; readonly retryAfterMs: number | null }

/** What is given back of the budget after each window without disagreement, of all calls. */
const RECOVERY = 1 / 20
/** What is left of the budget after a disagreement. */
const RETREAT = 0.9

/** However long a server, or whatever answers in its place, asks to wait: after an hour one call tries. */
const LONGEST_PAUSE_MS = 3_600_000

/** How long nothing is sent at most, after a single refusal. */
export const longestPauseMs = (limits: QuotaLimits) => Math.max(LONGEST_PAUSE_MS, holdMsOf(limits))

/** How long an entry counts: the window, its last instant included, and what two clocks may be apart. */
export const holdMsOf = ({ windowMs, guardMs }: QuotaLimits) => windowMs + guardMs

const fullBudget = ({ calls, reserve }: QuotaLimits) => calls - reserve

/** A log of nothing. */
export const emptyLog = (limits: QuotaLimits, nowMs: number): QuotaLog => ({
  countedMs: [],
  startedMs: [],
  elsewhereMs: [],
  elsewhereStarted: 0,
  foreign: null,
  pausedUntilMs: null,
  budget: fullBudget(limits),
  budgetSinceMs: nowMs,
  refusedAtMs: null,
  isProbing: false,
})

/** The log without what no longer counts: what is older than the window. What is exactly as old still counts. */
export function pruneLog(log: QuotaLog, limits: QuotaLimits, nowMs: number): QuotaLog {
  const holdMs = holdMsOf(limits)
  const counted = expired(log.countedMs, nowMs, holdMs)
  const elsewhere = expired(log.elsewhereMs, nowMs, holdMs)
  const isForeignOver = log.foreign !== null && nowMs - log.foreign.byMs > holdMs
  const isPauseOver = log.pausedUntilMs !== null && nowMs > log.pausedUntilMs
  const windows = log.budget < fullBudget(limits) ? Math.floor((nowMs - log.budgetSinceMs) / holdMs) : 0
  if (counted === 0 && elsewhere === 0 && !isForeignOver && !isPauseOver && windows < 1) return log
  const pruned = withCalls(log, counted === 0 ? log.countedMs : log.countedMs.slice(counted), log.startedMs)
  if (elsewhere === 0 && !isForeignOver && !isPauseOver && windows < 1) return pruned
  const given = windows * Math.max(1, Math.floor(limits.calls * RECOVERY))
  return {
    ...pruned,
    elsewhereMs: log.elsewhereMs.slice(elsewhere),
    foreign: isForeignOver ? null : log.foreign,
    pausedUntilMs: isPauseOver ? null : log.pausedUntilMs,
    budget: Math.min(fullBudget(limits), log.budget + given),
    budgetSinceMs: log.budgetSinceMs + windows * holdMsOf(limits),
  }
}

/** Spelled out: this happens with each call, and spreading an object takes as long as all the rest. */
const withCalls = (log: QuotaLog, countedMs: readonly number[], startedMs: readonly number[]): QuotaLog => ({
  countedMs,
  startedMs,
  elsewhereMs: log.elsewhereMs,
  elsewhereStarted: log.elsewhereStarted,
  foreign: log.foreign,
  pausedUntilMs: log.pausedUntilMs,
  budget: log.budget,
  budgetSinceMs: log.budgetSinceMs,
  refusedAtMs: log.refusedAtMs,
  isProbing: log.isProbing,
})

function expired(instants: readonly number[], nowMs: number, holdMs: number): number {
  let count = 0
  while (count < instants.length && nowMs - (instants[count] as number) > holdMs) count += 1
  return count
}

/** Units of this machine that are taken up, in a pruned log. */
export const usedHere = (log: QuotaLog) =>
  log.countedMs.length + log.startedMs.length + log.elsewhereMs.length + log.elsewhereStarted

/** So many calls may be sent now, by a pruned log. */
export function roomIn(log: QuotaLog, limits: QuotaLimits): number {
  if (log.pausedUntilMs !== null) return 0
  const room = -shortage(log, limits, true)
  if (room <= 0) return 0
  if (!log.isProbing) return room
  return log.startedMs.length === 0 ? 1 : 0
}

/** So many units are taken up beyond what may be; the reverse of room. */
function shortage(log: QuotaLog, limits: QuotaLimits, withForeign: boolean): number {
  const used = usedHere(log)
  const foreign = withForeign ? (log.foreign?.count ?? 0) : 0
  return Math.max(used - log.budget, used + foreign - fullBudget(limits))
}

/**
 * When a call can be sent that `ahead` others go before, by a pruned log. Calls under way are taken to count from now
 * on, unless `certain`: then null when it depends on one of them.
 */
export function freeAtMs(log: QuotaLog, limits: QuotaLimits, nowMs: number, ahead = 0, certain = false): number | null {
  // Whatever gets free meanwhile, a probe is waited for.
  if (certain && log.isProbing && log.startedMs.length > 0) return null
  const holdMs = holdMsOf(limits)
  const freed = (needed: number): number | null => {
    if (needed <= 0) return nowMs
    const known = log.countedMs.length + log.elsewhereMs.length
    if (needed <= known) return nthOf(log.countedMs, log.elsewhereMs, needed) + holdMs
    if (certain) return null
    // Behind those that are in the window now there come as many more with each window.
    return nowMs + Math.ceil(needed / Math.max(1, usedHere(log))) * holdMs
  }
  const besideForeign = freed(shortage(log, limits, true) + ahead + 1)
  const free =
    log.foreign === null
      ? besideForeign
      : earlier(besideForeign, later(log.foreign.byMs + holdMs, freed(shortage(log, limits, false) + ahead + 1)))
  return log.pausedUntilMs === null ? free : later(log.pausedUntilMs, free)
}

const earlier = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.min(a, b))
const later = (a: number, b: number | null) => (b === null ? null : Math.max(a, b))

/** The n-th of two ascending lists together, from 1. */
function nthOf(one: readonly number[], other: readonly number[], n: number): number {
  let i = 0
  let j = 0
  let value = Number.NaN
  for (let taken = 0; taken < n; taken += 1) {
    const a = one[i] ?? Number.POSITIVE_INFINITY
    const b = other[j] ?? Number.POSITIVE_INFINITY
    value = Math.min(a, b)
    if (a <= b) i += 1
    else j += 1
  }
  return value
}

/** A call is admitted. */
export const startCall = (log: QuotaLog, nowMs: number): QuotaLog =>
  withCalls(log, log.countedMs, log.startedMs.concat(nowMs))

/** What became of a call that was admitted at `startedMs`; a pruned log comes in. */
export function settleCall(
  log: QuotaLog,
  limits: QuotaLimits,
  startedMs: number,
  outcome: SlotOutcome,
  nowMs: number,
): QuotaLog {
  const at = log.startedMs.lastIndexOf(startedMs)
  if (at < 0) return log
  const left = spliced(log.startedMs, at, 1)
  if (outcome.kind === 'counted') {
    const after = withCalls(log, inserted(log.countedMs, outcome.byMs), left)
    const isProof = outcome.isAnswered && startedMs > (log.refusedAtMs ?? Number.NEGATIVE_INFINITY)
    return log.isProbing && isProof ? { ...after, isProbing: false } : after
  }
  const after = withCalls(log, log.countedMs, left)
  return outcome.kind === 'free' ? after : retreat(after, limits, startedMs, outcome.retryAfterMs, nowMs)
}

/**
 * The server's window was full although ours was not. What is in it and not ours is somebody else's: it may have come
 * just now, so it counts for a whole window. Hence nothing is sent until the oldest unit of our own ages out, or, when
 * there is none, for a window. Refusals of calls that were under way together are one disagreement.
 */
function retreat(
  log: QuotaLog,
  limits: QuotaLimits,
  startedMs: number,
  retryAfterMs: number | null,
  nowMs: number,
): QuotaLog {
  const isNews = startedMs > (log.refusedAtMs ?? Number.NEGATIVE_INFINITY)
  const pausedUntilMs =
    retryAfterMs === null
      ? log.pausedUntilMs
      : Math.max(log.pausedUntilMs ?? 0, nowMs + Math.min(retryAfterMs + limits.guardMs, longestPauseMs(limits)))
  return {
    ...log,
    // At least one, or the unit that the refused call gave back would be tried again at once, and for ever.
    foreign: { count: Math.max(1, limits.calls - usedHere(log)), byMs: nowMs },
    pausedUntilMs,
    budget: isNews ? Math.max(1, Math.floor(log.budget * RETREAT)) : log.budget,
    budgetSinceMs: nowMs,
    refusedAtMs: nowMs,
    isProbing: true,
  }
}

function inserted(instants: readonly number[], instant: number): readonly number[] {
  let at = instants.length
  while (at > 0 && (instants[at - 1] as number) > instant) at -= 1
  return spliced(instants, at, 0, instant)
}

/** Copied whole and then changed: spreading two slices takes ten times as long, and this happens with each call. */
function spliced(instants: readonly number[], at: number, removed: number, ...added: number[]): readonly number[] {
  const copy = instants.slice()
  copy.splice(at, removed, ...added)
  return copy
}
