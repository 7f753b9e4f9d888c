import { type SpectraError, spectraError } from '../errors.ts'

/** The file is no parquet file, or not all of one. */
export const parquetUnreadable = (seen: string, cause?: unknown): SpectraError<'parquet_unreadable'> =>
  spectraError({
    code: 'parquet_unreadable',
    message: `The parquet file cannot be read: ${seen}.`,
    details: { seen },
    cause,
  })

/** A column is not there, of another type, or holds what it may not. */
export const columnInvalid = (
  column: string,
  seen: string,
  details: Readonly<Record<string, unknown>> = {},
): SpectraError<'parquet_column_invalid'> =>
  spectraError({
    code: 'parquet_column_invalid',
    message: `Column ${JSON.stringify(column)} is not what the table has: ${seen}.`,
    details: { column, seen, ...details },
  })

/** The pages are compressed with something this package does not bring along. */
export const codecUnsupported = (codec: string, column: string): SpectraError<'parquet_codec_unsupported'> =>
  spectraError({
    code: 'parquet_codec_unsupported',
    message: `Column ${JSON.stringify(column)} is compressed with ${codec}, which cannot be read here.`,
    details: { codec, column },
  })
