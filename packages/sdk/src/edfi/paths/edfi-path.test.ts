import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tryBuildEdfiPath } from './build-edfi-path.ts'
import type { EdfiPath } from './edfi-path.ts'
import { spelledPaths } from './edfi-paths.fixture.ts'
import { tryParseEdfiPath } from './parse-edfi-path.ts'
import { rosterKey } from './spell-key.ts'

const job = { partnerId: 'ea', tenantCode: 't', schoolYearId: '2526', jobId: 42 }
const file = { templateKey: 'INPUT_FILE', nameFromUser: 'a.csv' }
const year = { partnerId: 'ea', tenantCode: 't', endYear: 2026 }
const rosterFile = 'studentEducationOrganizationAssociations.jsonl'
const reasonOf = (result: ReturnType<typeof tryParseEdfiPath> | ReturnType<typeof tryBuildEdfiPath>): unknown =>
  result.ok ? result.value : result.reason

describe('a spelled path', () => {
  it.each(spelledPaths)('$title: built and parsed, or refused on both ways', (spelled) => {
    const { partnerId, tenantCode, schoolYearId, jobId, templateKey, nameFromUser, endYear } = spelled
    const input = { kind: 'input', partnerId, tenantCode, schoolYearId, jobId, templateKey, nameFromUser } as const
    expect(reasonOf(tryBuildEdfiPath(input))).toBe(spelled.refused ?? spelled.input)
    expect(reasonOf(tryParseEdfiPath(spelled.input))).toEqual(spelled.refused ?? input)
    const roster = { kind: 'roster', partnerId, tenantCode, endYear } as const
    expect(reasonOf(tryBuildEdfiPath(roster))).toBe(spelled.rosterRefused ?? spelled.roster)
    expect(reasonOf(tryParseEdfiPath(spelled.roster))).toEqual(spelled.rosterRefused ?? roster)
  })
})

describe('tryBuildEdfiPath', () => {
  it.each<[string, EdfiPath, string]>([
    ['a base', { kind: 'job-base', ...job }, 'ea/t/2526/42'],
    ['an output', { kind: 'output', ...job, name: 'em-results.json' }, 'ea/t/2526/42/output/em-results.json'],
    ['a file of a set', { kind: 'output', ...job, name: 'ods/a.jsonl' }, 'ea/t/2526/42/output/ods/a.jsonl'],
    ['a set', { kind: 'output-set', ...job, set: 'non-ods' }, 'ea/t/2526/42/output/non-ods'],
    ['a tenant with a line feed', { kind: 'job-base', ...job, tenantCode: 'a\nb' }, 'ea/a%0Ab/2526/42'],
    ['a tenant that climbs', { kind: 'job-base', ...job, tenantCode: '../x' }, 'ea/..%2Fx/2526/42'],
  ])('builds %s', (_, path, key) => expect(tryBuildEdfiPath(path)).toEqual({ ok: true, value: key }))

  it.each<[string, EdfiPath, string]>([
    ['a tenant of dots', { kind: 'job-base', ...job, tenantCode: '..' }, 'dot_segment'],
    ['a partner of a dot', { kind: 'job-base', ...job, partnerId: '.' }, 'dot_segment'],
    ['no partner', { kind: 'job-base', ...job, partnerId: '' }, 'leading_slash'],
    ['no tenant', { kind: 'job-base', ...job, tenantCode: '' }, 'empty_segment'],
    ['no year', { kind: 'job-base', ...job, schoolYearId: '' }, 'empty_segment'],
    ['half a character in a tenant', { kind: 'job-base', ...job, tenantCode: 'a\ud83d' }, 'lone_surrogate'],
    ['half a character in a name', { kind: 'output', ...job, name: 'a\ud83d' }, 'lone_surrogate'],
    ['the folder of the rosters', { kind: 'job-base', ...job, partnerId: '__rosters' }, 'reserved'],
    ['job 0', { kind: 'job-base', ...job, jobId: 0 }, 'invalid_number'],
    ['half a job', { kind: 'job-base', ...job, jobId: 1.5 }, 'invalid_number'],
    ['a job beyond numbers', { kind: 'job-base', ...job, jobId: 2 ** 53 }, 'invalid_number'],
    ['a roster of year 26', { kind: 'roster', ...year, endYear: 26 }, 'invalid_number'],
    ['a roster of no year', { kind: 'roster', ...year, endYear: Number.NaN }, 'invalid_number'],
    ['a roster of dots', { kind: 'roster', ...year, tenantCode: '..' }, 'dot_segment'],
    ['a roster of nobody', { kind: 'roster', ...year, tenantCode: '' }, 'empty_segment'],
    ['a roster with a line feed', { kind: 'roster', ...year, tenantCode: 'a\n' }, 'control_character'],
    ['a roster of a slashed partner', { kind: 'roster', ...year, partnerId: 'a/b' }, 'ambiguous'],
    ['a file without name', { kind: 'input', ...job, ...file, nameFromUser: '' }, 'empty'],
    ['a file for no template key', { kind: 'input', ...job, ...file, templateKey: '' }, 'invalid_template_key'],
    ['a key with the separator', { kind: 'input', ...job, ...file, templateKey: 'A__B' }, 'invalid_template_key'],
    ['a key that ends like it', { kind: 'input', ...job, ...file, templateKey: 'A_' }, 'invalid_template_key'],
    ['a key that climbs', { kind: 'input', ...job, ...file, templateKey: '../A' }, 'invalid_template_key'],
    ['a file in a folder of nothing', { kind: 'input', ...job, ...file, nameFromUser: 'a//b' }, 'empty_segment'],
    ['a name with a zero byte', { kind: 'input', ...job, ...file, nameFromUser: 'a\0' }, 'control_character'],
    ['a name with a backslash', { kind: 'input', ...job, ...file, nameFromUser: 'a\\b' }, 'backslash'],
    ['a very long name', { kind: 'input', ...job, ...file, nameFromUser: 'é'.repeat(512) }, 'too_long'],
    ['an output that climbs', { kind: 'output', ...job, name: '../43/output/x' }, 'dot_segment'],
    ['an absolute output', { kind: 'output', ...job, name: '/x' }, 'empty_segment'],
    ['an output without name', { kind: 'output', ...job, name: '' }, 'empty_segment'],
    ['a folder as output', { kind: 'output', ...job, name: 'logs/' }, 'empty_segment'],
    ['a set as output', { kind: 'output', ...job, name: 'ods' }, 'ambiguous'],
    ['the other set as output', { kind: 'output', ...job, name: 'non-ods' }, 'ambiguous'],
  ])('refuses %s', (_, path, reason) => expect(reasonOf(tryBuildEdfiPath(path))).toBe(reason))

  it('takes a key of 1024 bytes and not one more', () => {
    const named = (length: number) =>
      tryBuildEdfiPath({ kind: 'output', ...job, name: 'x'.repeat(length - 'ea/t/2526/42/output/'.length) })
    expect([named(1024).ok, named(1025).ok]).toEqual([true, false])
    expect(reasonOf(tryParseEdfiPath(`ea/t/2526/42/output/${'é'.repeat(503)}`))).toBe('too_long')
  })
})

