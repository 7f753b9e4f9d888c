import type { Catalog, CatalogNova } from '../generated/site/types.ts'
import { normalizeName } from '../ids/normalize-name.ts'
import { parseDec, parseRa } from '../values/coordinates.ts'
import { nameMatchKey } from '../values/nova-names.ts'
import type { SkyPosition } from './angular-separation.ts'

/** What the rows of a catalogue can be sorted by. */
export const catalogSortKeys = [
  'name',
  'spectra',
  'visits',
  'photometry',
  'references',
  'discovery_date',
  'ra',
  'dec',
] as const
export type CatalogSortKey = (typeof catalogSortKeys)[number]

/** A row, and what is looked at in a search. */
export interface SearchRow {
  readonly nova: CatalogNova
  /** All names, as they are compared, each on a line of its own. */
  readonly names: string
  /** Null where the catalogue has no place that can be read. */
  readonly position: SkyPosition | null
}

/** The rows of a catalogue, made ready to be searched. */
export interface SearchIndex {
  /** All rows in one order; made when it is asked for the first time. */
  sorted(by: CatalogSortKey, order: 'asc' | 'desc'): readonly SearchRow[]
}

const indexes = new WeakMap<Catalog, SearchIndex>()

export function searchIndexOf(catalog: Catalog): SearchIndex {
  const known = indexes.get(catalog)
  if (known) return known
  const made = makeIndex(catalog.novae)
  indexes.set(catalog, made)
  return made
}

function makeIndex(novae: readonly CatalogNova[]): SearchIndex {
  const rows = novae.map(toRow)
  const orders = new Map<string, readonly SearchRow[]>()
  return {
    sorted(by, order) {
      const name = `${by} ${order}`
      const known = orders.get(name)
      if (known) return known
      const made = sortRows(rows, by, order)
      orders.set(name, made)
      return made
    },
  }
}

function toRow(nova: CatalogNova): SearchRow {
  const names = [nova.primary_name, ...nova.aliases]
  const spellings = new Set([...names.map(normalizeName), ...names.map(nameMatchKey)])
  const [ra_deg, dec_deg] = [parseRa(nova.ra), parseDec(nova.dec)]
  const position = ra_deg === null || dec_deg === null ? null : { ra_deg, dec_deg }
  return { nova, names: [...spellings].join('\n'), position }
}

const byName = (a: SearchRow, b: SearchRow) => (a.nova.primary_name < b.nova.primary_name ? -1 : 1)
/** V9 stands before V10 for people. */
const forPeople = new Intl.Collator('en', { numeric: true })

function sortRows(rows: readonly SearchRow[], by: CatalogSortKey, order: 'asc' | 'desc'): readonly SearchRow[] {
  const sign = order === 'asc' ? 1 : -1
  if (by === 'name')
    return [...rows].sort((a, b) => sign * forPeople.compare(a.nova.primary_name, b.nova.primary_name) || byName(a, b))
  return [...rows].sort((a, b) => {
    const [left, right] = [sortValue(a, by), sortValue(b, by)]
    if (left === right) return byName(a, b)
    // What is not known is last in either order: it is neither few nor many.
    if (left === null) return 1
    if (right === null) return -1
    return sign * (left < right ? -1 : 1)
  })
}

function sortValue({ nova, position }: SearchRow, by: Exclude<CatalogSortKey, 'name'>): number | string | null {
  switch (by) {
    case 'spectra':
      return nova.spectra_count
    case 'visits':
      return nova.spectral_visits ?? null
    case 'photometry':
      return nova.photometry_count
    case 'references':
      return nova.references_count
    case 'discovery_date':
      // As text: 1901-00-00 is before 1901-02-00, and neither is a date.
      return nova.discovery_date
    case 'ra':
      return position?.ra_deg ?? null
    case 'dec':
      return position?.dec_deg ?? null
  }
}
