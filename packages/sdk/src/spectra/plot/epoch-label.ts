import { DAY_MS, MJD_OF_1970 } from '../values/calendar.ts'
import { drawable, type MaybeNumber } from './plot-input.ts'

/** How a moment is told: days past outburst, Modified Julian Date, or date of the calendar (UTC). */
export type EpochKind = 'dpo' | 'mjd' | 'date'

/** What {@link epochLabel} needs to know of a row. */
export interface Epoch {
  readonly epoch_mjd: MaybeNumber
  readonly days_since_outburst?: MaybeNumber
}

/** What a `Date` can hold. */
const LAST_MS = 8.64e15

/** The kinds a nova has: without an outburst there are no days past it. */
export function epochKinds(outburstMjd: MaybeNumber): readonly EpochKind[] {
  return drawable(outburstMjd) === null ? ['mjd', 'date'] : ['dpo', 'mjd', 'date']
}

/** The kind to draw with: the wanted one where the nova has it, else MJD. Nothing wanted: days past outburst. */
export function epochKindFor(wanted: EpochKind | undefined, outburstMjd: MaybeNumber): EpochKind {
  const kinds = epochKinds(outburstMjd)
  return wanted !== undefined && kinds.includes(wanted) ? wanted : (kinds[0] ?? 'mjd')
}

/** Days past outburst: what the row says, else worked out; null when unknown. */
export function daysPastOutburst(row: Epoch, outburstMjd: MaybeNumber): number | null {
  const outburst = drawable(outburstMjd)
  if (outburst === null) return null
  const told = drawable(row.days_since_outburst)
  if (told !== null) return told
  const epoch = drawable(row.epoch_mjd)
  return epoch === null ? null : epoch - outburst
}

/** The instant of an MJD, milliseconds of Unix time; null where the calendar of JavaScript ends. */
export function unixMsOfMjd(mjd: number): number | null {
  const ms = Math.round((mjd - MJD_OF_1970) * DAY_MS)
  return Math.abs(ms) <= LAST_MS ? ms : null
}

/**
 * The label of an epoch: `+3.05 d`, `MJD 56082.05`, or `2012-06-04`; `no epoch` where there is none. Days past
 * outburst get fewer decimals the more they are.
 */
export function epochLabel(row: Epoch, kind: EpochKind, outburstMjd: MaybeNumber): string {
  const epoch = drawable(row.epoch_mjd)
  if (kind === 'dpo') {
    const days = daysPastOutburst(row, outburstMjd)
    if (days === null) return 'no epoch'
    const size = Math.abs(days)
    return `${days < 0 ? '−' : '+'}${size.toFixed(size < 10 ? 2 : size < 100 ? 1 : 0)} d`
  }
  if (epoch === null) return 'no epoch'
  if (kind === 'mjd') return `MJD ${epoch.toFixed(2)}`
  const ms = unixMsOfMjd(epoch)
  return ms === null ? 'no date' : isoDate(ms)
}

/** The day of an instant, without the `T` and what follows; years beyond four digits keep their sign. */
export const isoDate = (unixMs: number): string => new Date(unixMs).toISOString().replace(/T.*$/, '')
