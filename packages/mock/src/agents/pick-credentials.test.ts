import { expect, test } from 'vitest'
import { mockKeys } from './keys/key-table.ts'
import { pickCredentials } from './pick-credentials.ts'

test('one key of each kind', () => {
  expect(pickCredentials(mockKeys)).toEqual({
    api_key: 'test-key',
    read_key: 'read-key',
    write_key: 'write-key',
    domain_key: { key: 'personal-key', domains: ['personal'] },
  })
})

test('nothing without a key that reads and writes', () => {
  expect(pickCredentials(mockKeys.filter(({ key }) => key !== 'test-key'))).toBeNull()
  expect(pickCredentials(mockKeys.slice(0, 1))).toEqual({
    api_key: 'test-key',
    read_key: null,
    write_key: null,
    domain_key: null,
  })
})
