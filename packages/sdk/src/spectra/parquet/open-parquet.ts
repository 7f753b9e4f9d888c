import { type FileMetaData, type ParquetScan, parquetMetadataAsync, parquetScan, type SchemaElement } from 'hyparquet'
import { isSpectraError } from '../errors.ts'
import type { ColumnSpec, ColumnType } from './column-spec.ts'
import { codecUnsupported, columnInvalid, parquetUnreadable } from './parquet-errors.ts'

/** A parquet file: its bytes, or a Blob, which is read where it is needed. */
export type ParquetInput = Uint8Array | ArrayBuffer | Blob

/** A file whose directory was read. */
export interface OpenParquet {
  readonly rowCount: number
  /** Names of its columns, in its order. */
  readonly columnNames: readonly string[]
  /** What its writer noted down; of a key that comes twice, the last. */
  readonly metadata: Readonly<Record<string, string>>
  /** The values of one column. Rejects with `parquet_column_invalid` when it is missing or of another type. */
  readColumn(spec: ColumnSpec, signal?: AbortSignal): Promise<readonly unknown[] | Float64Array>
}

/** Those that hyparquet unpacks by itself. */
const CODECS = new Set(['UNCOMPRESSED', 'SNAPPY'])

/** Physical types that can hold each type. Whole numbers of 64 bits are what other writers make of any. */
const PHYSICAL: Readonly<Record<ColumnType, readonly string[]>> = {
  real: ['DOUBLE', 'FLOAT'],
  integer: ['INT32', 'INT64'],
  boolean: ['BOOLEAN'],
  text: ['BYTE_ARRAY'],
}

/** What whole numbers may be marked as; a decimal is stored in the same bytes and means another number. */
const INTEGER = /^(?:INTEGER|U?INT_\d+)$/

/** Reads the directory of a parquet file. Rejects with `parquet_unreadable`. */
export async function openParquet(input: ParquetInput): Promise<OpenParquet> {
  const file = fileOf(input)
  if (file.byteLength < 12) throw parquetUnreadable(`it has ${file.byteLength} bytes`)
  return reading(async () => {
    const metadata = await parquetMetadataAsync(file, { geoparquet: false })
    const scan = await parquetScan({ file, metadata, geoparquet: false, useOffsetIndex: false })
    return describeFile(metadata, scan)
  })
}

function describeFile(metadata: FileMetaData, scan: ParquetScan): OpenParquet {
  const [root, ...elements] = metadata.schema
  if (root?.num_children !== elements.length) throw parquetUnreadable('its columns are nested')
  const rowCount = Number(metadata.num_rows)
  const byName = new Map(elements.map((element) => [element.name, element]))
  return {
    rowCount,
    columnNames: elements.map((element) => element.name),
    metadata: Object.fromEntries((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? ''])),
    readColumn: (spec, signal) =>
      reading(() => {
        checkElement(spec, byName.get(spec.name))
        checkCodec(metadata, spec.name)
        return readValues(scan, spec.name, rowCount, signal)
      }, signal),
  }
}

async function readValues(
  scan: ParquetScan,
  column: string,
  rowCount: number,
  signal?: AbortSignal,
): Promise<readonly unknown[] | Float64Array> {
  const values: unknown[] = []
  for (const range of scan.ranges) {
    signal?.throwIfAborted()
    const piece = await scan.readColumn({ column, ...range })
    if (scan.ranges.length === 1 && piece instanceof Float64Array && piece.length === rowCount) return piece
    for (const value of piece) values.push(typeof value === 'bigint' ? Number(value) : value)
  }
  signal?.throwIfAborted()
  // A file cut in the middle and closed again has fewer values than its directory says.
  if (values.length !== rowCount) throw parquetUnreadable(`${column} has ${values.length} of ${rowCount} values`)
  return values
}

/** The reader throws plain errors of many kinds for bytes that are wrong; all of them say the same to a caller. */
async function reading<T>(read: () => T | Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await read()
  } catch (cause) {
    if (isSpectraError(cause) || (signal?.aborted && cause === signal.reason)) throw cause
    throw parquetUnreadable(cause instanceof Error ? cause.message : String(cause), cause)
  }
}

function fileOf(input: ParquetInput): { byteLength: number; slice(start: number, end?: number): Promise<ArrayBuffer> } {
  if (input instanceof Blob)
    return { byteLength: input.size, slice: (start, end) => input.slice(start, end).arrayBuffer() }
  const bytes = input instanceof Uint8Array ? input : new Uint8Array(input)
  // Not bytes.slice(): of a Buffer that is no copy, and its buffer would be the pool it lies in.
  return {
    byteLength: bytes.byteLength,
    slice: async (start, end) => Uint8Array.from(bytes.subarray(start, end)).buffer,
  }
}

function checkElement({ name, type }: ColumnSpec, element: SchemaElement | undefined): void {
  if (element === undefined) throw columnInvalid(name, 'it is not there')
  const seen = element.converted_type ?? element.logical_type?.type
  if (element.repetition_type === 'REPEATED') throw columnInvalid(name, 'it holds lists')
  if (!PHYSICAL[type].includes(element.type ?? '')) throw columnInvalid(name, `it is ${element.type}, not ${type}`)
  if (type !== 'text' && seen !== undefined && !INTEGER.test(seen))
    throw columnInvalid(name, `it is ${seen}, not ${type}`)
}

function checkCodec(metadata: FileMetaData, column: string): void {
  for (const group of metadata.row_groups)
    for (const { meta_data } of group.columns)
      if (meta_data?.path_in_schema[0] === column && !CODECS.has(meta_data.codec))
        throw codecUnsupported(meta_data.codec, column)
}
