import { groupBy } from './group-by.ts'
import { lttb } from './lttb.ts'
import type { ShownRow } from './select-photometry.ts'

const width = 90
const height = 55
const padding = 4
const color = '#2A7D7B'

/**
 * A light curve the size of a word: V when it has five detections, else the band with most, if it has two. Nothing when there is none.
 */
export function sparklineSvg(rows: readonly ShownRow[]): string | undefined {
  const points = pickBand(rows)
  if (!points) return undefined
  const kept = lttb(
    points.map(([epoch]) => epoch),
    points.map(([, value]) => value),
    width,
  ).flatMap((index) => points.slice(index, index + 1))
  const start = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`
  const epochs = extent(kept.map(([epoch]) => epoch))
  const values = extent(kept.map(([, value]) => value))
  if (epochs.span === 0 || values.span === 0) return `${start}<circle cx="45.0" cy="27.5" r="2" fill="${color}"/></svg>`
  const place = (value: number, { low, span }: Extent, room: number) =>
    (padding + ((value - low) / span) * (room - 2 * padding)).toFixed(1)
  // Bright is a small magnitude and belongs at the top, where y is small too.
  const line = kept.map(([epoch, value]) => `${place(epoch, epochs, width)},${place(value, values, height)}`)
  const floor = (height - padding).toFixed(1)
  const area = [`${padding.toFixed(1)},${floor}`, ...line, `${(width - padding).toFixed(1)},${floor}`]
  return (
    `${start}<polygon points="${area.join(' ')}" fill="${color}" opacity="0.12"/>` +
    `<polyline points="${line.join(' ')}" fill="none" stroke="${color}" stroke-width="1.5" stroke-linejoin="round"/></svg>`
  )
}

type Point = readonly [epoch: number, value: number]

function pickBand(rows: readonly ShownRow[]): Point[] | undefined {
  const detections = rows.filter(
    ({ regime, value, is_upper_limit }) => regime.id === 'optical' && value !== null && !is_upper_limit,
  )
  const byBand = groupBy(detections, ({ row }) => row.band_name)
  const best = [...byBand.values()].sort((a, b) => b.length - a.length)[0] ?? []
  const visual = byBand.get('V') ?? []
  const picked = visual.length >= 5 ? visual : best
  if (picked.length < 2) return undefined
  return picked.map(({ epoch_mjd, value }) => [epoch_mjd, value ?? 0])
}

interface Extent {
  readonly low: number
  readonly span: number
}

function extent(values: readonly number[]): Extent {
  const low = Math.min(...values)
  return { low, span: Math.max(...values) - low }
}
