import { describe, expect, it } from 'vitest'
import {
  ascii,
  bigEndian,
  card,
  emptyPrimary,
  type FixtureColumn,
  fitsFile,
  spectrumFile,
  tableHdu,
} from './fits-file.fixture.ts'
import { goldenFile } from './golden.fixture.ts'
import { readFits } from './read-fits.ts'
import { readSpectrum } from './read-spectrum.ts'

const read = (bytes: Uint8Array, provider = 'ESO') => readSpectrum(readFits(bytes), { provider, data_product_id: 'id' })
const refusal = (bytes: Uint8Array, provider?: string) => {
  try {
    read(bytes, provider)
  } catch (error) {
    const { code, details } = error as { code: string; details: { readonly quarantine_reason_code?: string } }
    return [code, details.quarantine_reason_code]
  }
  return null
}
const ten = (first: number, step: number) => Array.from({ length: 10 }, (_, index) => first + index * step)
const flux = ten(1, 1)
const { float32, float64 } = bigEndian

it('reads the golden file', () => {
  const spectrum = read(goldenFile())
  expect(spectrum).toEqual({
    spectral_axis: Float64Array.from(ten(3000, 1)),
    flux_axis: Float64Array.from(flux),
    spectral_units: 'angstrom',
    flux_units: 'adu',
    observation_time: '2012-06-04T01:18:44Z',
    observation_mjd: 56082.05467768,
    provider: 'ESO',
    data_product_id: 'id',
    target_ra_deg: null,
    target_dec_deg: null,
    instrument: 'UVES',
    telescope: 'ESO-VLT-U2',
    exposure_time_s: 2400,
    spectral_resolution: null,
    snr: null,
    raw_header: {
      SIMPLE: true,
      BITPIX: 8,
      NAXIS: 0,
      EXTEND: true,
      INSTRUME: 'UVES',
      TELESCOP: 'ESO-VLT-U2',
      'MJD-OBS': 56082.05467768,
      EXPTIME: 2400,
      ORIGIN: 'ESO',
    },
    normalization_notes: [],
    fits_profile_id: 'ESO_UVES',
    header_signature_hash: 'be26278bf5e0b958',
    wavelength_min_nm: 300,
    wavelength_max_nm: 300.9,
  })
})

