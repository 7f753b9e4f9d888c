import { describe, expect, it } from 'vitest'
import { isSpectraError } from '../errors.ts'
import { type KeyKind, type KeyMutability, type KeyPattern, keyGrammar } from '../generated/keys.ts'
import { checkOverwrite, type OverwriteFacts } from './check-overwrite.ts'
import { contentTypeOf, keyFacts, keyKinds } from './key-facts.ts'
import { compileLayout } from './key-layout.ts'
import { keyPrefix } from './key-prefix.ts'
import type { KeyOf } from './key-types.ts'
import { keyUrlPath } from './key-url-path.ts'
import { data_product_id, knownKeys, nova_id } from './keys.fixture.ts'
import { tryParseKey } from './parse-key.ts'

const refusedAs = (problem: string) =>
  expect.toSatisfy((error) => isSpectraError(error, 'key_refused') && error.details['problem'] === problem)

describe('keyUrlPath', () => {
  it.each([
    [
      `quarantine/spectra/${nova_id}/${data_product_id}/2026-02-21T20:45:10Z/context.json`,
      `/quarantine/spectra/${nova_id}/${data_product_id}/2026-02-21T20%3A45%3A10Z/context.json`,
    ],
    [
      'snapshots/schema=1.0.0/at=2026-02-21T20:45:10Z/photometry_table.parquet',
      '/snapshots/schema%3D1.0.0/at%3D2026-02-21T20%3A45%3A10Z/photometry_table.parquet',
    ],
    ['current.json', '/current.json'],
    ['a b/é🙂/100%', '/a%20b/%C3%A9%F0%9F%99%82/100%25'],
    ["~!*'()+&?#", '/~%21%2A%27%28%29%2B%26%3F%23'],
    // Not a colon: who gives a URL gets it encoded once more, and sees it.
    ['at%3D1', '/at%253D1'],
  ])('%s', (key, path) => expect(keyUrlPath(key)).toBe(path))

  it('is one that fetch leaves alone and that decodes to the key', () => {
    for (const [, key] of knownKeys) {
      const { pathname } = new URL(`https://host${keyUrlPath(key)}`)
      expect([pathname, decodeURIComponent(pathname)]).toEqual([keyUrlPath(key), `/${key}`])
    }
  })

  it.each([
    ['a/../b', 'dot_segment'],
    ['/a', 'leading_slash'],
    ['a\ud83d', 'lone_surrogate'],
    ['', 'empty'],
  ])('refuses %j: %s', (key, problem) => expect(() => keyUrlPath(key)).toThrow(refusedAs(problem)))
})

describe('keyPrefix', () => {
  it('ends where the first parameter is missing', () => {
    expect([
      keyPrefix('raw_spectrum'),
      keyPrefix('raw_spectrum', { nova_id }),
      keyPrefix('raw_spectrum', { nova_id, data_product_id }),
      keyPrefix('raw_spectrum_member', { nova_id, data_product_id }),
      keyPrefix('photometry_snapshot_at', { nova_id, old_schema_version: '1' }),
      keyPrefix('current_pointer'),
    ]).toEqual([
      'raw/spectra/',
      `raw/spectra/${nova_id}/`,
      `raw/spectra/${nova_id}/${data_product_id}/primary.fits`,
      `raw/spectra/${nova_id}/${data_product_id}/unzipped/`,
      `derived/photometry/${nova_id}/snapshots/schema=1/at=`,
      'current.json',
    ])
  })

  it.each<[KeyKind, Record<string, string>, string]>([
    ['raw_spectrum', { data_product_id }, 'missing_parameter'],
    ['raw_spectrum', { nova_id: nova_id.toUpperCase() }, 'invalid_uuid'],
    ['raw_spectrum', { provider: 'ESO' }, 'unknown_parameter'],
    ['upstream_raw_spectrum', { nova_id, provider: '../x' }, 'slash'],
    ['upstream_raw_spectrum', { nova_id, provider: '..' }, 'dot_segment'],
    ['upstream_raw_spectrum', { nova_id, provider: 'x'.repeat(1000) }, 'too_long'],
    ['raw' as KeyKind, {}, 'unknown_kind'],
  ])('%s of %j: %s', (kind, parameters, problem) => {
    expect(() => keyPrefix(kind, parameters)).toThrow(refusedAs(problem))
  })

  it('begins every key of its kind', () => {
    for (const [, key, { kind, ...parameters }] of knownKeys) {
      expect(key.startsWith(keyPrefix(kind))).toBe(true)
      expect(keyPrefix(kind, parameters)).toBe(key)
    }
  })
})

