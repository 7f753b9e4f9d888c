import {
  type BundleEntry,
  type Epoch,
  epochLabel,
  type LightCurve,
  type PhotometrySeries,
  type Reference,
  type Spectra,
} from '@nova/sdk/spectra'
import { columns } from '../columns.ts'
import { formatBytes } from '../format.ts'

/** Rows of a table: the first one has the names of its columns. */
export interface Table {
  readonly rows: readonly (readonly string[])[]
  /** Columns of numbers, from 0. */
  readonly right: readonly number[]
}

/** The first rows of a table as lines. */
export const firstRows = ({ rows, right }: Table, limit: number): string[] => columns(rows.slice(0, limit + 1), right)

/** Products of a nova, one each; before version 1.3 of the document, its spectra, which says less. */
export function spectraTable({ observations, spectra, outburst_mjd }: Spectra): Table {
  const products = observations?.map((each) => ({ ...each, id: each.data_product_id }))
  const list = products ?? spectra.map((each) => ({ ...each, id: each.spectrum_id, snr: null }))
  return {
    rows: [
      ['Epoch', 'Date', 'Instrument', 'Telescope', 'Wavelengths', 'S/N', 'Provider', 'Id'],
      ...list.map((each) => [
        // The site writes 0.0 for an epoch it does not know.
        ...epochCells(each.epoch_mjd === 0 ? { epoch_mjd: null } : each, outburst_mjd),
        each.instrument,
        each.telescope,
        each.wavelength_max > 0 ? `${nm(each.wavelength_min)}-${nm(each.wavelength_max)} nm` : '-',
        typeof each.snr === 'number' && Number.isFinite(each.snr) ? each.snr.toFixed(1) : '-',
        each.provider,
        each.id,
      ]),
    ],
    right: [4, 5],
  }
}

const nm = (wavelength: number): string => wavelength.toFixed(wavelength < 100 ? 1 : 0)

const epochCells = (row: Epoch, outburst_mjd: number | null): string[] =>
  outburst_mjd === null
    ? [epochLabel(row, 'mjd', null), epochLabel(row, 'date', null)]
    : [epochLabel(row, 'dpo', outburst_mjd), epochLabel(row, 'date', outburst_mjd)]

/** Observations of a nova, a line each, in the unit of their regime. */
export function photometryTable({ curves, outburst_mjd }: PhotometrySeries): Table {
  return {
    rows: [
      ['Epoch', 'Date', 'Regime', 'Band', 'Value', 'Error', 'Unit', 'Provider'],
      ...curves.flatMap((curve) => curveRows(curve, outburst_mjd)),
    ],
    right: [4, 5],
  }
}

function curveRows(
  { regime, band, unit, isUnitSure, values, errors, isUpperLimit, rows }: LightCurve,
  outburst: number | null,
) {
  // A limit on a magnitude is one from below: the star was fainter.
  const limit = regime === 'optical' ? '>' : '<'
  return rows.map((row, index) => [
    ...epochCells(row, outburst),
    regime,
    band,
    `${isUpperLimit[index] ? `${limit} ` : ''}${numberOrDash(values[index])}`,
    numberOrDash(errors[index]),
    isUnitSure ? unit : `${unit}?`,
    row.provider,
  ])
}

function numberOrDash(value = Number.NaN): string {
  if (Number.isNaN(value)) return '-'
  const size = Math.abs(value)
  return value === 0 || (size >= 0.001 && size < 100_000) ? String(Number(value.toFixed(4))) : value.toExponential(3)
}

const AUTHORS_NAMED = 2

/** Publications, oldest first, as short as a citation. */
export function referencesTable(references: readonly Reference[]): Table {
  return {
    rows: [
      ['Year', 'Authors', 'Title', 'Bibcode'],
      ...references.map(({ year, authors, title, bibcode }) => [
        String(year ?? '-'),
        shortAuthors(authors),
        title ?? '-',
        bibcode,
      ]),
    ],
    right: [],
  }
}

function shortAuthors(authors: readonly string[]): string {
  const surnames = authors.map((author) => author.split(',')[0]?.trim() ?? '')
  const [first = '-'] = surnames
  return surnames.length > AUTHORS_NAMED ? `${first} et al.` : surnames.join(' & ') || first
}

/** Members of a bundle. */
export function membersTable(members: readonly BundleEntry[]): Table {
  return {
    rows: [
      ['Path', 'Size', 'Packed', 'Role', 'SHA-256'],
      ...members.map(({ path, size_bytes, packed_bytes, role, sha256 }) => [
        path,
        formatBytes(size_bytes),
        formatBytes(packed_bytes),
        role ?? '-',
        sha256 ?? 'not published',
      ]),
    ],
    right: [1, 2],
  }
}
