import { machineMonotonicMs } from '#platform'
import { systemClock } from '../../internal/clock.ts'
import { isRecordId } from '../../internal/record-store.ts'
import { agentsError } from '../errors.ts'
import type { QuotaOptions } from './quota.ts'

/** Options with everything decided. */
export type QuotaSettings = Required<Omit<QuotaOptions, 'store'>> &
  Pick<QuotaOptions, 'store'> & {
    /** A clock that all processes of the machine share; null beside a clock of the caller's, which it would not fit. */
    readonly machineMs: (() => number) | null
  }

const defaults = {
  calls: 100,
  windowMs: 60_000,
  reserve: 0,
  maxQueued: 10_000,
  guardMs: 50,
  maxFlightMs: 30_000,
  recordId: 'quota',
}

/** @throws AgentsError `invalid_options` */
export function resolveQuota(options: QuotaOptions): QuotaSettings {
  const settings: QuotaSettings = {
    calls: options.calls ?? defaults.calls,
    windowMs: options.windowMs ?? defaults.windowMs,
    reserve: options.reserve ?? defaults.reserve,
    maxQueued: options.maxQueued ?? defaults.maxQueued,
    guardMs: options.guardMs ?? defaults.guardMs,
    maxFlightMs: options.maxFlightMs ?? defaults.maxFlightMs,
    recordId: options.recordId ?? defaults.recordId,
    clock: options.clock ?? systemClock,
    machineMs: (options.clock ?? systemClock) === systemClock ? machineMonotonicMs : null,
    random: options.random ?? Math.random,
    ...(options.store === undefined ? {} : { store: options.store }),
  }
  const { calls, windowMs, reserve, maxQueued, guardMs, maxFlightMs, recordId } = settings
  const check = (option: string, isGood: boolean, wanted: string) => {
    if (!isGood) throw refused(option, wanted)
  }
  const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0
  check('calls', isCount(calls) && calls > 0, 'a whole number above 0')
  check('windowMs', Number.isFinite(windowMs) && windowMs > 0, 'a number of milliseconds above 0')
  check('reserve', isCount(reserve) && reserve < calls, 'a whole number from 0 to one less than calls')
  check('maxQueued', isCount(maxQueued), 'a whole number from 0')
  check('guardMs', Number.isFinite(guardMs) && guardMs >= 0, 'a number of milliseconds from 0')
  check('maxFlightMs', Number.isFinite(maxFlightMs) && maxFlightMs > 0, 'a number of milliseconds above 0')
  check('recordId', isRecordId(recordId), '1 to 128 letters, digits, dashes or underscores')
  return settings
}

const refused = (option: string, wanted: string) =>
  agentsError({
    code: 'invalid_options',
    message: `quota.${option} is not ${wanted}.`,
    advice: `Leave quota.${option} out to use its default.`,
    attempts: 0,
    details: { option: `quota.${option}` },
  })
