import { describe, expect, it } from 'vitest'
import type { CatalogNova } from '../generated/site/types.ts'
import { catalogNova, catalogOf, NOVA } from '../site.fixture.ts'
import { type CatalogQuery, searchCatalog } from './search-catalog.ts'

const nova = (primary_name: string, more: Partial<CatalogNova> = {}) =>
  catalogNova({
    nova_id: `${primary_name}`,
    primary_name,
    aliases: [],
    discovery_date: null,
    has_sparkline: false,
    ...more,
  })
const catalog = catalogOf(
  nova('V1324 Sco', {
    nova_id: NOVA,
    aliases: ['NOVA Sco 2012'],
    spectra_count: 9,
    spectral_visits: 3,
    discovery_date: '2012-06-00',
    has_sparkline: true,
    ra: '17:50:54.20',
    dec: '-32:37:20.3',
  }),
  nova('GK Per', {
    spectra_count: 9,
    spectral_visits: 7,
    photometry_count: 0,
    discovery_date: '1901-02-21',
    ra: '03:31:11.82',
    dec: '+43:54:16.8',
  }),
  nova('V9 Oph', {
    spectra_count: 0,
    references_count: 4,
    discovery_date: '2012-00-00',
    ra: '24:00:00.00',
    dec: '-00:00:00.0',
  }),
  nova('V10 Oph', { spectra_count: 1, spectral_visits: 1, references_count: 0, ra: '00:04:00.00', dec: '+00:00:00.0' }),
  nova('LMC 2009-05a', { spectra_count: 2, aliases: ['Nova  LMC 2009'], ra: 'unknown' as CatalogNova['ra'] }),
)
const names = (query: CatalogQuery) => searchCatalog(catalog, query).rows.map(({ primary_name }) => primary_name)

describe('text', () => {
  it.each([
    ['sco', ['V1324 Sco']],
    ['  NOVA_SCO ', ['V1324 Sco']],
    ['nova lmc', ['LMC 2009-05a']],
    ['2009 05', ['LMC 2009-05a']],
    ['2009-05', ['LMC 2009-05a']],
    ['oph', ['V10 Oph', 'V9 Oph']],
    [NOVA.toUpperCase(), ['V1324 Sco']],
    ['4e9b0e88', []],
    // Names are compared one by one: this is the end of one and the beginning of the next.
    ['sco\nnova', []],
    ['-', ['LMC 2009-05a']],
  ])('%j', (text, found) => {
    expect(names({ text })).toEqual(found)
  })

  it('of blanks is none', () => {
    expect(searchCatalog(catalog, { text: '  ' }).total).toBe(5)
  })
})

describe('order', () => {
  it.each<readonly [string, CatalogQuery['sort'], readonly string[]]>([
    ['most spectra first, then by name', undefined, ['GK Per', 'V1324 Sco', 'LMC 2009-05a', 'V10 Oph', 'V9 Oph']],
    [
      'fewest spectra first',
      { by: 'spectra', order: 'asc' },
      ['V9 Oph', 'V10 Oph', 'LMC 2009-05a', 'GK Per', 'V1324 Sco'],
    ],
    ['names as people count', { by: 'name' }, ['GK Per', 'LMC 2009-05a', 'V9 Oph', 'V10 Oph', 'V1324 Sco']],
    ['visits, where they are known', { by: 'visits' }, ['GK Per', 'V1324 Sco', 'V10 Oph', 'LMC 2009-05a', 'V9 Oph']],
    [
      'fewest visits, where they are known',
      { by: 'visits', order: 'asc' },
      ['V10 Oph', 'V1324 Sco', 'GK Per', 'LMC 2009-05a', 'V9 Oph'],
    ],
    ['discovery', { by: 'discovery_date' }, ['GK Per', 'V9 Oph', 'V1324 Sco', 'LMC 2009-05a', 'V10 Oph']],
    [
      'latest discovery',
      { by: 'discovery_date', order: 'desc' },
      ['V1324 Sco', 'V9 Oph', 'GK Per', 'LMC 2009-05a', 'V10 Oph'],
    ],
    [
      'right ascension, of which 24 hours are none',
      { by: 'ra' },
      ['V9 Oph', 'V10 Oph', 'GK Per', 'V1324 Sco', 'LMC 2009-05a'],
    ],
    ['declination', { by: 'dec' }, ['V1324 Sco', 'V10 Oph', 'V9 Oph', 'GK Per', 'LMC 2009-05a']],
    ['references', { by: 'references' }, ['V9 Oph', 'GK Per', 'LMC 2009-05a', 'V1324 Sco', 'V10 Oph']],
    ['photometry', { by: 'photometry', order: 'asc' }, ['GK Per', 'LMC 2009-05a', 'V10 Oph', 'V1324 Sco', 'V9 Oph']],
  ])('%s', (_what, sort, found) => {
    expect(names(sort ? { sort } : {})).toEqual(found)
  })
})

