import { describe, expect, test } from 'vitest'
import { fieldErrors } from '../../engine/validation/field-error.ts'
import { checkRules } from './check-rules.ts'
import { redactInput } from './redact-input.ts'

describe('rules between fields', () => {
  const part = (part_number: number, checksum_sha256: string | null = null) => ({
    part_number,
    etag: 'e',
    checksum_sha256,
  })
  const table: readonly [string, object, readonly string[]][] = [
    ['SignPartsRequest', { part_numbers: [1, 2], checksums_sha256: null }, []],
    ['SignPartsRequest', { part_numbers: [1, 1], checksums_sha256: null }, ['part_numbers']],
    ['SignPartsRequest', { part_numbers: [1], checksums_sha256: { 0: 'x' } }, ['checksums_sha256']],
    ['SignPartsRequest', { part_numbers: [1], checksums_sha256: { 1: ' ' } }, ['checksums_sha256']],
    ['CompleteUploadRequest', { parts: [part(3), part(1)] }, []],
    ['CompleteUploadRequest', { parts: [part(1, 'x'), part(2)] }, []],
    ['CompleteUploadRequest', { parts: [part(1, 'x'), part(3)] }, ['parts']],
    ['CompleteUploadRequest', { parts: [part(2, 'x')] }, ['parts']],
    ['Other', {}, []],
  ]
  test.each(table)('%s %j', (name, body, want) => {
    expect(checkRules(name, body).map((error) => error.loc[1])).toEqual(want)
  })
})

test('masks what may be secret', () => {
  const masked = (loc: string[], input: unknown) => redactInput(fieldErrors.extra(loc, input)).input
  expect(masked(['body', 'access_token'], 'abc')).toBe('[REDACTED]')
  expect(masked(['body', 'url'], 'abc')).toBe('[REDACTED]')
  expect(masked(['body', 'note'], 'https://x/?X-Amz-Signature=ab')).toBe('[REDACTED]')
  expect(masked(['body', 'note'], { deep: ['?x-amz-signature=1'] })).toEqual({ deep: ['[REDACTED]'] })
  expect(masked(['body', 'curl'], 'abc')).toBe('abc')
})
