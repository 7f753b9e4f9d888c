import type { SeededRandom } from '../../engine/random.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Canvas {
  readonly width: number
  readonly height: number
}

/** How far a point strays from the middle of its cell, as a share of the cell. */
const jitter = 0.3

/** Points spread evenly over a canvas, each a little off a grid, in no order. Whole pixels. */
export function scatterPoints(count: number, canvas: Canvas, random: SeededRandom): readonly Point[] {
  const columns = Math.max(1, Math.ceil(Math.sqrt((count * canvas.width) / canvas.height)))
  const rows = Math.max(1, Math.ceil(count / columns))
  const cells = shuffled(
    Array.from({ length: columns * rows }, (_, cell) => cell),
    random,
  )
  const place = (cell: number, cells: number, size: number) =>
    Math.round(((cell + 0.5 + (random.next() * 2 - 1) * jitter) / cells) * size)
  return cells.slice(0, count).map((cell) => ({
    x: place(cell % columns, columns, canvas.width),
    y: place(Math.floor(cell / columns), rows, canvas.height),
  }))
}

function shuffled<T>(entries: readonly T[], random: SeededRandom): readonly T[] {
  const mixed = [...entries]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = random.below(last + 1)
    const [a, b] = [mixed[last], mixed[other]] as [T, T]
    mixed[last] = b
    mixed[other] = a
  }
  return mixed
}
