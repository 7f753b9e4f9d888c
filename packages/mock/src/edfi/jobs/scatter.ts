/**
 * Rows in an order that means nothing and is the same each time: a database that is not asked for an order gives
 * none, and whoever relies on one has to notice.
 */
export function scatter<Row>(rows: readonly Row[], nameOf: (row: Row) => string): readonly Row[] {
  return rows
    .map((row) => ({ row, place: hash(nameOf(row)) }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row)
}

/** FNV-1a, then mixed once more: neighbouring names would stay neighbours. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 12)) >>> 0
}
