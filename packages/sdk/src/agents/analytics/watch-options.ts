import { agentsError } from '../errors.ts'
import type { CallPriority } from '../quota/quota.ts'
import type { AnalyticsWay } from './analytics-update.ts'
import type { SlowConsumer } from './update-buffer.ts'

/** How analytics are watched. */
export interface WatchAnalyticsOptions {
  readonly signal?: AbortSignal
  /**
   * `auto`: over the socket where this host can send a key with the handshake and the version opens one, else over a
   * stream where the server offers one, else by polling. A way that is named is the only one.
   * @default 'auto'
   */
  readonly via?: 'auto' | AnalyticsWay
  /** From one question, or read, to the next, milliseconds. A stream sends when the server likes. @default 5000 */
  readonly intervalMs?: number
  /** How long an answer over the socket may take before the connection is taken for dead, milliseconds. @default 30000 */
  readonly answerTimeoutMs?: number
  /** How long a handshake may take, milliseconds. @default 15000 */
  readonly openTimeoutMs?: number
  /** Questions that may be under way on a socket at once. @default 1 */
  readonly maxInFlight?: number
  /** Failures in a row, of connections, reads or answers, after which the watch gives up. @default 8 */
  readonly maxFailures?: number
  /** What becomes of answers while the consumer is busy. @default 'latest' */
  readonly slow?: SlowConsumer
  /** Answers that may lie ready. @default 1 */
  readonly buffer?: number
  /** Leaves out what says the same as the update before. @default false */
  readonly onlyChanges?: boolean
  /** What a failure the service reports in place of an answer means; one it would repeat always ends the watch. @default 'retry' */
  readonly onFailure?: 'retry' | 'throw'
  /** What an answer means that says success though the engine failed. @default 'show', see `engineFailed` */
  readonly onEngineFailure?: 'show' | 'throw'
  /** How urgent handshakes and reads are, where the quota makes them wait. @default that of the client */
  readonly priority?: CallPriority
}

export type WatchSettings = Required<Omit<WatchAnalyticsOptions, 'signal' | 'priority'>>

const CHOICES = {
  via: ['auto', 'socket', 'sse', 'polling'],
  slow: ['latest', 'wait'],
  onFailure: ['retry', 'throw'],
  onEngineFailure: ['show', 'throw'],
} as const

/** Options with their defaults. @throws AgentsError `invalid_options` */
export function readWatchOptions(given: WatchAnalyticsOptions): WatchSettings {
  for (const [name, words] of Object.entries(CHOICES)) {
    const word = given[name as keyof typeof CHOICES]
    if (word !== undefined && !(words as readonly string[]).includes(word)) throw refuse(name, words.join(', '))
  }
  return {
    via: given.via ?? 'auto',
    slow: given.slow ?? 'latest',
    onFailure: given.onFailure ?? 'retry',
    onEngineFailure: given.onEngineFailure ?? 'show',
    onlyChanges: given.onlyChanges ?? false,
    intervalMs: positive('intervalMs', given.intervalMs, 5000),
    answerTimeoutMs: positive('answerTimeoutMs', given.answerTimeoutMs, 30_000),
    openTimeoutMs: positive('openTimeoutMs', given.openTimeoutMs, 15_000),
    maxInFlight: count('maxInFlight', given.maxInFlight, 1, 64),
    maxFailures: positive('maxFailures', given.maxFailures, 8),
    buffer: count('buffer', given.buffer, 1, 10_000),
  }
}

function positive(name: string, given: number | undefined, otherwise: number): number {
  const value = given ?? otherwise
  if (typeof value === 'number' && value > 0) return value
  throw refuse(name, 'a positive number')
}

function count(name: string, given: number | undefined, otherwise: number, most: number): number {
  const value = given ?? otherwise
  if (Number.isInteger(value) && value >= 1 && value <= most) return value
  throw refuse(name, `a whole number from 1 to ${most}`)
}

const refuse = (name: string, wanted: string) =>
  agentsError({
    code: 'invalid_options',
    message: `${name} is not ${wanted}.`,
    advice: `Leave ${name} out to use its default.`,
    attempts: 0,
    details: { field: name, wanted },
  })
