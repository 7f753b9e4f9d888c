import { describe, expect, it } from 'vitest'
import { isSpectraError } from '../errors.ts'
import type { BucketName, KeyKind } from '../generated/keys.ts'
import { buildKey, tryBuildKey } from './build-key.ts'
import { keyFacts, keyKinds } from './key-facts.ts'
import type { KeyResult } from './key-problem.ts'
import type { KeyOf } from './key-types.ts'
import { data_product_id as D, knownKeys, nova_id as N } from './keys.fixture.ts'
import { parseKey, tryParseKey } from './parse-key.ts'

const said = (result: KeyResult<unknown>): unknown =>
  result.ok ? result.value : [result.problem.code, result.problem.parameter]

describe('known keys', () => {
  it.each(knownKeys)('%s: %s', (bucket, key, fields) => {
    expect(tryParseKey(bucket, key)).toEqual({ ok: true, value: fields })
    expect(tryBuildKey(fields)).toEqual({ ok: true, value: key })
    expect(keyFacts(fields.kind).bucket).toBe(bucket)
  })

  it('are of every kind of the layout', () => {
    const seen = new Set<KeyKind>(knownKeys.map(([, , { kind }]) => kind))
    expect(keyKinds().filter((kind) => !seen.has(kind))).toEqual([])
    const seed = keyKinds().filter((kind) => keyFacts(kind).family === 'seed')
    expect(seed.map((kind) => keyFacts(kind).number)).toEqual(Array.from({ length: 28 }, (_, index) => `${index + 1}`))
  })
})

const raw = `raw/spectra/${N}/${D}`
const quarantine = `quarantine/spectra/${N}/${D}`
const snapshots = `derived/photometry/${N}/snapshots`
const nova = `releases/20260330-143022/nova/${N}`