describe('tryParseEdfiPath', () => {
  it.each([
    ['', 'empty'],
    ['s3://bucket/ea/t/2526/42', 'scheme'],
    ['https://host/ea/t/2526/42?X-Amz-Signature=abc', 'scheme'],
    ['/ea/t/2526/42', 'leading_slash'],
    ['ea/t/2526/42/', 'empty_segment'],
    ['ea//t/2526/42', 'empty_segment'],
    ['ea/t/2526/42/output/../input/A__b', 'dot_segment'],
    ['ea/./t/2526', 'dot_segment'],
    ['ea/t/2526/42/output/a\\b', 'backslash'],
    ['ea/t/2526/42/output/a\u0085', 'control_character'],
    ['ea/t/2526/42/output/\udc00', 'lone_surrogate'],
    ['ea/t/2526', 'foreign'],
    ['ea', 'foreign'],
    ['ea/t/2526/042', 'invalid_number'],
    ['ea/t/2526/4e1', 'invalid_number'],
    ['ea/t/2526/0', 'invalid_number'],
    ['ea/t/2526/99999999999999999999', 'invalid_number'],
    ['ea/t/2526/x/output/y', 'invalid_number'],
    ['ea/a b/2526/42', 'not_canonical'],
    ['ea/a%2fb/2526/42', 'not_canonical'],
    ['ea/%41/2526/42', 'not_canonical'],
    ['ea/100%/2526/42', 'not_canonical'],
    ['ea/%FF/2526/42', 'not_canonical'],
    ['ea/São/2526/42', 'not_canonical'],
    ['ea/t/2526/42/output', 'foreign'],
    ['ea/t/2526/42/input', 'foreign'],
    ['ea/t/2526/42/logs/x', 'foreign'],
    ['ea/t/2526/42/Output/x', 'foreign'],
    ['ea/t/2526/42/input/a.csv', 'foreign'],
    ['ea/t/2526/42/input/__a.csv', 'foreign'],
    ['ea/t/2526/42/input/INPUT_FILE__', 'foreign'],
    ['ea/t/2526/42/input/sub/INPUT_FILE__a.csv', 'foreign'],
    [`__rosters/ea/2026/${rosterFile}`, 'foreign'],
    ['__rosters/ea/t/2026/others.jsonl', 'foreign'],
    ['__rosters/x/2526/42', 'foreign'],
    [`__rosters/ea/t/26/${rosterFile}`, 'invalid_number'],
    [`__rosters/ea/t/02026/${rosterFile}`, 'invalid_number'],
    // Were a partner called __rosters, this would be an output of its job.
    [`__rosters/x/2526/42/output/2026/${rosterFile}`, 'ambiguous'],
  ])('refuses %j: %s', (key, reason) => expect(reasonOf(tryParseEdfiPath(key))).toBe(reason))

  it('takes the values of a roster as they are', () => {
    const parsed = tryParseEdfiPath(`__rosters/ea/a%20b/2026/${rosterFile}`)
    expect(reasonOf(parsed)).toEqual({ kind: 'roster', partnerId: 'ea', tenantCode: 'a%20b', endYear: 2026 })
  })

  it('shows nothing of a signature', () => {
    const signed = ['https://host/ea/t?X-Amz-Signature=5ec2e7', 'ea/t/2526/42/x?X-Amz-Signature=5ec2e7&a=b']
    for (const key of signed) expect(JSON.stringify(tryParseEdfiPath(key))).not.toContain('5ec2e7')
  })
})