describe('a spectrum of ESO', () => {
  it('says what its header says', () => {
    const primary = [
      card('DATE-OBS', '2012-06-04T01:18:44'),
      card('RA', 271.5),
      card('DEC', -32.25),
      card('SPECRP', 4000),
      card('SNR', 12.5),
      card('SNR', 99),
    ]
    expect(read(spectrumFile(ten(3000, 0.123456), flux, { primary }))).toMatchObject({
      observation_time: '2012-06-04T01:18:44',
      observation_mjd: null,
      target_ra_deg: 271.5,
      target_dec_deg: -32.25,
      spectral_resolution: 4000,
      snr: 12.5,
      raw_header: { SNR: 12.5 },
      flux_units: '',
      normalization_notes: ['The file does not give the unit of the flux.'],
      wavelength_max_nm: 300.1111,
    })
    const both = [card('MJD-OBS', 56082), card('SPECRP', 4000), card('SPEC_RES', 5000)]
    expect(read(spectrumFile(ten(3000, 1), flux, { primary: both })).spectral_resolution).toBe(5000)
  })

  it('takes the median of a column of SNR before the card', () => {
    const more = [{ name: 'SNR', form: '4D', rows: [float64(1, 3, Number.NaN, 8)] }]
    expect(read(spectrumFile(ten(3000, 1), flux, { more })).snr).toBe(3)
    const words = [{ name: 'SNR', form: '4A', rows: [ascii('good')] }]
    expect(read(spectrumFile(ten(3000, 1), flux, { more: words })).snr).toBeNull()
  })

  it.each([
    ['uves ', 'ESO_UVES', 'angstrom', 300],
    ['UVES-RED', 'ESO_UVES', 'angstrom', 300],
    ['XShooter', 'ESO_XSHOOTER', 'nm', 3000],
    ['FORS-2 a', 'ESO_FORS2A', 'angstrom', 300],
    ['', 'ESO_UNKNOWN', 'angstrom', 300],
  ])('of %j is read as %s', (instrument, fits_profile_id, spectral_units, wavelength_min_nm) => {
    const spectrum = read(spectrumFile(ten(3000, 1), flux, { instrument }))
    expect(spectrum).toMatchObject({ fits_profile_id, spectral_units, wavelength_min_nm })
  })

  it('takes the unit that its file gives, when its instrument is not known', () => {
    const waveCards = [['TUNITn', 'um']] as const
    const spectrum = read(spectrumFile(ten(1, 0.1), flux, { instrument: 'CRIRES', waveCards }))
    expect(spectrum).toMatchObject({ spectral_units: 'um', wavelength_min_nm: 1000, wavelength_max_nm: 1900 })
  })

  it.each([
    ['WAVE_AIR', 'F_LAMBDA', 'SPECTRUM'],
    ['LAMBDA', 'FLUXCAL', 'other'],
    ['WAVE_VAC', 'SPEC', 'other'],
  ])('is found as %s and %s in the table %s', (waveName, fluxName, extname) => {
    const spectrum = read(spectrumFile(ten(3000, 1), flux, { waveName, fluxName, extname }))
    expect(spectrum.flux_axis).toEqual(Float64Array.from(flux))
  })

  const scalars: readonly FixtureColumn[] = [
    { name: 'wave', form: 'D', rows: ten(3000, 1).map((value) => float64(value)) },
    { name: 'flux', form: 'E', rows: flux.map((value) => float32(value)) },
  ]
  const primary = emptyPrimary(card('INSTRUME', 'UVES'), card('MJD-OBS', 56082))
  const notes: FixtureColumn = { name: 'NOTE', form: '2A', rows: [ascii('no')] }

  it('may have a row for each point, behind other tables', () => {
    const file = fitsFile(primary, tableHdu('LOG', [notes]), tableHdu('DATA', scalars))
    expect(read(file)).toMatchObject({
      spectral_axis: Float64Array.from(ten(3000, 1)),
      flux_axis: Float64Array.from(flux),
    })
  })

  it('may have arrays of variable length', () => {
    const heap = new Uint8Array([...float64(...ten(3000, 1)), ...float64(...flux)])
    const columns = [
      { name: 'WAVE', form: 'PD(10)', rows: [bigEndian.int32(10, 0)] },
      { name: 'FLUX', form: 'PD(10)', rows: [bigEndian.int32(10, 80)] },
    ]
    expect(read(fitsFile(primary, tableHdu('SPECTRUM', columns, { heap }))).flux_axis).toEqual(Float64Array.from(flux))
  })

  it('prefers the table of that name to one before it', () => {
    const other = scalars.map((column) => ({ ...column, rows: column.rows.slice(0, 2) }))
    const file = fitsFile(primary, tableHdu('FIRST', other), tableHdu(' spectrum', scalars))
    expect(read(file).flux_axis).toHaveLength(10)
  })

  it('notes what is unusual', () => {
    const wave = ten(3000, 1).toReversed()
    const gap = flux.map((value) => (value === 3 ? Number.NaN : value))
    const waveCards = [['TUNITn', 'nm']] as const
    const fluxCards = [['TUNITn', 'adu']] as const
    const spectrum = read(spectrumFile(wave, gap, { waveCards, fluxCards }))
    expect(spectrum.spectral_axis).toEqual(Float64Array.from(wave))
    expect(spectrum.normalization_notes).toEqual([
      'The file gives nm; spectra of ESO_UVES are read as angstrom.',
      'The wavelengths descend; they are left in that order.',
      '1 of 10 points have a flux that is not finite.',
    ])
  })

  const lacks = 'fits_metadata_missing'
  it.each<readonly [string, Uint8Array, string, string]>([
    ['a time', spectrumFile(ten(3000, 1), flux, { primary: [] }), lacks, 'MISSING_CRITICAL_METADATA'],
    ['a table', fitsFile(primary), lacks, 'MISSING_CRITICAL_METADATA'],
    ['flux', spectrumFile(ten(3000, 1), flux, { fluxName: 'COUNTS' }), lacks, 'MISSING_CRITICAL_METADATA'],
    ['wavelengths', spectrumFile(ten(3000, 1), flux, { waveName: 'X' }), lacks, 'MISSING_CRITICAL_METADATA'],
    ['a flux for each wavelength', spectrumFile(ten(3000, 1), [1, 2]), lacks, 'MISSING_CRITICAL_METADATA'],
    [
      'numbers',
      fitsFile(
        primary,
        tableHdu('SPECTRUM', [
          { ...notes, name: 'WAVE' },
          { ...notes, name: 'FLUX' },
        ]),
      ),
      lacks,
      'MISSING_CRITICAL_METADATA',
    ],
    [
      'one spectrum alone',
      fitsFile(
        primary,
        tableHdu('SPECTRUM', [
          { name: 'WAVE', form: '2D', rows: [float64(1, 2), float64(3, 4)] },
          { name: 'FLUX', form: '2D', rows: [float64(1, 2), float64(3, 4)] },
        ]),
      ),
      lacks,
      'MISSING_CRITICAL_METADATA',
    ],
    ['points', spectrumFile([], []), 'fits_values_invalid', 'OTHER'],
    ['wavelengths of its instrument', spectrumFile(ten(1, 1), flux), 'fits_values_invalid', 'OTHER'],
    [
      'light',
      spectrumFile(
        ten(3000, 1),
        flux.map(() => 0),
      ),
      'fits_values_invalid',
      'OTHER',
    ],
  ])('is refused without %s', (_what, bytes, code, reason) => {
    expect(refusal(bytes)).toEqual([code, reason])
  })
})

