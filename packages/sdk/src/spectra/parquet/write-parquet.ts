import type { KeyValue } from 'hyparquet'
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import type { ColumnSpec, ColumnType } from './column-spec.ts'
import { columnInvalid } from './parquet-errors.ts'

const BASIC: Readonly<Record<ColumnType, NonNullable<ColumnSource['type']>>> = {
  real: 'DOUBLE',
  integer: 'INT32',
  boolean: 'BOOLEAN',
  text: 'STRING',
}

/** One column with its values. */
export interface FilledColumn {
  readonly spec: ColumnSpec
  readonly values: Float64Array | readonly unknown[]
}

/**
 * A parquet file of the columns, compressed with Snappy. The same values give the same bytes: nothing of the machine
 * or the time goes into it. Throws `parquet_column_invalid` for a value its column cannot hold.
 */
export function writeParquet(
  columns: readonly FilledColumn[],
  metadata: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  for (const column of columns) checkValues(column)
  const columnData = columns.map(({ spec, values }): ColumnSource => {
    const { name, type, nullable } = spec
    return { name, data: values instanceof Float64Array ? values : [...values], type: BASIC[type], nullable }
  })
  const kvMetadata: KeyValue[] = Object.entries(metadata).map(([key, value]) => ({ key, value }))
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, createdBy: '@nova/sdk', codec: 'SNAPPY' }))
}

function checkValues({ spec, values }: FilledColumn): void {
  if (values instanceof Float64Array && spec.type === 'real') return
  for (const [row, value] of values.entries()) {
    const problem = problemOf(spec, value)
    if (problem !== null) throw columnInvalid(spec.name, `row ${row} ${problem}`, { row })
  }
}

/** Why a column cannot hold a value, or null. The writer itself would write 0 for text, and 1 for `'false'`. */
export function problemOf({ type, nullable }: ColumnSpec, value: unknown): string | null {
  if (value === null || value === undefined) return nullable ? null : 'has no value'
  const isFitting = {
    real: typeof value === 'number',
    integer: Number.isInteger(value) && Math.abs(value as number) <= 0x7fff_ffff,
    boolean: typeof value === 'boolean',
    text: typeof value === 'string',
  }[type]
  return isFitting ? null : `has ${typeof value}, not ${type}`
}