const odd = fc.constantFrom(
  '',
  '..',
  '.',
  'a/b',
  '%20',
  '%2F',
  '100%',
  '🙂',
  '\ud83d',
  '\\',
  '\n',
  '__',
  'ods',
  'São',
  '_',
)
const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.array(fc.oneof(odd, fc.string({ maxLength: 3 })), { maxLength: 4 }).map((pieces) => pieces.join('')),
)
const place = fc.record({
  partnerId: fc.oneof(fc.constantFrom('ea', 'sc', '__rosters'), text),
  tenantCode: text,
  schoolYearId: fc.oneof(fc.constantFrom('2526', '2425'), text),
  jobId: fc.oneof(fc.integer({ min: 1, max: 2 ** 40 }), fc.integer({ min: -2, max: 2 })),
})
const templateKey = fc.oneof(fc.constantFrom('INPUT_FILE', 'INPUT_FILE_DS', '_A', 'A_', 'A__B'), text)
const anyPath: fc.Arbitrary<EdfiPath> = fc.oneof(
  place.map((job) => ({ kind: 'job-base' as const, ...job })),
  fc.tuple(place, templateKey, text).map(([job, templateKey, nameFromUser]) => {
    return { kind: 'input' as const, ...job, templateKey, nameFromUser }
  }),
  fc.tuple(place, text).map(([job, name]) => ({ kind: 'output' as const, ...job, name })),
  fc
    .tuple(place, fc.constantFrom('ods', 'non-ods'))
    .map(([job, set]) => ({ kind: 'output-set' as const, ...job, set })),
  fc.tuple(text, text, fc.integer({ min: 990, max: 10_010 })).map(([partnerId, tenantCode, endYear]) => {
    return { kind: 'roster' as const, partnerId, tenantCode, endYear }
  }),
)
const pieces = fc.constantFrom(
  ...['ea', 't', 'a%2Fb', 'a%2fb', '2526', '2026', '42', '042', 'input', 'output', 'ods', 'non-ods', '__rosters'],
  ...[
    'INPUT_FILE__a.csv',
    'INPUT_FILE___a.csv',
    '__',
    '..',
    '.',
    '',
    rosterFile,
    'ods/x.jsonl',
    '\\',
    '%',
    'São',
    's3:',
  ],
)
const anyKey = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('/')),
  text,
)

describe('building and parsing', () => {
  it('undo each other for every path that is built', () => {
    let built = 0
    fc.assert(
      fc.property(anyPath, (path) => {
        const key = tryBuildEdfiPath(path)
        if (!key.ok) return
        built += 1
        expect(tryParseEdfiPath(key.value)).toEqual({ ok: true, value: path })
      }),
      { numRuns: 10_000 },
    )
    // Refusing everything would pass, too.
    expect(built).toBeGreaterThan(2000)
  })

  it('undo each other for every key that is parsed', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        const parsed = tryParseEdfiPath(key)
        if (parsed.ok) expect(tryBuildEdfiPath(parsed.value)).toEqual({ ok: true, value: key })
      }),
      { numRuns: 10_000 },
    )
  })

  it('never lead out of the base of a job', () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        const key = tryBuildEdfiPath(path)
        if (!key.ok || path.kind === 'roster') return
        const base = tryBuildEdfiPath({ ...path, kind: 'job-base' })
        const resolved = new URL(`https://host/${key.value.split('/').map(encodeURIComponent).join('/')}`).pathname
        expect(base.ok && decodeURIComponent(resolved).startsWith(`/${base.value}`)).toBe(true)
      }),
      { numRuns: 10_000 },
    )
  })

  it('give two tenants never one roster', () => {
    const codes = ['a', 'b', 'c', 'a/b', 'b/c', 'a/b/c', 'c/a']
    const tenants = codes.flatMap((partnerId) => codes.map((tenantCode) => ({ partnerId, tenantCode, endYear: 2026 })))
    const keys = tenants.flatMap((tenant) => {
      const built = tryBuildEdfiPath({ kind: 'roster', ...tenant })
      return built.ok ? [built.value] : []
    })
    expect(new Set(tenants.map(rosterKey)).size).toBeLessThan(tenants.length)
    expect([keys.length, new Set(keys).size]).toEqual([9, 9])
  })
})