describe('tryParseKey', () => {
  it.each<[string, string, string | null]>([
    ['', 'empty', null],
    [`s3://nova-cat-private-data/${raw}/primary.fits`, 'scheme', null],
    [`/${raw}/primary.fits`, 'leading_slash', null],
    [`${raw}/unzipped/`, 'empty_segment', null],
    [`${raw}/unzipped//a`, 'empty_segment', null],
    [`raw/spectra//${D}/primary.fits`, 'empty_segment', null],
    [`${raw}/unzipped/../primary.fits`, 'dot_segment', null],
    [`${raw}/unzipped/a/./b`, 'dot_segment', null],
    [`${raw}/unzipped/..`, 'dot_segment', null],
    [`${raw}/unzipped/a\\b`, 'backslash', null],
    [`${raw}/unzipped/a\0`, 'control_character', null],
    [`${raw}/unzipped/a\nb`, 'control_character', null],
    [`${raw}/unzipped/a\u0085b`, 'control_character', null],
    [`${raw}/unzipped/a\u007fb`, 'control_character', null],
    [`${raw}/unzipped/a\ud83d`, 'lone_surrogate', null],
    [`${raw}/unzipped/${'x'.repeat(1024)}`, 'too_long', null],
    [`${raw}/unzipped/${'é'.repeat(480)}`, 'too_long', null],
    [`${raw}/PRIMARY.fits`, 'unknown_key', null],
    [`${raw}/primary.fits.bak`, 'unknown_key', null],
    [`${raw}/primary.fits/x`, 'unknown_key', null],
    [`${raw}/unzipped`, 'unknown_key', null],
    [raw, 'unknown_key', null],
    ['raw', 'unknown_key', null],
    [`Raw/spectra/${N}/${D}/primary.fits`, 'unknown_key', null],
    [`raw/spectra/${N}/primary.fits`, 'invalid_uuid', 'data_product_id'],
    [`raw/spectra/${N.toUpperCase()}/${D}/primary.fits`, 'invalid_uuid', 'nova_id'],
    [`raw/spectra/V1324-Sco/${D}/primary.fits`, 'invalid_uuid', 'nova_id'],
    [`raw/${N.toUpperCase()}/ESO/${D}.fits`, 'invalid_uuid', 'nova_id'],
    [`raw/${N}/ESO/${D.toUpperCase()}.fits`, 'invalid_uuid', 'data_product_id'],
    [`raw/V1324-Sco/ESO/${D}.fits`, 'unknown_key', null],
    [`raw/${N}/ESO/${D}.fit`, 'unknown_key', null],
    [`raw/${N}/ESO/a/${D}.fits`, 'unknown_key', null],
    [`bundles/${N}::nir/full.zip`, 'invalid_uuid', 'nova_id'],
    [`${quarantine}/2026-02-21T20:45:10.123Z/context.json`, 'invalid_timestamp', 'timestamp'],
    [`${quarantine}/20260221T204510Z/context.json`, 'invalid_timestamp', 'timestamp'],
    [`${quarantine}/2026-02-21T20-45-10Z/context.json`, 'invalid_timestamp', 'timestamp'],
    [`${quarantine}/2026-02-21T20%3A45%3A10Z/context.json`, 'invalid_timestamp', 'timestamp'],
    [`${quarantine}/2026-02-30T00:00:00Z/context.json`, 'invalid_timestamp', 'timestamp'],
    [`${snapshots}/schema=/photometry_table.parquet`, 'invalid_version', 'old_schema_version'],
    [`${snapshots}/schema=../photometry_table.parquet`, 'invalid_version', 'old_schema_version'],
    [`${snapshots}/schema=${'1'.repeat(65)}/photometry_table.parquet`, 'invalid_version', 'old_schema_version'],
    [`${snapshots}/at=2026-02-21T20:45:10Z/schema=1/photometry_table.parquet`, 'unknown_key', null],
    [`${snapshots}/schema=1/at=2026-02-21/photometry_table.parquet`, 'invalid_timestamp', 'timestamp'],
    [`${snapshots}/schema=1/at=2026-02-21T20:45:10Z/metadata.json`, 'unknown_key', null],
    [`diagnostics/photometry/${N}/row_failures/${'A'.repeat(64)}.json`, 'invalid_sha256', 'filename_sha256'],
    [`workflow-payloads/Acquire/${D}/input.json`, 'invalid_snake_case', 'workflow_name'],
    ['current.json', 'wrong_bucket', null],
    [`${nova}/spectra.json`, 'wrong_bucket', null],
  ])('refuses %j: %s, %s', (key, code, parameter) => {
    expect(said(tryParseKey('private', key))).toEqual([code, parameter])
  })

  it.each<[string, string, string | null]>([
    [`raw/${N}/ESO/${D}.fits`, 'wrong_bucket', null],
    [`${raw}/primary.fits`, 'wrong_bucket', null],
    ['releases/local/catalog.json', 'invalid_release_id', 'release_id'],
    ['releases/20260230-143022/catalog.json', 'invalid_release_id', 'release_id'],
    ['releases/20260330-143022/nova.json', 'unknown_key', null],
    [nova, 'unknown_key', null],
    ['current', 'unknown_key', null],
  ])('refuses the public key %j: %s, %s', (key, code, parameter) => {
    expect(said(tryParseKey('public', key))).toEqual([code, parameter])
  })

  it('refuses what is no text, and buckets there are not', () => {
    expect(said(tryParseKey('private', null as unknown as string))).toEqual(['not_text', null])
    for (const bucket of ['nova-cat-private-data', '__proto__', ''])
      expect(said(tryParseKey(bucket as BucketName, 'current.json'))).toEqual(['unknown_kind', null])
  })

  it('says where, what was seen and what is due', () => {
    const parsed = tryParseKey('private', `${raw}/PRIMARY.fits`)
    expect(parsed).toMatchObject({
      problem: {
        at: raw.length + 1,
        seen: '"PRIMARY.fits"',
        wanted: '"primary.fits", "source.json", "archive.zip" or "unzipped"',
        advice: expect.stringContaining('buildKey'),
      },
    })
    const upper = tryParseKey('private', `raw/${N}/ESO/${D.toUpperCase()}.fits`)
    expect(upper).toMatchObject({ problem: { at: `raw/${N}/ESO/`.length, seen: JSON.stringify(D.toUpperCase()) } })
    expect(tryParseKey('private', `${raw}/unzipped/a\0b`)).toMatchObject({ problem: { at: raw.length + 11 } })
  })

  it('takes 1024 bytes and not one more', () => {
    const path = `${raw}/unzipped/`
    const lengths = [1024, 1025].map((length) => tryParseKey('private', path + 'x'.repeat(length - path.length)).ok)
    expect(lengths).toEqual([true, false])
    expect(tryParseKey('private', path + 'é'.repeat((1024 - path.length) / 2)).ok).toBe(true)
  })

  it('takes names that look odd and are fine', () => {
    for (const name of ['.hidden', '..x', '...', 'a%2Fb', 'São 🙂', ' ', "~!*'()", 'C:', '::'])
      expect(said(tryParseKey('private', `${raw}/unzipped/${name}`))).toMatchObject({ relative_path: name })
  })
})

