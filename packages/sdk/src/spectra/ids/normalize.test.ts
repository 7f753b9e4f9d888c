import { describe, expect, it } from 'vitest'
import { isSpectraError } from '../errors.ts'
import { locatorIdentity, ticketLocatorIdentity } from './locator-identity.ts'
import { normalizeName } from './normalize-name.ts'
import { normalizeUrl } from './normalize-url.ts'
import { realText } from './real-text.ts'

it.each([
  ['  V1324_Sco ', 'v1324 sco'],
  ['V1324   Sco', 'v1324 sco'],
  ['NOVA_Sco__2012', 'nova sco 2012'],
  ['_RS Oph_', 'rs oph'],
  ['V* GK Per', 'v* gk per'],
  ['Nova LMC 2009-05a', 'nova lmc 2009-05a'],
  ['V1324\tSco\n', 'v1324 sco'],
  ['', ''],
])('the name %j is compared as %j', (name, want) => expect(normalizeName(name)).toBe(want))

describe('normalizeUrl', () => {
  it.each([
    [
      '  HTTP://Archive.ESO.org/datalink/links?ID=ivo://eso.org/ID?ADP.X#frag',
      'http://archive.eso.org/datalink/links?ID=ivo://eso.org/ID?ADP.X',
    ],
    ['https://EXAMPLE.org:443/A/b?Q=1&z=', 'https://example.org:443/A/b?Q=1&z='],
    ['https://User:Pw@Host.org/a;b?c', 'https://user:pw@host.org/a;b?c'],
    ['http://a.b', 'http://a.b'],
    ['http://a.b/', 'http://a.b/'],
    ['HTTP://A.b?Q', 'http://a.b?Q'],
    ['HTTP://A.b#?Q', 'http://a.b'],
    ['ftp://A.b//C/../D%2f', 'ftp://a.b//C/../D%2f'],
    ['IVO://ESO.org/ID?ADP.X', 'ivo://eso.org/ID?ADP.X'],
    ['Spectra/A.fits#x', 'Spectra/A.fits'],
    ['//Host/A', '//host/A'],
  ])('%s', (url, want) => expect(normalizeUrl(url)).toBe(want))

  it('says the same of what it said', () => {
    const once = normalizeUrl(' HTTPS://A.B/C?d=//E#f')
    expect(normalizeUrl(once)).toBe(once)
  })
})

describe('locatorIdentity', () => {
  it.each([
    [{ provider_product_id: ' ADP.X ', url: 'http://a.b' }, 'provider_product_id:ADP.X'],
    [{ provider_product_id: '  ', url: 'HTTP://A.b#c' }, 'url:http://a.b'],
    [{ provider_product_id: null, url: 'HTTP://A.b#c' }, 'url:http://a.b'],
    [{ url: 'HTTP://A.b' }, 'url:http://a.b'],
  ])('%j', (locator, want) => expect(locatorIdentity(locator)).toBe(want))

  it.each([{}, { url: '' }, { url: '  ' }, { provider_product_id: '', url: null }])('refuses %j', (locator) => {
    expect(() => locatorIdentity(locator)).toThrow(
      expect.toSatisfy((error) => isSpectraError(error, 'value_invalid') && error.details['field'] === 'url'),
    )
  })

  it('of a ticket names publication and file', () => {
    const identity = ticketLocatorIdentity('1992AJ....104..725W', 'a.csv')
    expect(identity).toBe('ticket_ingestion:1992AJ....104..725W:a.csv')
  })
})

it.each([
  [2400, '2400.0'],
  [600, '600.0'],
  [56082.05467768, '56082.05467768'],
  [55677.1, '55677.1'],
  [-0.5, '-0.5'],
  [0, '0.0'],
  [-0, '-0.0'],
  [0.1, '0.1'],
  [0.0001, '0.0001'],
  [0.00001, '1e-05'],
  [1.5e-7, '1.5e-07'],
  [1e-100, '1e-100'],
  [1e15, '1000000000000000.0'],
  [1e16, '1e+16'],
  [1.5e20, '1.5e+20'],
  [123456789012345680, '1.2345678901234568e+17'],
  [2 ** 53, '9007199254740992.0'],
  [Number.NaN, 'nan'],
  [Number.POSITIVE_INFINITY, 'inf'],
  [Number.NEGATIVE_INFINITY, '-inf'],
])('the real %d is hashed as %s', (value, want) => expect(realText(value)).toBe(want))
