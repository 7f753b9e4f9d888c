interface Place {
  readonly xPx: number
  readonly yPx: number
}

/** The place nearest to a pointer, no farther than `reachPx`; the first of equals; null when none is near. */
export function findNearest<Of extends Place>(places: readonly Of[], x: number, y: number, reachPx: number): Of | null {
  let nearest: Of | null = null
  let least = reachPx ** 2
  for (const place of places) {
    const distance = (place.xPx - x) ** 2 + (place.yPx - y) ** 2
    if (distance > least || (nearest !== null && distance === least)) continue
    nearest = place
    least = distance
  }
  return nearest
}