describe('tryBuildKey', () => {
  const spectrum = { nova_id: N, data_product_id: D }
  const any = (fields: unknown) => fields as KeyOf

  it.each<[unknown, string, string | null]>([
    [{ kind: 'raw_spectrum', ...spectrum, nova_id: N.toUpperCase() }, 'invalid_uuid', 'nova_id'],
    [{ kind: 'raw_spectrum', nova_id: N }, 'missing_parameter', 'data_product_id'],
    [{ kind: 'raw_spectrum', nova_id: N, data_product_id: undefined }, 'missing_parameter', 'data_product_id'],
    [{ kind: 'raw_spectrum', nova_id: N, data_product_id: 42 }, 'not_text', 'data_product_id'],
    [{ kind: 'raw_spectrum', nova_id: N, data_product_id: null }, 'not_text', 'data_product_id'],
    [{ kind: 'raw_spectrum', ...spectrum, provider: 'ESO' }, 'unknown_parameter', null],
    [{ kind: 'current_pointer', nova_id: N }, 'unknown_parameter', null],
    [{ kind: 'raw' }, 'unknown_kind', null],
    [{ kind: '__proto__' }, 'unknown_kind', null],
    [{}, 'unknown_kind', null],
    [{ kind: 'raw_spectrum_member', ...spectrum, relative_path: '' }, 'empty', 'relative_path'],
    [{ kind: 'raw_spectrum_member', ...spectrum, relative_path: '/a' }, 'leading_slash', 'relative_path'],
    [{ kind: 'raw_spectrum_member', ...spectrum, relative_path: 'a/' }, 'empty_segment', 'relative_path'],
    [{ kind: 'raw_spectrum_member', ...spectrum, relative_path: '../primary.fits' }, 'dot_segment', 'relative_path'],
    [{ kind: 'raw_spectrum_member', ...spectrum, relative_path: 'a\\..\\b' }, 'backslash', 'relative_path'],
    [{ kind: 'raw_spectrum_member', ...spectrum, relative_path: 'a\r' }, 'control_character', 'relative_path'],
    [{ kind: 'raw_spectrum_member', ...spectrum, relative_path: '\udc00' }, 'lone_surrogate', 'relative_path'],
    [{ kind: 'raw_spectrum_member', ...spectrum, relative_path: 'x'.repeat(1000) }, 'too_long', null],
    [{ kind: 'raw_spectrum_member', ...spectrum, relative_path: 'é'.repeat(500) }, 'too_long', null],
    [{ kind: 'quarantine_context', ...spectrum, timestamp: '2026-02-30T00:00:00Z' }, 'invalid_timestamp', 'timestamp'],
    [{ kind: 'upstream_raw_spectrum', ...spectrum, provider: 'a/b' }, 'slash', 'provider'],
    [{ kind: 'upstream_raw_spectrum', ...spectrum, provider: '..' }, 'dot_segment', 'provider'],
    [{ kind: 'upstream_raw_spectrum', ...spectrum, provider: '' }, 'empty', 'provider'],
    [{ kind: 'photometry_snapshot', nova_id: N, old_schema_version: '..' }, 'dot_segment', 'old_schema_version'],
    [{ kind: 'photometry_snapshot', nova_id: N, old_schema_version: '1/at=x' }, 'slash', 'old_schema_version'],
    [
      { kind: 'photometry_snapshot', nova_id: N, old_schema_version: '1'.repeat(65) },
      'invalid_version',
      'old_schema_version',
    ],
    [{ kind: 'release_catalog', release_id: 'local' }, 'invalid_release_id', 'release_id'],
    // Every one of these is read back as another kind.
    [
      { kind: 'release_nova_file', release_id: '20260330-143022', nova_id: N, path: 'spectra.json' },
      'another_kind',
      null,
    ],
    [
      { kind: 'release_nova_file', release_id: '20260330-143022', nova_id: N, path: 'a_bundle_20260330.zip' },
      'another_kind',
      null,
    ],
  ])('refuses %j: %s, %s', (fields, code, parameter) => {
    expect(said(tryBuildKey(any(fields)))).toEqual([code, parameter])
  })

  it('names the kind that a key is of', () => {
    const fields = { release_id: '20260330-143022', nova_id: N, path: 'spectra.json' }
    expect(tryBuildKey({ kind: 'release_nova_file', ...fields })).toMatchObject({
      problem: { wanted: 'the kind release_spectra', advice: expect.stringContaining('details.wanted') },
    })
  })
})

it('what throws says all in one error', () => {
  const thrown = expect.toSatisfy(
    (error) =>
      isSpectraError(error, 'key_refused') &&
      error.details['problem'] === 'invalid_uuid' &&
      error.details['parameter'] === 'nova_id' &&
      error.kind === 'validation' &&
      error.advice?.includes('lower case') === true &&
      error.message.includes('V1324 Sco'),
  )
  expect(() => buildKey({ kind: 'bundle', nova_id: 'V1324 Sco' })).toThrow(thrown)
  expect(() => parseKey('private', 'bundles/V1324 Sco/full.zip')).toThrow(thrown)
})
