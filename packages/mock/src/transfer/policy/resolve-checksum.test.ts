import { expect, test } from 'vitest'
import type { ChecksumMode } from './policy.ts'
import { type ChecksumPreference, resolveChecksum } from './resolve-checksum.ts'

const table: readonly [ChecksumMode, string | null, ChecksumPreference | null, ChecksumMode, string | null][] = [
  ['none', null, null, 'none', null],
  ['none', null, 'standard', 'none', null],
  ['none', null, 'none', 'none', null],
  ['none', null, 'strict', 'required', 'SHA256'],
  ['none', 'SHA256', null, 'none', 'SHA256'],
  ['optional', null, null, 'optional', 'SHA256'],
  ['optional', null, 'standard', 'optional', 'SHA256'],
  ['optional', null, 'none', 'none', null],
  ['optional', null, 'strict', 'optional', 'SHA256'],
  ['optional', 'SHA256', 'none', 'none', 'SHA256'],
  ['required', 'SHA256', null, 'required', 'SHA256'],
  ['required', null, 'standard', 'required', 'SHA256'],
  ['required', null, 'none', 'required', null],
  ['required', null, 'strict', 'required', 'SHA256'],
]
test.each(table)('%s/%s with %s -> %s/%s', (mode, algorithm, preference, wantMode, wantAlgorithm) => {
  expect(resolveChecksum({ checksum_mode: mode, checksum_algorithm: algorithm }, preference)).toEqual({
    mode: wantMode,
    algorithm: wantAlgorithm,
  })
})
