import { describe, expect, it } from 'vitest'
import { isSpectraError } from '../errors.ts'
import { bundleFilename, bundleSpectrumFilename } from './bundle-names.ts'
import { formatDec, formatRa, parseDec, parseRa } from './coordinates.ts'
import { hyphenatedName, nameMatchKey } from './nova-names.ts'
import { regimeLabel, regimeOf, spectralRegimes } from './regime.ts'
import { canReadSchemaVersion, compareSchemaVersions, judgeSchemaVersion } from './schema-version.ts'
import { splitSpectrumId } from './spectrum-id.ts'

const refused = expect.toSatisfy((error) => isSpectraError(error, 'value_invalid'))
const id = '2c7d1f4d-5b7a-4a4d-9f31-8d3b4fd0d4d9'

describe('coordinates', () => {
  it.each([
    [52.7992583, 43.9046667, '03:31:11.82', '+43:54:16.8'],
    [271.0822, -32.4617, '18:04:19.73', '-32:27:42.1'],
    [267.7258333, -32.6223056, '17:50:54.20', '-32:37:20.3'],
    [0, 0, '00:00:00.00', '+00:00:00.0'],
    [15, -5.05, '01:00:00.00', '-05:03:00.0'],
    [359.999999, -0.00001, '24:00:00.00', '-00:00:00.0'],
    [14.9999999, 89.9999999, '01:00:00.00', '+90:00:00.0'],
  ])('%d, %d', (ra, dec, raText, decText) => {
    expect([formatRa(ra), formatDec(dec)]).toEqual([raText, decText])
    const [raBack, decBack] = [parseRa(raText) ?? Number.NaN, parseDec(decText) ?? Number.NaN]
    // Half of the last digit; right ascensions go round.
    expect(Math.min(Math.abs(raBack - ra), 360 - Math.abs(raBack - ra))).toBeLessThanOrEqual(0.005 / 240 + 1e-9)
    expect(Math.abs(decBack - dec)).toBeLessThanOrEqual(0.05 / 3600 + 1e-9)
  })

  it.each([
    ['24:00:00.00', 0],
    ['23:59:57.00', 359.9875],
    ['01:00:00', 15],
    ['24:00:00.01', null],
    ['23:60:00.00', null],
    ['23:59:60.00', null],
    ['+01:00:00.00', null],
    ['1:00:00.00', null],
    ['01 00 00.00', null],
    ['', null],
  ])('the right ascension %j is %d', (text, want) => expect(parseRa(text)).toBe(want))

  it.each([
    ['-00:00:00.0', 0],
    ['-00:30:00.0', -0.5],
    ['+90:00:00.0', 90],
    ['-90:00:00', -90],
    ['+90:00:00.1', null],
    ['32:00:00.0', null],
    ['+32:60:00.0', null],
    ['+-2:00:00.0', null],
    ['', null],
  ])('the declination %j is %d', (text, want) => expect(parseDec(text)).toBe(want))

  it.each([-1, 360.1, Number.NaN])('refuses to write the right ascension %d', (ra) =>
    expect(() => formatRa(ra)).toThrow(refused),
  )
  it.each([-90.1, 90.1, Number.NaN])('refuses to write the declination %d', (dec) =>
    expect(() => formatDec(dec)).toThrow(refused),
  )
})

describe('regimes', () => {
  it.each([
    [0, 181.9, 'xray'],
    [0, 182, 'uv'],
    [300, 340, 'optical'],
    [300, 339.99, 'uv'],
    [300, 1699.99, 'optical'],
    [300, 1700, 'nir'],
    [1700, 300, 'nir'],
    [300, 9699, 'nir'],
    [300, 9700, 'mir'],
    [300, Number.MAX_VALUE, 'mir'],
  ])('%d to %d nm is %s', (min, max, want) => expect(regimeOf(min, max)).toBe(want))

  it('leave no gap between them', () => {
    const gaps = spectralRegimes.filter(({ from_nm }, index) => from_nm !== (spectralRegimes[index - 1]?.to_nm ?? 0))
    expect(gaps).toEqual([])
  })

  it('have names for people', () => {
    const ids = [...spectralRegimes.map((regime) => regime.id), 'xuv', 'gamma']
    const want = ['X-ray', 'Ultraviolet', 'Optical', 'Near-IR', 'Mid-IR', 'X-ray / UV', 'gamma']
    expect(ids.map(regimeLabel)).toEqual(want)
  })

  it('are not made of what is no wavelength', () => {
    expect(() => regimeOf(Number.NaN, 500)).toThrow(refused)
    expect(() => regimeOf(500, Number.POSITIVE_INFINITY)).toThrow(refused)
    expect(() => regimeOf(-1, 500)).toThrow(refused)
  })
})

