/**
 * Where labels go that each want a place on a line: as near to it as possible, in the same order, at least `gap`
 * apart, between `low` and `high`. More labels than there is room for: evenly chosen ones get null, the first and the
 * last are kept. Wanted places have to ascend.
 */
export function placeLabels(wanted: readonly number[], gap: number, low: number, high: number): (number | null)[] {
  const room = Math.max(1, Math.floor((high - low) / gap + 1e-9) + 1)
  if (wanted.length <= room) return spread(wanted, gap, low, high)
  const kept = new Set(
    room === 1 ? [0] : Array.from({ length: room }, (_, i) => Math.round((i * (wanted.length - 1)) / (room - 1))),
  )
  const places = spread(
    wanted.filter((_, i) => kept.has(i)),
    gap,
    low,
    high,
  )
  let next = 0
  return wanted.map((_, i) => (kept.has(i) ? (places[next++] ?? null) : null))
}

/**
 * Labels that would overlap form a block, which stands at the mean of what its members want; blocks that meet merge.
 * This is least-squares regression under an order (pool adjacent violators).
 */
function spread(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const blocks: { sum: number; count: number }[] = []
  wanted.forEach((place, i) => {
    let block = { sum: place - i * gap, count: 1 }
    for (let before = blocks.at(-1); before && before.sum / before.count > block.sum / block.count; ) {
      block = { sum: before.sum + block.sum, count: before.count + block.count }
      blocks.pop()
      before = blocks.at(-1)
    }
    blocks.push(block)
  })
  const starts = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
  const last = high - (wanted.length - 1) * gap
  return starts.map((start, i) => Math.max(low, Math.min(start, last)) + i * gap)
}
