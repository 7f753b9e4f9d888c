import { spectraError } from '../errors.ts'
import type { ColumnSpec } from './column-spec.ts'
import { type OpenParquet, openParquet, type ParquetInput } from './open-parquet.ts'
import { columnInvalid } from './parquet-errors.ts'
import { type FilledColumn, writeParquet } from './write-parquet.ts'

/** A spectrum as `normalized/spectrum.parquet` holds it. */
export interface SpectrumTable {
  readonly wavelength_nm: Float64Array
  /** In `flux_units`; NaN where there is none. */
  readonly flux: Float64Array
  /** In `flux_units`; null when the provider gave no errors. */
  readonly flux_err: Float64Array | null
  /** The unit wavelengths had before they were nm, as the provider wrote it; null when nobody noted it. */
  readonly spectral_units: string | null
  /** The unit of flux, as the provider wrote it; null when nobody noted it. */
  readonly flux_units: string | null
}

/** A spectrum that was read, with everything its writer noted down. */
export interface ReadSpectrumTable extends SpectrumTable {
  /** Version of the layout of the table; null when nobody noted it. */
  readonly schema_version: string | null
  readonly metadata: Readonly<Record<string, string>>
}

const SCHEMA_VERSION = '1.0'
const wavelength: ColumnSpec = { name: 'wavelength_nm', type: 'real', nullable: false }
const flux: ColumnSpec = { name: 'flux', type: 'real', nullable: true }
const fluxError: ColumnSpec = { name: 'flux_err', type: 'real', nullable: true }

/**
 * Reads a normalised spectrum into typed arrays. Wavelengths are in nm; nothing is converted, and a flux that is null
 * is NaN.
 *
 * Rejects with `parquet_unreadable` (no parquet file, or not all of one), `parquet_column_invalid` (a column is
 * missing, of another type, or a wavelength is null), `parquet_codec_unsupported` (neither Snappy nor uncompressed),
 * `schema_unsupported` (a newer major version of the layout).
 *
 * @example
 * ```ts
 * const { wavelength_nm, flux, flux_units } = await readSpectrumParquet(await readFile('spectrum.parquet'))
 * console.log(wavelength_nm.length, 'points in', flux_units)
 * ```
 */
export async function readSpectrumParquet(
  input: ParquetInput,
  options: { readonly signal?: AbortSignal } = {},
): Promise<ReadSpectrumTable> {
  options.signal?.throwIfAborted()
  const file = await openParquet(input)
  const { metadata } = file
  checkVersion(metadata['schema_version'])
  const read = (spec: ColumnSpec) => readReals(file, spec, options.signal)
  return {
    wavelength_nm: await read(wavelength),
    flux: await read(flux),
    flux_err: file.columnNames.includes(fluxError.name) ? await read(fluxError) : null,
    spectral_units: metadata['spectral_units'] ?? null,
    flux_units: metadata['flux_units'] ?? null,
    schema_version: metadata['schema_version'] ?? null,
    metadata,
  }
}

/**
 * Writes a normalised spectrum. The same spectrum gives the same bytes.
 *
 * Throws `parquet_column_invalid` when the arrays differ in length or a wavelength is not finite.
 *
 * @example
 * ```ts
 * const bytes = writeSpectrumParquet({
 *   wavelength_nm: Float64Array.of(300, 300.1),
 *   flux: Float64Array.of(1, 2),
 *   flux_err: null,
 *   spectral_units: 'angstrom',
 *   flux_units: 'adu',
 * })
 * ```
 */
export function writeSpectrumParquet(spectrum: SpectrumTable): Uint8Array<ArrayBuffer> {
  const { wavelength_nm, flux_err, spectral_units, flux_units } = spectrum
  const row = wavelength_nm.findIndex((value) => !Number.isFinite(value))
  if (row >= 0) throw columnInvalid(wavelength.name, `row ${row} is ${wavelength_nm[row]}`, { row })
  const columns: FilledColumn[] = [
    { spec: wavelength, values: wavelength_nm },
    { spec: { ...flux, nullable: false }, values: spectrum.flux },
    ...(flux_err === null ? [] : [{ spec: { ...fluxError, nullable: false }, values: flux_err }]),
  ]
  for (const { spec, values } of columns)
    if (values.length !== wavelength_nm.length)
      throw columnInvalid(spec.name, `it has ${values.length} values beside ${wavelength_nm.length} wavelengths`)
  return writeParquet(columns, {
    schema_version: SCHEMA_VERSION,
    ...(spectral_units === null ? {} : { spectral_units }),
    ...(flux_units === null ? {} : { flux_units }),
  })
}

async function readReals(file: OpenParquet, spec: ColumnSpec, signal?: AbortSignal): Promise<Float64Array> {
  const values = await file.readColumn(spec, signal)
  if (values instanceof Float64Array) return values
  const missing = spec.nullable ? -1 : values.findIndex((value) => typeof value !== 'number')
  if (missing >= 0) throw columnInvalid(spec.name, `row ${missing} has no value`, { row: missing })
  return Float64Array.from(values, (value) => (typeof value === 'number' ? value : Number.NaN))
}

/** A table without a version is one of those written before there were any. */
function checkVersion(version: string | undefined): void {
  if (version === undefined || version.split('.')[0] === SCHEMA_VERSION.split('.')[0]) return
  throw spectraError({
    code: 'schema_unsupported',
    message: `The spectrum table is of version ${version}, and this package reads ${SCHEMA_VERSION}.`,
    details: { artifact: 'spectrum.parquet', schema_version: version },
  })
}