describe('a HASP spectrum', () => {
  const primary = (...cards: readonly string[]) =>
    emptyPrimary(
      card('INSTRUME', 'STIS'),
      card('TELESCOP', 'HST'),
      card('ORIGIN', 'Space Telescope Science Institute'),
      ...cards,
    )
  const science = (first: number) =>
    tableHdu('SCI', [
      { name: 'WAVELENGTH', form: '10E', rows: [float32(...ten(first, 1))], cards: [['TUNITn', 'Angstroms']] },
      { name: 'FLUX', form: '10E', rows: [float32(...flux)], cards: [['TUNITn', 'erg /s /cm**2 /Angstrom']] },
    ])
  const provenance = (...begins: readonly number[]) =>
    tableHdu('PROVENANCE', [
      { name: 'MJD_BEG', form: 'D', rows: begins.map((value) => float64(value)) },
      { name: 'XPOSURE', form: 'D', rows: begins.map(() => float64(100)) },
      { name: 'SPECRES', form: 'E', rows: begins.map((_, index) => float32(index * 1000)) },
    ])

  it('is read with what its exposures say', () => {
    const file = fitsFile(
      primary(card('TARG_RA', 1.5), card('TARG_DEC', -2)),
      science(1200),
      provenance(Number.NaN, 56535, 56534.5),
    )
    expect(read(file, 'MAST')).toMatchObject({
      fits_profile_id: 'MAST_STIS_HASP',
      spectral_units: 'Angstrom',
      flux_units: 'erg /s /cm**2 /Angstrom',
      spectral_axis: Float64Array.from(ten(1200, 1)),
      observation_time: '2013-08-30T12:00:00Z',
      observation_mjd: 56534.5,
      exposure_time_s: 300,
      spectral_resolution: 1500,
      target_ra_deg: 1.5,
      target_dec_deg: -2,
      wavelength_min_nm: 120,
      normalization_notes: [],
    })
  })

  it.each<readonly [string, Uint8Array, string, string]>([
    ['that leaves its range', fitsFile(primary(), science(795), provenance(56534)), 'fits_values_invalid', 'OTHER'],
    ['without exposures', fitsFile(primary(), science(1200)), 'fits_metadata_missing', 'MISSING_CRITICAL_METADATA'],
    [
      'whose exposures have no time',
      fitsFile(primary(), science(1200), provenance(Number.NaN)),
      'fits_metadata_missing',
      'MISSING_CRITICAL_METADATA',
    ],
    [
      'whose exposures have times in words',
      fitsFile(
        primary(),
        science(1200),
        tableHdu('PROVENANCE', [{ name: 'MJD_BEG', form: '5A', rows: [ascii('56534')] }]),
      ),
      'fits_metadata_missing',
      'MISSING_CRITICAL_METADATA',
    ],
    ['without SCI', fitsFile(primary(), provenance(56534)), 'fits_metadata_missing', 'MISSING_CRITICAL_METADATA'],
    [
      'of another origin',
      fitsFile(emptyPrimary(card('INSTRUME', 'STIS')), science(1200)),
      'fits_profile_unknown',
      'UNKNOWN_PROFILE',
    ],
  ])('%s is refused', (_what, bytes, code, reason) => {
    expect(refusal(bytes, 'MAST')).toEqual([code, reason])
  })
})

