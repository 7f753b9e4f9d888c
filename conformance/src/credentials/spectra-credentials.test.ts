import { describe, expect, test } from 'vitest'
import { parseListing, spectraCredentials } from './spectra-credentials.ts'

const buckets = {
  endpoint: 'http://127.0.0.1:9000',
  region: 'us-east-1',
  private: 'data',
  public: 'site',
  accessKeyId: 'AKIA',
  secretAccessKey: 'secret',
  forcePathStyle: true,
}
const read = (fields: Readonly<Record<string, unknown>>) => spectraCredentials.read(fields, 'given')

test.each([
  ['nothing at all', {}, {}],
  ['what a mock says of itself', { baseUrl: 'http://site', buckets }, { buckets }],
  ['a mock without buckets of its own', { baseUrl: 'http://site', buckets: null }, {}],
  ['the buckets alone', buckets, { buckets }],
  ['a list of keys', { listing: ['current.json'] }, { listing: ['current.json'] }],
  ['lists by bucket', { listing: { private: [] } }, { listing: { private: [] } }],
  ['the path of one', { listing: 'keys.txt' }, { listing: 'keys.txt' }],
  ['how much is looked at', { sample: { novae: 3 } }, { sample: { novae: 3 } }],
])('%s', (_, fields, want) => {
  expect(read(fields)).toEqual(want)
})

describe('what is refused, by field and without its value', () => {
  test.each([
    ['no secret', { buckets: { ...buckets, secretAccessKey: '' } }, 'buckets.secretAccessKey must be'],
    ['no public bucket', { buckets: { ...buckets, public: undefined } }, 'buckets.public must be'],
    ['an endpoint that is none', { buckets: { ...buckets, endpoint: 'here' } }, 'buckets.endpoint must be a URL'],
    ['a number of keys', { listing: 7 }, 'listing must be'],
    ['keys of another bucket', { listing: { other: [] } }, 'listing must be'],
    ['no novae', { sample: { novae: 0 } }, 'sample.novae must be'],
  ])('%s', (_, fields, message) => {
    expect(() => read(fields)).toThrow(message)
  })
})

test('buckets may stand in the environment', () => {
  const environment = { NOVA_SPECTRA_BUCKETS: JSON.stringify(buckets) }
  expect(spectraCredentials.readEnvironment('NOVA_SPECTRA', environment)).toEqual({ buckets })
  expect(spectraCredentials.readEnvironment('NOVA_SPECTRA', {})).toBeUndefined()
  const broken = { NOVA_SPECTRA_BUCKETS: '{"secretAccessKey": "hush' }
  expect(() => spectraCredentials.readEnvironment('NOVA_SPECTRA', broken)).toThrow(
    /^NOVA_SPECTRA_BUCKETS is no JSON\.$/,
  )
})

test.each([
  ['a key in each line', 'a/b\r\nc\n', ['a/b', 'c']],
  ['JSON', '["a/b"]', ['a/b']],
  ['JSON by bucket', '{"public": ["a"]}', { public: ['a'] }],
])('a listing of %s', (_, text, want) => {
  expect(parseListing(text, 'keys.txt')).toEqual(want)
})
