import type { BundleEntry, Reference, Spectra } from '@nova/sdk/spectra'
import { photometrySeries } from '@nova/sdk/spectra'
import { expect, test } from 'vitest'
import { firstRows, membersTable, photometryTable, referencesTable, spectraTable } from './describe-holdings.ts'

const spectra = {
  outburst_mjd: 56079,
  observations: [
    {
      data_product_id: 'id-1',
      instrument: 'UVES',
      telescope: 'VLT',
      epoch_mjd: 56082.05,
      wavelength_min: 300,
      wavelength_max: 500.4,
      provider: 'ESO',
      snr: 12.34,
    },
    {
      data_product_id: 'id-2',
      instrument: 'Unknown',
      telescope: 'Unknown',
      epoch_mjd: 0,
      wavelength_min: 0,
      wavelength_max: 0,
      provider: 'ESO',
      snr: null,
    },
  ],
  spectra: [],
} as unknown as Spectra

test('a product has epoch, date, range; what is written as 0.0 is not known', () => {
  expect(firstRows(spectraTable(spectra), 9).slice(1)).toEqual([
    '+3.05 d   2012-06-04  UVES        VLT         300-500 nm  12.3  ESO       id-1',
    'no epoch  no epoch    Unknown     Unknown              -     -  ESO       id-2',
  ])
})

test('older documents have no products, and their spectra stand in', () => {
  const { observations: _, ...older } = spectra
  const curve = { spectrum_id: 's::uv', epoch_mjd: 56080, instrument: 'X', telescope: 'Y', provider: 'Z' }
  const document = { ...older, outburst_mjd: null, spectra: [{ ...curve, wavelength_min: 1.5, wavelength_max: 99.96 }] }
  expect(firstRows(spectraTable(document as unknown as Spectra), 9)[1]).toBe(
    'MJD 56080.00  2012-06-02  X           Y          1.5-100.0 nm    -  Z         s::uv',
  )
})

test('values stand in the unit of their regime, limits are marked, an unsure unit has a question mark', () => {
  const row = (more: object) => ({
    observation_id: '',
    epoch_mjd: 56080,
    days_since_outburst: 1,
    magnitude: null,
    magnitude_error: null,
    flux_density: null,
    flux_density_error: null,
    count_rate: null,
    count_rate_error: null,
    photon_flux: null,
    photon_flux_error: null,
    is_upper_limit: false,
    provider: 'P',
    telescope: 'T',
    instrument: 'I',
    ...more,
  })
  const series = photometrySeries({
    schema_version: '1.1',
    generated_at: '2026-03-30T14:30:22Z',
    nova_id: '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1',
    outburst_mjd: 56079,
    outburst_mjd_is_estimated: false,
    regimes: [],
    bands: [],
    observations: [
      row({ band: 'V', regime: 'optical', magnitude: 17.25, is_upper_limit: true }),
      row({ band: 'C', regime: 'radio', flux_density: 0.0000125, flux_density_error: 0 }),
    ],
  } as unknown as Parameters<typeof photometrySeries>[0])
  expect(firstRows(photometryTable(series), 9).slice(1)).toEqual([
    '+1.00 d  2012-06-02  optical  V      > 17.25      -  mag   P',
    '+1.00 d  2012-06-02  radio    C     1.250e-5      0  mJy?  P',
  ])
})

test.each([
  [['A, B.'], 'A'],
  [['A, B.', 'C, D.'], 'A & C'],
  [['A, B.', 'C, D.', 'E, F.'], 'A et al.'],
  [[], '-'],
])('authors %j are cited as %s', (authors, want) => {
  const reference = { year: null, authors, title: null, bibcode: 'b' } as unknown as Reference
  expect(referencesTable([reference]).rows[1]).toEqual(['-', want, '-', 'b'])
})

test('a member without a promised digest says so', () => {
  const member: BundleEntry = {
    path: 'a/b',
    size_bytes: 2048,
    packed_bytes: 10,
    crc32: '',
    sha256: null,
    role: null,
    data_product_id: null,
  }
  expect(membersTable([member]).rows[1]).toEqual(['a/b', '2.0 KiB', '10 B', '-', 'not published'])
})
