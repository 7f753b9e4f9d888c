/** Rows with their cells under each other. A column of `right` (from 0) stands flush right, as numbers do. */
export function columns(given: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const rows = given.map((row) => row.map(onOneLine))
  const widths: number[] = []
  for (const row of rows)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length)
  return rows.map((row) =>
    row
      .map((cell, index) =>
        right.includes(index) ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}

/** A name that holds a line break must not pass for a line of ours. */
export function onOneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ')
}
