import { createColumn, type FitsColumn } from './column.ts'
import type { FitsPlace } from './fits-error.ts'
import type { HduShape } from './hdu-shape.ts'
import type { FitsHeader } from './header.ts'
import { tableLayout } from './table-layout.ts'

/** A binary table. */
export interface FitsTable {
  readonly rowCount: number
  readonly columns: readonly FitsColumn[]
  /** The first column of that name, in any case. */
  column(name: string): FitsColumn | undefined
}

/** The table in the data of an HDU. */
export function createTable(header: FitsHeader, shape: HduShape, data: Uint8Array, place: FitsPlace): FitsTable {
  const layout = tableLayout(header, shape, data, place)
  const columns = layout.columns.map((column) => createColumn(header, layout, column, place))
  return {
    rowCount: layout.rowCount,
    columns,
    column: (name) => columns.find((column) => sameName(column.name, name)),
  }
}

/** Names in FITS are the same in any case, and whatever blanks are around them. */
export function sameName(one: string, other: string): boolean {
  return one.trim().toUpperCase() === other.trim().toUpperCase()
}
