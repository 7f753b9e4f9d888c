import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSpectraError } from '../errors.ts'
import { type BucketName, type KeyParameterName, keyGrammar } from '../generated/keys.ts'
import { tryBuildKey } from './build-key.ts'
import { keyFacts, keyKinds } from './key-facts.ts'
import type { KeyOf } from './key-types.ts'
import { keyUrlPath } from './key-url-path.ts'
import { knownKeys } from './keys.fixture.ts'
import { parseKey, tryParseKey } from './parse-key.ts'

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length })
const uuid = fc.oneof(
  fc.uuid(),
  hex(32).map((text) => text.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')),
)
const instant = fc.date({ min: new Date(0), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true })
const odd = fc.constantFrom(
  '..',
  '.',
  '',
  'a/b',
  '%2F',
  '🙂',
  '\ud83d',
  '\\',
  '\n',
  'schema=',
  'at=',
  '_bundle_',
  '.fits',
)
const name = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  fc.constantFrom('spectra.json', 'bundle.zip', 'V1324-Sco_bundle_20260330', 'x_bundle_20260330.zip', 'nova.json'),
  fc.array(fc.oneof(odd, fc.string({ maxLength: 3 })), { maxLength: 3 }).map((pieces) => pieces.join('')),
)
const digits = instant.map((date) => date.toISOString().replace(/[-:]/g, ''))

/** Mostly values of the form, and some of others: what is built has to be read back, whatever it is built of. */
const forms: Readonly<Record<string, fc.Arbitrary<string>>> = {
  uuid,
  timestamp: instant.map((date) => `${date.toISOString().slice(0, 19)}Z`),
  date: digits.map((text) => text.slice(0, 8)),
  release_id: digits.map((text) => `${text.slice(0, 8)}-${text.slice(9, 15)}`),
  version: fc.oneof(fc.constantFrom('1', '1.0.0', '2.1'), name),
  sha256: hex(64),
  snake_case: fc.constantFrom('ingest_new_nova', 'x1_y2', 'refresh_references'),
  segment: name,
  path: fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')),
}
const valuesOf = (parameter: KeyParameterName): fc.Arbitrary<string> => {
  const own = forms[keyGrammar.parameters[parameter].form] ?? name
  return fc.oneof({ weight: 60, arbitrary: own }, name)
}
const fieldsOf = fc.constantFrom(...keyKinds()).chain((kind) => {
  const values = Object.fromEntries(keyFacts(kind).parameters.map((parameter) => [parameter, valuesOf(parameter)]))
  return fc.record(values).map((parameters) => ({ kind, ...parameters }) as KeyOf)
})

const bucket = fc.constantFrom<BucketName>('private', 'public')
const known = fc.constantFrom(...knownKeys)
const pieces = [...new Set(knownKeys.flatMap(([, key]) => key.split('/')))]
const segment = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...pieces) }, uuid, name)
const anyKey: fc.Arbitrary<readonly [BucketName, string]> = fc.oneof(
  // Segments of real keys in any order.
  fc.tuple(
    bucket,
    fc.array(segment, { maxLength: 8 }).map((parts) => parts.join('/')),
  ),
  // Real keys with one change: of some characters, of a segment, of the bucket.
  {
    weight: 3,
    arbitrary: fc.tuple(known, fc.nat(), fc.nat({ max: 3 }), name).map(([[bucket, key], at, cut, text]) => {
      const start = at % (key.length + 1)
      return [bucket, key.slice(0, start) + text + key.slice(start + cut)] as const
    }),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(known, fc.nat(), segment).map(([[bucket, key], at, text]) => {
      const parts = key.split('/')
      return [bucket, parts.with(at % parts.length, text).join('/')] as const
    }),
  },
  fc.tuple(
    bucket,
    known.map(([, key]) => key),
  ),
  fc.tuple(bucket, fc.string({ unit: 'binary', maxLength: 40 })),
)

it('what is built is read back as what it was built of, and leads out of nowhere', () => {
  const built = new Map<string, number>()
  fc.assert(
    fc.property(fieldsOf, (fields) => {
      const key = tryBuildKey(fields)
      if (!key.ok) return
      built.set(fields.kind, (built.get(fields.kind) ?? 0) + 1)
      expect(tryParseKey(keyFacts(fields.kind).bucket, key.value)).toEqual({ ok: true, value: { ...fields } })
      const { pathname } = new URL(`https://host${keyUrlPath(key.value)}`)
      expect(decodeURIComponent(pathname)).toBe(`/${key.value}`)
    }),
    { numRuns: 12_000 },
  )
  // Refusing everything would pass, too.
  const rare = keyKinds().filter((kind) => (built.get(kind) ?? 0) < 50)
  expect(rare).toEqual([])
})

it('what is read is built again as it was', () => {
  let parsed = 0
  fc.assert(
    fc.property(anyKey, ([bucket, key]) => {
      const fields = tryParseKey(bucket, key)
      if (!fields.ok) return
      parsed += 1
      if (keyFacts(fields.value.kind).bucket !== bucket) expect.unreachable(key)
      expect(tryBuildKey(fields.value)).toEqual({ ok: true, value: key })
    }),
    { numRuns: 12_000 },
  )
  expect(parsed).toBeGreaterThan(1000)
})

it('what is refused is refused with one kind of error', () => {
  fc.assert(
    fc.property(anyKey, ([bucket, key]) => {
      try {
        parseKey(bucket, key)
      } catch (error) {
        if (!isSpectraError(error, 'key_refused')) throw error
      }
    }),
    { numRuns: 2000 },
  )
})
