import { expect, test } from 'vitest'
import { bundleDownloadName, bundleName, spectrumFileNames } from './bundle-names.ts'

const uves = { provider: 'ESO', telescope: 'ESO-VLT-U2', instrument: 'UVES', epoch_mjd: 56082.05467768 }

test.each([
  ['V1324 Sco', 'V1324-Sco'],
  ['Nova  LMC 2009-05a', 'Nova--LMC-2009-05a'],
  ['a\tb', 'a\tb'],
])('%j', (name, want) => {
  expect(bundleName(name)).toBe(want)
})

test('files', () => {
  const names = spectrumFileNames('V1324 Sco', [
    uves,
    { ...uves, epoch_mjd: 56082.05469 },
    { provider: 'MAST', telescope: 'HST', instrument: 'COS/FUV', epoch_mjd: 56534.5 },
    { provider: 'ticket_ingestion', telescope: 'CTIO 1 m', instrument: '2D-Frutti', epoch_mjd: 47599.5 },
    { provider: 'ESO', telescope: null, instrument: null, epoch_mjd: null },
  ])
  expect(names).toEqual([
    'V1324-Sco_spectrum_ESO_ESO-VLT-U2_UVES_56082.0547.fits',
    'V1324-Sco_spectrum_ESO_ESO-VLT-U2_UVES_56082.0547_2.fits',
    'V1324-Sco_spectrum_MAST_HST_COS/FUV_56534.5000.fits',
    'V1324-Sco_spectrum_ticket_ingestion_CTIO 1 m_2D-Frutti_47599.5000.fits',
    'V1324-Sco_spectrum_ESO_unknown_unknown_unknown.fits',
  ])
  expect(bundleDownloadName('V1324 Sco', '2026-03-30T14:32:00Z')).toBe('V1324-Sco_bundle_20260330.zip')
})