it('what a nova has', () => {
  expect(names({ has: ['spectra', 'photometry'] })).toEqual(['V1324 Sco', 'LMC 2009-05a', 'V10 Oph'])
  expect(names({ has: ['sparkline'] })).toEqual(['V1324 Sco'])
  expect(names({ has: ['references'], text: 'oph' })).toEqual(['V9 Oph'])
})

describe('a place', () => {
  const near = { ra_deg: 359.9, dec_deg: 0, radius_deg: 2 }
  it('nearest first, across the first hour', () => {
    expect(names({ near })).toEqual(['V9 Oph', 'V10 Oph'])
    expect(names({ near, sort: { by: 'separation', order: 'desc' } })).toEqual(['V10 Oph', 'V9 Oph'])
    expect(names({ near, sort: { by: 'spectra' } })).toEqual(['V10 Oph', 'V9 Oph'])
    expect(names({ near: { ...near, radius_deg: 0.5 } })).toEqual(['V9 Oph'])
  })

  it('nobody knows is near nothing', () => {
    expect(names({ near: { ...near, radius_deg: 180 } })).toHaveLength(4)
  })
})

describe('pages', () => {
  it('follow each other', () => {
    const first = searchCatalog(catalog, { limit: 2 })
    expect(first).toMatchObject({ total: 5, offset: 0, nextOffset: 2 })
    const last = searchCatalog(catalog, { limit: 2, offset: 4 })
    expect(last).toMatchObject({ total: 5, offset: 4, nextOffset: null, rows: [{ primary_name: 'V9 Oph' }] })
    expect(searchCatalog(catalog, { offset: 9 })).toMatchObject({ total: 5, nextOffset: null, rows: [] })
    expect(searchCatalog(catalog, { limit: Number.POSITIVE_INFINITY }).rows).toHaveLength(5)
  })

  it('are of 25 rows', () => {
    const many = catalogOf(...Array.from({ length: 26 }, (_, index) => nova(`V${index}`)))
    expect(searchCatalog(many)).toMatchObject({ total: 26, nextOffset: 25 })
  })
})

it.each<readonly [string, CatalogQuery]>([
  ['offset', { offset: -1 }],
  ['limit', { limit: 0 }],
  ['limit', { limit: 1.5 }],
  ['sort.by', { sort: { by: 'colour' as 'name' } }],
  ['sort.by', { sort: { by: 'separation' } }],
  ['sort.order', { sort: { by: 'name', order: 'up' as 'asc' } }],
  ['has', { has: ['constructor' as 'spectra'] }],
  ['near.dec_deg', { near: { ra_deg: 0, dec_deg: 91, radius_deg: 1 } }],
  ['near.radius_deg', { near: { ra_deg: 0, dec_deg: 0, radius_deg: Number.NaN } }],
])('refuses a wrong %s', (field, query) => {
  expect(() => searchCatalog(catalog, query)).toThrow(
    expect.objectContaining({ code: 'value_invalid', details: expect.objectContaining({ field }) }),
  )
})
