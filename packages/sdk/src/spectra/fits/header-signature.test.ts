import { expect, it } from 'vitest'
import { ascii, bigEndian, card, emptyPrimary, fitsFile, spectrumFile, tableHdu } from './fits-file.fixture.ts'
import { goldenFile } from './golden.fixture.ts'
import { headerSignatureHash } from './header-signature.ts'
import { readFits } from './read-fits.ts'

const real = (text: string) => ({ text })
const xshooter = (arm: string) =>
  spectrumFile([500, 600], [1, 2], {
    instrument: 'XSHOOTER',
    primary: [
      card('TELESCOP', 'ESO-VLT-U2'),
      card('MJD-OBS', 55677.1),
      card('EXPTIME', real('600.0')),
      card('DISPELEM', arm),
    ],
  })
const feros = (...more: readonly string[]) =>
  spectrumFile([5000, 6000], [1, 2], {
    instrument: 'FEROS',
    primary: [card('TELESCOP', 'MPI-2.2'), card('MJD-OBS', 55000.25), ...more],
  })
const hasp = fitsFile(
  emptyPrimary(
    card('TELESCOP', 'HST'),
    card('INSTRUME', 'STIS'),
    card('ORIGIN', 'Hubble Space Telescope Science Institute'),
    card('PROPOSID', 13388),
    card('FILENAME', 'hst_13388_stis_novadel2013_e140m_oc7r06_cspec.fits'),
  ),
  tableHdu('PROVENANCE', [
    { name: 'FILENAME', form: '4A', rows: [ascii('a', 4), ascii('b', 4)] },
    { name: 'MJD_BEG', form: 'D', rows: [bigEndian.float64(56535.25), bigEndian.float64(56534.5)] },
  ]),
)

it.each<readonly [string, Uint8Array, string, string]>([
  ['UVES', goldenFile(), 'ESO', 'be26278bf5e0b958'],
  ['FEROS without EXPTIME', feros(), 'ESO', '76a2c442bdf3de17'],
  ['X-Shooter, NIR', xshooter('NIR'), 'ESO', '5bf19dbe3610ec51'],
  ['X-Shooter, UVB', xshooter(' UVB '), 'ESO', 'e1955f516e7beb5c'],
  ['HASP', hasp, 'MAST', '18d49a96050e8174'],
])('the signature of %s', (_what, bytes, provider, want) => {
  expect(headerSignatureHash(readFits(bytes), provider)).toBe(want)
})

it('tells a real number from a whole one, and not by how it is spelled', () => {
  const hashes = ['600.0', '600', '6.0E2', '+600', '600.'].map((text) =>
    headerSignatureHash(readFits(feros(card('EXPTIME', real(text)))), 'ESO'),
  )
  const [asReal, asInteger] = hashes
  expect(asReal).not.toBe(asInteger)
  expect(hashes).toEqual([asReal, asInteger, asReal, asInteger, asReal])
})

it('is none for tickets, and refused for what no profile reads', () => {
  const fits = readFits(goldenFile())
  expect(headerSignatureHash(fits, 'ticket_ingestion')).toBeNull()
  expect(() => headerSignatureHash(fits, 'eso')).toThrow(expect.objectContaining({ code: 'fits_profile_unknown' }))
})
