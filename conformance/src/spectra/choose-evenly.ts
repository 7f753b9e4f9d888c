/**
 * A sample of a list in its order: all of it, or as many as wanted, evenly spread from the first to the last. The catalogue is
 * sorted by the number of spectra, so that a spread has novae with many, with few and with none.
 */
export function chooseEvenly<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items]
  const step = most === 1 ? 0 : (items.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, index) => items[Math.round(index * step)]).filter(
    (item) => item !== undefined,
  )
}
