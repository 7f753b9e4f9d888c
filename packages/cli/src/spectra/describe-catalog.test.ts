import type { CatalogNova } from '@nova/sdk/spectra'
import { expect, test } from 'vitest'
import { describeCatalog } from './describe-catalog.ts'

const row: CatalogNova = {
  nova_id: 'id',
  primary_name: 'GK Per',
  aliases: ['A', 'B', 'C'],
  ra: '01:00:00.00',
  dec: '+10:00:00.0',
  discovery_date: '1901-00-00',
  spectra_count: 12,
  photometry_count: 0,
  references_count: 2,
  has_sparkline: true,
  spectral_visits: 0,
  sources: [
    { type: 'archive', provider: 'ESO' },
    { type: 'bibcode', bibcode: 'x' },
    { type: 'bibcode', bibcode: 'y' },
  ],
}

test('two aliases, the year, none as a dash, publications as a number', () => {
  expect(describeCatalog([row])).toEqual([
    'Name          RA           Dec          Year  Spectra  Visits  Photometry  References  Light curve  Sources',
    'GK Per, A, B  01:00:00.00  +10:00:00.0  1901       12       -           -           2  yes          ESO, 2 publications',
  ])
})

test('an older catalogue has neither visits nor sources, and perhaps no date', () => {
  const { spectral_visits: _, sources: __, ...older } = row
  expect(describeCatalog([{ ...older, discovery_date: null }])[1]).toMatch(/ - +12 +- +- +2 +yes +-$/)
})

test('with a place each has its distance in degrees, or none where its own place cannot be read', () => {
  const near = { ra_deg: 15, dec_deg: 12 }
  const [head, ...rows] = describeCatalog([row, { ...row, ra: 'nowhere' }], near)
  expect(head).toMatch(/^Name +Distance +RA/)
  expect(rows.map((line) => line.slice(14, 22).trim())).toEqual(['2.000°', '-'])
})

test('nothing found is no table', () => {
  expect(describeCatalog([])).toEqual([])
})
