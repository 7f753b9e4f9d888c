import type { ColumnSpec } from './column-spec.ts'
import { openParquet, type ParquetInput } from './open-parquet.ts'
import { columnInvalid } from './parquet-errors.ts'
import { type PhotometryTableRow, photometryColumns } from './photometry-columns.ts'
import { problemOf, writeParquet } from './write-parquet.ts'

/** The photometry of a nova as its table has it. */
export interface PhotometryTable {
  readonly rows: readonly PhotometryTableRow[]
  /** Version of the schema of the rows; null when nobody noted it. */
  readonly photometry_schema_version: string | null
  /** Columns that may be null and are not in the file: of a table of an older schema. Their values are null. */
  readonly absent_columns: readonly string[]
  /** Columns that are in the file and not in the schema: they are not read. */
  readonly other_columns: readonly string[]
  readonly metadata: Readonly<Record<string, string>>
}

/**
 * Reads the photometry table of a nova, or a snapshot of one.
 *
 * Rejects with `parquet_unreadable` (no parquet file, or not all of one), `parquet_column_invalid` (a column that has
 * to be there is missing, one is of another type, or a value is null that may not be), `parquet_codec_unsupported`.
 *
 * @example
 * ```ts
 * const { rows } = await readPhotometryParquet(await readFile('photometry_table.parquet'))
 * const detections = rows.filter((row) => !row.is_upper_limit && row.magnitude !== null)
 * ```
 */
export async function readPhotometryParquet(
  input: ParquetInput,
  options: { readonly signal?: AbortSignal } = {},
): Promise<PhotometryTable> {
  options.signal?.throwIfAborted()
  const file = await openParquet(input)
  const present = new Set(file.columnNames)
  const known: ReadonlySet<string> = new Set(photometryColumns.map((column) => column.name))
  const columns = photometryColumns.filter((spec: ColumnSpec) => present.has(spec.name) || !spec.nullable)
  const rows: Record<string, unknown>[] = []
  for (const spec of photometryColumns) {
    const values = columns.includes(spec) ? await file.readColumn(spec, options.signal) : null
    for (let row = 0; row < file.rowCount; row += 1) {
      const value = values?.[row] ?? null
      const problem = problemOf(spec, value)
      if (problem !== null) throw columnInvalid(spec.name, `row ${row} ${problem}`, { row })
      const cells = rows[row]
      if (cells === undefined) rows.push({ [spec.name]: value })
      else cells[spec.name] = value
    }
  }
  return {
    // Every column was checked against its type above, value by value.
    rows: rows as unknown as readonly PhotometryTableRow[],
    photometry_schema_version: file.metadata['photometry_schema_version'] ?? null,
    absent_columns: photometryColumns.filter((spec) => !present.has(spec.name)).map((spec) => spec.name),
    other_columns: file.columnNames.filter((name) => !known.has(name)),
    metadata: file.metadata,
  }
}

/**
 * Writes a photometry table. The same rows give the same bytes; their order is kept.
 *
 * Throws `parquet_column_invalid` with the row when a value is missing or of another type.
 *
 * @example
 * ```ts
 * const bytes = writePhotometryParquet({ rows, photometry_schema_version: '2.0' })
 * ```
 */
export function writePhotometryParquet(
  table: Pick<PhotometryTable, 'rows'> & { readonly photometry_schema_version: string },
): Uint8Array<ArrayBuffer> {
  const columns = photometryColumns.map((spec) => ({ spec, values: table.rows.map((row) => row[spec.name]) }))
  return writeParquet(columns, { photometry_schema_version: table.photometry_schema_version })
}