describe('schema versions', () => {
  it.each<[unknown, string, string, boolean]>([
    ['1.2', '1.2', 'known', true],
    ['1.2.7', '1.2', 'known', true],
    ['1.1', '1.2', 'older', true],
    ['1', '1.2', 'older', true],
    ['1.10', '1.9', 'newer minor', true],
    ['2.0', '1.2', 'newer major', false],
    ['10.0', '9.0', 'newer major', false],
    ['0.9', '1.2', 'older major', false],
    ['', '1.2', 'unreadable', false],
    ['v1.2', '1.2', 'unreadable', false],
    ['1.2-beta', '1.2', 'unreadable', false],
    ['1.', '1.2', 'unreadable', false],
    [1.2, '1.2', 'unreadable', false],
    [undefined, '1.2', 'unreadable', false],
  ])('%j where %s is known: %s', (seen, known, judgement, isReadable) => {
    expect([judgeSchemaVersion(seen, known), canReadSchemaVersion(seen, known)]).toEqual([judgement, isReadable])
  })

  it.each([
    ['1.9', '1.10', -1],
    ['2.0', '1.10', 1],
    ['1', '1.0.0', 0],
    ['1.0.1', '1.0.0', 1],
    ['1.0', 'x', null],
  ])('%s against %s: %s', (a, b, want) => {
    const order = compareSchemaVersions(a, b)
    expect(order === null ? null : Math.sign(order)).toBe(want)
  })
})

it.each([
  [id, { data_product_id: id, regime: null }],
  [`${id}::nir`, { data_product_id: id, regime: 'nir' }],
  // Merged arms, whose id is a digest.
  [
    'e95e1d74-110d-ba1a-07da-d94e1c407a60::optical',
    { data_product_id: 'e95e1d74-110d-ba1a-07da-d94e1c407a60', regime: 'optical' },
  ],
  [`${id}::`, null],
  [`${id}::nir::mir`, null],
  [`${id}:nir`, null],
  [`${id}::../x`, null],
  ['nir', null],
  ['', null],
])('the spectrum_id %j has parts %j', (spectrum_id, want) => expect(splitSpectrumId(spectrum_id)).toEqual(want))

it('names have one spelling for bundles and one to be found by', () => {
  const names = ['V1324 Sco', 'Nova  LMC 2009-05a', 'V*\tGK Per']
  expect(names.map(hyphenatedName)).toEqual(['V1324-Sco', 'Nova--LMC-2009-05a', 'V*\tGK-Per'])
  const spellings = ['Nova LMC 2009-05a', 'nova-lmc-2009-05a', ' NOVA__LMC  2009 - 05A']
  expect([...new Set(spellings.map(nameMatchKey))]).toEqual(['nova lmc 2009 05a'])
})

describe('names in bundles', () => {
  const uves = { primary_name: 'V1324 Sco', provider: 'ESO', telescope: 'ESO-VLT-U2', instrument: 'UVES' }

  it.each([
    [{ ...uves, epoch_mjd: 56082.05467768 }, 'V1324-Sco_spectrum_ESO_ESO-VLT-U2_UVES_56082.0547.fits'],
    [
      { ...uves, provider: 'MAST', telescope: 'HST', instrument: 'COS/FUV', epoch_mjd: 56534.5 },
      'V1324-Sco_spectrum_MAST_HST_COS/FUV_56534.5000.fits',
    ],
    [
      {
        ...uves,
        provider: 'ticket_ingestion',
        telescope: 'CTIO 1 m',
        instrument: '2D-Frutti',
        epoch_mjd: 47599.5,
      },
      'V1324-Sco_spectrum_ticket_ingestion_CTIO 1 m_2D-Frutti_47599.5000.fits',
    ],
    [
      { ...uves, telescope: null, instrument: null, epoch_mjd: null },
      'V1324-Sco_spectrum_ESO_unknown_unknown_unknown.fits',
    ],
    [
      { ...uves, telescope: '', provider: null, epoch_mjd: Number.NaN },
      'V1324-Sco_spectrum_unknown_unknown_UVES_unknown.fits',
    ],
    [{ ...uves, epoch_mjd: 0 }, 'V1324-Sco_spectrum_ESO_ESO-VLT-U2_UVES_0.0000.fits'],
    // 00:45 and 02:15 UTC: both are halves of the last digit.
    [{ ...uves, epoch_mjd: 56534.03125 }, 'V1324-Sco_spectrum_ESO_ESO-VLT-U2_UVES_56534.0312.fits'],
    [{ ...uves, epoch_mjd: 56534.09375 }, 'V1324-Sco_spectrum_ESO_ESO-VLT-U2_UVES_56534.0938.fits'],
  ])('%j', (spectrum, want) => expect(bundleSpectrumFilename(spectrum)).toBe(want))

  it('are told apart by a number', () => {
    const taken = new Set<string>()
    const names = [1, 2, 3].map(() => {
      const name = bundleSpectrumFilename({ ...uves, epoch_mjd: 56082.05467768 }, taken)
      taken.add(name)
      return name.slice('V1324-Sco_spectrum_ESO_ESO-VLT-U2_UVES_'.length)
    })
    expect(names).toEqual(['56082.0547.fits', '56082.0547_2.fits', '56082.0547_3.fits'])
  })

  it('have the day on which the bundle was built, in UTC', () => {
    const name = bundleFilename('V1324 Sco', new Date('2026-03-30T23:59:59-02:00'))
    expect(name).toBe('V1324-Sco_bundle_20260331.zip')
  })

  it('are not made of nothing', () => {
    expect(() => bundleFilename('', new Date(0))).toThrow(refused)
    expect(() => bundleFilename('V1324 Sco', new Date(Number.NaN))).toThrow(refused)
    expect(() => bundleSpectrumFilename({ ...uves, primary_name: '', epoch_mjd: 1 })).toThrow(refused)
  })
})
