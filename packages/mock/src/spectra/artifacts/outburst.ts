import type { CatalogNova } from '../model/create-catalog-model.ts'
import type { PhotometryRow } from '../model/photometry-row.ts'
import { dateToMjd } from '../model/sky-and-time.ts'

export interface Outburst {
  readonly mjd: number | null
  /** Nobody knows; it is a day before the first that was measured. */
  readonly estimated: boolean
}

/** When days since outburst count from. For recurrent novae the date of discovery belongs to another outburst, so it is never taken. */
export function outburstOf(nova: CatalogNova, repairs: boolean): Outburst {
  if (!nova.recurrent && nova.discovery_date !== null) return { mjd: dateToMjd(nova.discovery_date), estimated: false }
  const epochs = [
    ...nova.products().map(({ epoch_mjd }) => epoch_mjd),
    ...nova.photometry().map((row) => publishedMjd(row, repairs)),
  ]
  if (epochs.length === 0) return { mjd: null, estimated: false }
  return { mjd: Math.min(...epochs) - 1, estimated: true }
}

/** The epoch of a row as published. MJDs that lost their leading digits get them back, where the release repairs them. */
export function publishedMjd({ time_mjd }: PhotometryRow, repairs: boolean): number {
  if (!repairs || time_mjd >= 10_000) return time_mjd
  let repaired = time_mjd
  while (repaired < 40_000) repaired += 10_000
  return repaired
}

export const daysSince = (epoch: number, { mjd }: Outburst): number | null =>
  mjd === null ? null : Math.round((epoch - mjd) * 1e4) / 1e4
