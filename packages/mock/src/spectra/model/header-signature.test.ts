import { expect, test } from 'vitest'
import { headerSignatureHash } from './header-signature.ts'

const uves = {
  shape: 'uves',
  provider: 'ESO',
  instrument: 'UVES',
  telescope: 'ESO-VLT-U2',
  epoch_mjd: 56082.05467768,
  exposure_s: 2400,
  arm: 'BLU',
  provider_product_key: 'ADP.2020-06-09T06:35:43.457',
} as const
const xshooter = {
  ...uves,
  shape: 'xshooter',
  instrument: 'XSHOOTER',
  epoch_mjd: 55677.1,
  exposure_s: 600,
  arm: 'NIR',
} as const
const hasp = {
  ...uves,
  shape: 'hasp',
  provider: 'MAST',
  instrument: 'STIS',
  telescope: 'HST',
  epoch_mjd: 56534.5,
  provider_product_key: 'hst_13388_stis_novadel2013_e140m_oc7r06_cspec.fits',
} as const

test.each([
  [uves, 'be26278bf5e0b958'],
  [xshooter, '5bf19dbe3610ec51'],
  [{ ...xshooter, arm: 'UVB' }, 'e1955f516e7beb5c'],
  [hasp, '18d49a96050e8174'],
])('%j', (product, want) => {
  expect(headerSignatureHash(product)).toBe(want)
})
