import { holdMsOf, longestPauseMs, type QuotaLimits, type QuotaLog } from './quota-log.ts'

/**
 * What one process says of its calls. Instants are wall time, milliseconds, whole: what they mean is there without
 * knowing any process.
 */
export interface QuotaPart {
  /** By when the server had counted each call at the latest, ascending. */
  readonly counted: readonly number[]
  /** Calls under way. */
  readonly started: number
  /** When it said so. */
  readonly saidAt: number
  /** When it said so on a clock that nobody sets, where the machine has one for all its processes. */
  readonly saidAtMachineMs?: number
  readonly foreign: { readonly count: number; readonly by: number } | null
  readonly pausedUntil: number | null
}

/** What all processes of a machine keep of one key: no key and no address, only instants. */
export interface QuotaRecord {
  readonly version: 1
  readonly parts: Readonly<Record<string, QuotaPart>>
}

/** All clocks at one instant. */
export interface Moment {
  readonly wallMs: number
  /** Of this process alone. */
  readonly monotonicMs: number
  /** Of the machine; null where there is none. */
  readonly machineMs: number | null
}

/** How far in the future an instant may honestly lie: a request without an answer may arrive a second later. */
const AHEAD_MS = 1000

const emptyRecord: QuotaRecord = { version: 1, parts: {} }

/** A record as it was stored; null when it is none that this version can read. */
export function parseQuotaRecord(value: unknown): QuotaRecord | null {
  if (value === null) return emptyRecord
  if (typeof value !== 'object') return null
  const { version, parts } = value as Partial<Record<string, unknown>>
  if (version !== 1 || typeof parts !== 'object' || parts === null) return null
  return Object.values(parts).every(isPart) ? (value as QuotaRecord) : null
}

const isInstant = (value: unknown) => typeof value === 'number' && Number.isFinite(value)

function isPart(value: unknown): value is QuotaPart {
  if (typeof value !== 'object' || value === null) return false
  const { counted, started, saidAt, saidAtMachineMs, foreign, pausedUntil } = value as Partial<
    Record<keyof QuotaPart, unknown>
  >
  if (!Array.isArray(counted) || !counted.every(isInstant) || !Number.isSafeInteger(started)) return false
  if (!isInstant(saidAt) || !(saidAtMachineMs === undefined || isInstant(saidAtMachineMs))) return false
  if (!(pausedUntil === null || isInstant(pausedUntil))) return false
  if (foreign === null) return true
  const { count, by } = (foreign ?? {}) as Partial<Record<string, unknown>>
  return Number.isSafeInteger(count) && isInstant(by)
}

/** The log with what the others say, and the record without what nobody needs any more. */
export function readOthers(
  record: QuotaRecord,
  self: string,
  log: QuotaLog,
  limits: QuotaLimits,
  maxFlightMs: number,
  now: Moment,
): { log: QuotaLog; others: Readonly<Record<string, QuotaPart>>; isHealed: boolean } {
  const holdMs = holdMsOf(limits)
  const others: Record<string, QuotaPart> = {}
  const elsewhere: number[] = []
  let elsewhereStarted = 0
  let isHealed = false
  let { foreign, pausedUntilMs } = log

  for (const [owner, stored] of Object.entries(record.parts)) {
    if (owner === self) continue
    const part = heal(stored, now, holdMs)
    if (part !== stored) isHealed = true
    const wallMs = wallAsOf(part, now)
    const toMonotonic = (atMs: number) => now.monotonicMs - (wallMs - atMs)
    const counted = part.counted.filter((by) => wallMs - by <= holdMs)
    const flownMs = wallMs - part.saidAt
    // Whoever has been silent for longer is dead: its calls were counted by then at the latest, and age out.
    const isFlying = part.started > 0 && flownMs <= maxFlightMs
    const isAging = part.started > 0 && !isFlying && flownMs - maxFlightMs <= holdMs
    const isForeign = part.foreign !== null && wallMs - part.foreign.by <= holdMs
    const pauseMs = Math.min((part.pausedUntil ?? 0) - wallMs, longestPauseMs(limits))
    const isPaused = part.pausedUntil !== null && pauseMs >= 0
    if (counted.length === 0 && !isFlying && !isAging && !isForeign && !isPaused) continue
    others[owner] = { ...part, counted }
    elsewhere.push(...counted.map(toMonotonic))
    if (isFlying) elsewhereStarted += part.started
    if (isAging) for (let i = 0; i < part.started; i += 1) elsewhere.push(toMonotonic(part.saidAt + maxFlightMs))
    // The newest word on strangers holds: it counts all that are in the window.
    if (isForeign && part.foreign && toMonotonic(part.foreign.by) > (foreign?.byMs ?? Number.NEGATIVE_INFINITY))
      foreign = { count: part.foreign.count, byMs: toMonotonic(part.foreign.by) }
    if (isPaused) pausedUntilMs = Math.max(pausedUntilMs ?? 0, now.monotonicMs + pauseMs)
  }
  const elsewhereMs = elsewhere.sort((a, b) => a - b)
  return { log: { ...log, elsewhereMs, elsewhereStarted, foreign, pausedUntilMs }, others, isHealed }
}

/**
 * What the wall clock would show now had it not been set forward since the part was said: by the one it shows, units
 * would be free before their time. After a start of the machine its own clock begins anew, which shows where it has
 * not come as far; where it has, the part counts a window longer than it should at most.
 */
function wallAsOf({ saidAt, saidAtMachineMs }: QuotaPart, { wallMs, machineMs }: Moment): number {
  if (saidAtMachineMs === undefined || machineMs === null || machineMs < saidAtMachineMs) return wallMs
  return Math.min(wallMs, saidAt + machineMs - saidAtMachineMs)
}

/** When the machine's clock was set back, what was said before lies in the future, and would count until that comes. */
function heal(part: QuotaPart, { wallMs, machineMs }: Moment, holdMs: number): QuotaPart {
  const limit = wallMs + AHEAD_MS
  const isSound = part.saidAt <= limit && (part.counted.at(-1) ?? 0) <= limit && (part.foreign?.by ?? 0) <= limit
  if (isSound) return part
  return {
    ...part,
    counted: part.counted.map((by) => Math.min(by, limit)),
    saidAt: Math.min(part.saidAt, wallMs),
    ...(machineMs === null ? {} : { saidAtMachineMs: machineMs }),
    foreign: part.foreign && { ...part.foreign, by: Math.min(part.foreign.by, limit) },
    pausedUntil: part.pausedUntil === null ? null : Math.min(part.pausedUntil, wallMs + holdMs),
  }
}

/** What this process says of itself; it replaces all that it said before, so a lost write is made good by the next. */
export function writeOwn(
  others: Readonly<Record<string, QuotaPart>>,
  self: string,
  log: QuotaLog,
  now: Moment,
): QuotaRecord {
  const toWall = (monotonicMs: number) => Math.ceil(now.wallMs - (now.monotonicMs - monotonicMs))
  const own: QuotaPart = {
    counted: log.countedMs.map(toWall),
    started: log.startedMs.length,
    saidAt: Math.ceil(now.wallMs),
    ...(now.machineMs === null ? {} : { saidAtMachineMs: Math.ceil(now.machineMs) }),
    foreign: log.foreign && { count: log.foreign.count, by: toWall(log.foreign.byMs) },
    pausedUntil: log.pausedUntilMs === null ? null : toWall(log.pausedUntilMs),
  }
  return { version: 1, parts: { ...others, [self]: own } }
}
