/** Where the elements of each row lie. */
export interface Spans {
  readonly rowCount: number
  /** Elements of all rows. */
  readonly total: number
  /** Offset of the first byte of a row. */
  start(row: number): number
  /** Elements of a row. */
  count(row: number): number
}

/** Calls `read` with the offset of each element of `size` bytes and with its place among all of them. */
export function eachElement(spans: Spans, size: number, read: (offset: number, index: number) => void): void {
  let index = 0
  for (let row = 0; row < spans.rowCount; row += 1) {
    let offset = spans.start(row)
    for (let left = spans.count(row); left > 0; left -= 1) {
      read(offset, index)
      index += 1
      offset += size
    }
  }
}

/** All elements of an image, which is one row. */
export const oneSpan = (total: number): Spans => ({ rowCount: 1, total, start: () => 0, count: () => total })