describe('a ticket spectrum', () => {
  const ticket = (axes: readonly number[], ...cards: readonly string[]) =>
    fitsFile({
      cards: [
        card('SIMPLE', true),
        card('BITPIX', -64),
        card('NAXIS', axes.length),
        ...axes.map((length, index) => card(`NAXIS${index + 1}`, length)),
        card('DATE-OBS', '1989-03-14'),
        card('DEREDDEN', false),
        ...cards,
      ],
      data: float64(...flux),
    })
  const place = [card('CRVAL1', 4000), card('CRPIX1', { text: '1.0' })]

  it('has its wavelengths worked out', () => {
    const cards = [...place, card('CDELT1', 2.5), card('CUNIT1', 'Angstrom'), card('BUNIT', ''), card('SNR', 20)]
    expect(read(ticket([10], ...cards), 'ticket_ingestion')).toMatchObject({
      fits_profile_id: 'TICKET_IMAGE',
      spectral_axis: Float64Array.from(ten(4000, 2.5)),
      flux_axis: Float64Array.from(flux),
      spectral_units: 'Angstrom',
      flux_units: '',
      observation_time: '1989-03-14T00:00:00Z',
      observation_mjd: null,
      header_signature_hash: null,
      snr: 20,
      raw_header: { DEREDDEN: false },
      wavelength_min_nm: 400,
      wavelength_max_nm: 402.25,
    })
  })

  it('steps by 1 from its first pixel unless it says otherwise', () => {
    expect(read(ticket([10], card('CRVAL1', 5)), 'ticket_ingestion').spectral_axis).toEqual(
      Float64Array.from(ten(5, 1)),
    )
    expect(read(ticket([10], card('CRVAL1', 5), card('CRPIX1', 3)), 'ticket_ingestion').spectral_axis[2]).toBe(5)
  })

  it('has gaps where its pixels are blank', () => {
    const head = [card('SIMPLE', true), card('BITPIX', 16), card('NAXIS', 1), card('NAXIS1', 6), card('BLANK', -1)]
    const cards = [...head, card('DATE-OBS', '1989-03-14'), ...place]
    const file = fitsFile({ cards, data: bigEndian.int16(1, 2, -1, 4, 5, 6) })
    expect(read(file, 'ticket_ingestion').flux_axis).toEqual(Float64Array.from([1, 2, Number.NaN, 4, 5, 6]))
  })

  it('has no range when its unit is none', () => {
    const spectrum = read(ticket([10], ...place, card('CUNIT1', 'pixel')), 'ticket_ingestion')
    expect(spectrum).toMatchObject({ spectral_units: 'pixel', wavelength_min_nm: null, wavelength_max_nm: null })
  })

  it.each<readonly [string, Uint8Array, string]>([
    ['without a place', ticket([10]), 'fits_metadata_missing'],
    ['of two axes', ticket([5, 2], ...place), 'fits_metadata_missing'],
    ['that stands still', ticket([10], ...place, card('CDELT1', 0)), 'fits_values_invalid'],
  ])('%s is refused', (_what, bytes, code) => {
    expect(refusal(bytes, 'ticket_ingestion')?.[0]).toBe(code)
  })

  it('is no spectrum of ESO', () => {
    expect(refusal(ticket([10], ...place))).toEqual(['fits_metadata_missing', 'MISSING_CRITICAL_METADATA'])
  })
})

it.each([
  ['CfA', 'UVES'],
  ['eso', 'UVES'],
  ['MAST', 'COS'],
])('no profile reads spectra of %s, %s', (provider, instrument) => {
  expect(refusal(spectrumFile(ten(3000, 1), flux, { instrument }), provider)).toEqual([
    'fits_profile_unknown',
    'UNKNOWN_PROFILE',
  ])
})