describe('checkOverwrite', () => {
  const there = (facts: Partial<OverwriteFacts> = {}): OverwriteFacts => ({ exists: true, ...facts })

  it.each<[KeyKind, OverwriteFacts, boolean]>([
    ['raw_spectrum', there({ validation_status: 'VALID' }), false],
    ['raw_spectrum', there({ validation_status: 'UNVALIDATED' }), true],
    ['raw_spectrum_archive', there({ validation_status: 'QUARANTINED' }), true],
    ['raw_spectrum_member', there({ validation_status: 'TERMINAL_INVALID' }), true],
    ['raw_spectrum', there(), false],
    ['raw_spectrum', there({ validation_status: null }), false],
    ['raw_spectrum', there({ validation_status: 'valid' }), false],
    ['quarantined_spectrum', there({ validation_status: 'QUARANTINED' }), false],
    ['quarantine_context', there(), false],
    ['normalized_spectrum', there({ validation_status: 'VALID' }), true],
    ['photometry_upload', there(), true],
    ['photometry_table', there(), true],
    ['photometry_snapshot', there({ has_new_data: true }), false],
    ['photometry_snapshot_at', there(), false],
    ['bundle', there(), false],
    ['bundle', there({ has_new_data: false }), false],
    ['bundle', there({ has_new_data: true }), true],
    ['workflow_input', there(), false],
    ['fits_profile', there(), false],
    ['release_spectra', there({ has_new_data: true }), false],
    ['release_nova_file', there(), false],
    ['current_pointer', there(), true],
    ['upstream_ticket_spectrum', there(), true],
  ])('%s, %j: %s', (kind, facts, allowed) => {
    const verdict = checkOverwrite(kind, facts)
    expect(verdict).toMatchObject({ allowed, mutability: keyFacts(kind).mutability })
    expect(verdict.reason).not.toBe('')
    if (!verdict.allowed) expect(verdict.advice).not.toBe('')
  })

  it('lets everything be written once', () => {
    expect(keyKinds().filter((kind) => !checkOverwrite(kind, { exists: false }).allowed)).toEqual([])
  })

  it('has been asked for every mutability of the layout', () => {
    const asked = new Set<KeyMutability>(keyKinds().map((kind) => checkOverwrite(kind, there()).mutability))
    expect(keyGrammar.mutability.filter((mutability) => !asked.has(mutability))).toEqual([])
  })
})

it.each<[KeyOf, string]>([
  [{ kind: 'raw_spectrum', nova_id, data_product_id }, 'application/fits'],
  [{ kind: 'photometry_table', nova_id }, 'application/vnd.apache.parquet'],
  [{ kind: 'upstream_ticket', filename: 'a.json' }, 'application/json'],
  [{ kind: 'upstream_ticket', filename: 'README' }, 'application/octet-stream'],
  [{ kind: 'upstream_ticket', filename: 'a.constructor' }, 'application/octet-stream'],
  [{ kind: 'raw_spectrum_member', nova_id, data_product_id, relative_path: 'a.zip/b.FIT' }, 'application/fits'],
  [{ kind: 'raw_spectrum_member', nova_id, data_product_id, relative_path: 'a.zip/b' }, 'application/octet-stream'],
  [{ kind: 'current_file', path: 'index.html' }, 'text/html'],
])('%j is written as %s', (key, type) => expect(contentTypeOf(key)).toBe(type))

it('a layout that could not be read back is none', () => {
  const pattern = (...segments: KeyPattern['segments']): KeyPattern => ({
    ...keyGrammar.patterns.current_file,
    segments,
    parameters: [],
  })
  const path = { parameter: 'path' } as const
  expect(() => compileLayout({ a: pattern(['a'], [path], ['b']) })).toThrow(TypeError)
  expect(() => compileLayout({ a: pattern(['a'], ['x', path]) })).toThrow(TypeError)
  expect(() => compileLayout({ a: pattern(['a'], [path]), b: pattern(['a'], [path]) })).toThrow(TypeError)
  expect(() => compileLayout({ a: pattern(['a'], ['b']), b: pattern(['a'], ['b']) })).toThrow(TypeError)
})

it('fixed text goes before parameters, whatever the order of the layout', () => {
  const found = ['manifest.json', 'bundle.zip', 'x_bundle_20260330.zip', 'x.zip'].map((name) => {
    const parsed = tryParseKey('public', `releases/20260330-143022/nova/${nova_id}/${name}`)
    return parsed.ok ? parsed.value.kind : parsed.problem
  })
  expect(found).toEqual(['release_bundle_manifest', 'release_bundle', 'release_named_bundle', 'release_nova_file'])
})
