/** A table that tells whoever listens about every row that is put into it. */
export class WatchedRows<Row> extends Map<number, Row> {
  readonly #listeners = new Set<(row: Row) => void>()

  static of<Row extends { readonly id: number }>(rows: readonly Row[]): WatchedRows<Row> {
    const table = new WatchedRows<Row>()
    for (const row of rows) table.set(row.id, row)
    return table
  }

  override set(id: number, row: Row): this {
    super.set(id, row)
    for (const tell of [...this.#listeners]) tell(row)
    return this
  }

  /** Calls back after each row that is put in, until the returned function is called. */
  watch(onRow: (row: Row) => void): () => void {
    this.#listeners.add(onRow)
    return () => void this.#listeners.delete(onRow)
  }
}
