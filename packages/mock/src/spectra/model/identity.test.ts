import { expect, test } from 'vitest'
import * as id from './identity.ts'

const nova = '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1'
const pair = ['2c7d1f4d-5b7a-4a4d-9f31-8d3b4fd0d4d9', 'a1b2c3d4-1234-5678-9abc-def012345678']
const file = 'V4739_Sgr_Livingston_optical_Photometry.csv'
const row = { nova_id: nova, band_id: 'Generic_V', filename: file }

test.each([
  [id.spectrumId('ESO', 'ADP.2020-06-09T06:35:43.457'), '3335b576-13de-5931-8a14-0e193df73fdd'],
  [id.spectrumId('MAST', 'hst_13388_stis_novadel2013_e140m_oc7r06_cspec.fits'), 'b446c5ae-0b9d-5146-abc9-22a084f857b1'],
  [
    id.ticketSpectrumId('1992AJ....104..725W', 'GQMUSC_Williams_Optical_Spectra.csv', nova),
    '32dd04b6-0a4b-5f1b-bbb6-1e6d4a59d1fb',
  ],
  [id.photometryEnvelopeId(nova), '120d22b4-3b72-5a27-b1a8-7e78e876016f'],
  [id.multiArmId(pair), '1305689e-dd8e-b63d-adfc-50833470574a'],
  [id.multiArmId(pair.toReversed()), '1305689e-dd8e-b63d-adfc-50833470574a'],
  [id.photometryRowId({ ...row, epoch: '2452148.839', flux: '7.46' }), '179aedf8-5f84-c5cb-ca9e-c949c28c95d1'],
  [id.photometryRowId({ ...row, epoch: '2452148.853', flux: '7.51' }), '9e900055-9c65-8897-f8d6-77f3c74ae076'],
  [id.errorFingerprint('COORDINATE_AMBIGUITY', 'initialize_nova', 'V1324 Sco'), '865a54ad407c'],
])('%s', (got, want) => {
  expect(got).toBe(want)
})

test('the id of a build goes by members, not by their order', () => {
  const members = [
    { path: 'a', sha256: '1' },
    { path: 'b', sha256: '2' },
  ]
  expect(id.bundleBuildId(members)).toBe(id.bundleBuildId(members.toReversed()))
  expect(id.bundleBuildId(members)).not.toBe(id.bundleBuildId([{ path: 'a', sha256: '1' }]))
})
