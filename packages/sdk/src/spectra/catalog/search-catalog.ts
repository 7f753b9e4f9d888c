import type { Catalog, CatalogNova } from '../generated/site/types.ts'
import { normalizeName } from '../ids/normalize-name.ts'
import { nameMatchKey } from '../values/nova-names.ts'
import { requireNumber } from '../values/require-value.ts'
import { spelledUuid } from '../values/uuid.ts'
import { valueInvalid } from '../values/value-error.ts'
import { angularSeparationDeg, type SkyPosition } from './angular-separation.ts'
import { type CatalogSortKey, catalogSortKeys, type SearchRow, searchIndexOf } from './search-index.ts'

/** What a nova may be asked to have. */
export type CatalogHolding = 'spectra' | 'photometry' | 'references' | 'sparkline'

/** What is looked for in a catalogue. Everything that is given has to hold. */
export interface CatalogQuery {
  /** A part of a name or an alias, in any case, with blanks, `_` or `-` between words; or a whole UUID. */
  readonly text?: string
  /** Only novae that have all of these. */
  readonly has?: readonly CatalogHolding[]
  /** Only novae within so many degrees of a place. Those whose place cannot be read are left out. */
  readonly near?: SkyPosition & { readonly radius_deg: number }
  /**
   * `separation` goes with `near`. What is not known is last in either order; equals are sorted by name.
   * @default by separation where `near` is given, else most spectra first
   */
  readonly sort?: {
    readonly by: CatalogSortKey | 'separation'
    /** @default 'desc' for counts, else 'asc' */
    readonly order?: 'asc' | 'desc'
  }
  /** Rows to leave out at the beginning. @default 0 */
  readonly offset?: number
  /** Rows to give at most; `Infinity` for all. @default 25 */
  readonly limit?: number
}

/** A page of what was found. */
export interface CatalogPage {
  readonly rows: readonly CatalogNova[]
  /** Found in all. */
  readonly total: number
  readonly offset: number
  /** Where the next page begins; null when this is the last one. */
  readonly nextOffset: number | null
}

const DEFAULT_LIMIT = 25
const COUNTS: ReadonlySet<string> = new Set(['spectra', 'visits', 'photometry', 'references'])

/**
 * Searches and sorts a catalogue. The first search makes an index of it, and each order is made once; with these a
 * search of thousands of novae takes a few milliseconds, so it can follow every key that is pressed.
 *
 * @throws SpectraError `value_invalid` for a place, an order or a page that is none.
 *
 * @example
 * ```ts
 * const catalog = await release.catalog()
 * const { rows, total } = searchCatalog(catalog, { text: 'sco', has: ['photometry'], sort: { by: 'discovery_date' } })
 * console.log(total, rows.map(({ primary_name }) => primary_name))
 * ```
 */
export function searchCatalog(catalog: Catalog, query: CatalogQuery = {}): CatalogPage {
  const { offset = 0, limit = DEFAULT_LIMIT } = query
  if (!Number.isSafeInteger(offset) || offset < 0) throw valueInvalid('offset', String(offset), 'a whole number from 0')
  if (!(Number.isSafeInteger(limit) || limit === Number.POSITIVE_INFINITY) || limit < 1)
    throw valueInvalid('limit', String(limit), 'a whole number from 1')
  const found = findRows(catalog, query)
  const end = Math.min(found.length, offset + limit)
  return {
    rows: found.slice(offset, end).map(({ nova }) => nova),
    total: found.length,
    offset,
    nextOffset: end < found.length ? end : null,
  }
}

function findRows(catalog: Catalog, { text, has = [], near, sort }: CatalogQuery): readonly SearchRow[] {
  const by = sort?.by ?? (near ? 'separation' : 'spectra')
  const order = sort?.order ?? (COUNTS.has(by) ? 'desc' : 'asc')
  if (order !== 'asc' && order !== 'desc') throw valueInvalid('sort.order', order, 'asc or desc')
  const tests = [...textTest(text), ...has.map(holdingTest)]
  const passes = (row: SearchRow) => tests.every((test) => test(row))
  const index = searchIndexOf(catalog)
  if (by !== 'separation') {
    if (!catalogSortKeys.includes(by))
      throw valueInvalid('sort.by', by, `separation or one of ${catalogSortKeys.join(', ')}`)
    const rows = index.sorted(by, order).filter(passes)
    return near ? within(rows, near).map(({ row }) => row) : rows
  }
  if (near === undefined) throw valueInvalid('sort.by', by, 'near beside it, or another order')
  // Rows that are equally far stay in the order of their names.
  const sign = order === 'asc' ? 1 : -1
  return within(index.sorted('name', 'asc').filter(passes), near)
    .sort((a, b) => sign * (a.separation - b.separation))
    .map(({ row }) => row)
}

type Test = (row: SearchRow) => boolean

function textTest(text = ''): readonly Test[] {
  if (text.trim() === '') return []
  const id = spelledUuid(text)
  if (id !== null) return [({ nova }) => nova.nova_id === id]
  const [exact, alike] = [normalizeName(text), nameMatchKey(text)]
  // Hyphens alone are part of names, and no blanks.
  if (alike === '' || alike === exact) return [({ names }) => names.includes(exact)]
  return [({ names }) => names.includes(exact) || names.includes(alike)]
}

const holdings: Readonly<Record<CatalogHolding, Test>> = {
  spectra: ({ nova }) => nova.spectra_count > 0,
  photometry: ({ nova }) => nova.photometry_count > 0,
  references: ({ nova }) => nova.references_count > 0,
  sparkline: ({ nova }) => nova.has_sparkline,
}

function holdingTest(holding: CatalogHolding): Test {
  if (Object.hasOwn(holdings, holding)) return holdings[holding]
  throw valueInvalid('has', holding, `one of ${Object.keys(holdings).join(', ')}`)
}

function within(rows: readonly SearchRow[], near: NonNullable<CatalogQuery['near']>) {
  const place = {
    ra_deg: requireNumber('near.ra_deg', near.ra_deg, 0, 360),
    dec_deg: requireNumber('near.dec_deg', near.dec_deg, -90, 90),
  }
  const radius = requireNumber('near.radius_deg', near.radius_deg, 0, 180)
  return rows.flatMap((row) => {
    const { position } = row
    // Most of the sky is too far north or south, which takes no angles to see.
    if (position === null || Math.abs(position.dec_deg - place.dec_deg) > radius) return []
    const separation = angularSeparationDeg(place, position)
    return separation <= radius ? [{ row, separation }] : []
  })
}
