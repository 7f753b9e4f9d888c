/** A figure at a moment. */
export interface Point {
  readonly atMs: number
  readonly value: number
}

/** Figures over time, by name, in the order in which they were first seen; each oldest first. */
export type Series = ReadonlyMap<string, readonly Point[]>

/** The series with what was seen at a moment, without what is older than `keepMs`. A figure that has nothing left is gone. */
export function extendSeries(
  series: Series,
  atMs: number,
  figures: readonly { readonly name: string; readonly value: number }[],
  keepMs: number,
): Series {
  const next = new Map<string, readonly Point[]>(series)
  for (const { name, value } of figures)
    if (Number.isFinite(value)) next.set(name, [...(next.get(name) ?? []), { atMs, value }])
  for (const [name, points] of next) {
    const kept = points.filter((point) => point.atMs > atMs - keepMs)
    if (kept.length > 0) next.set(name, kept)
    else next.delete(name)
  }
  return next
}

/** One row for each moment, newest first, no more than `limit`; null where a figure was not seen. */
export function rowsOf(series: Series, limit: number): readonly { atMs: number; values: readonly (number | null)[] }[] {
  const byTime = [...series.values()].map((points) => new Map(points.map(({ atMs, value }) => [atMs, value])))
  const times = new Set(byTime.flatMap((points) => [...points.keys()]))
  return [...times]
    .sort((a, b) => b - a)
    .slice(0, limit)
    .map((atMs) => ({ atMs, values: byTime.map((points) => points.get(atMs) ?? null) }))
}
