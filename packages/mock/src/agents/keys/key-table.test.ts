import { expect, test } from 'vitest'
import { type AgentsKey, entersDomain, holdsPermissions, mockKeys, readKey } from './key-table.ts'

const keyOf = (name: string): AgentsKey => {
  const read = readKey(name)
  if (read.kind !== 'known') throw new Error(`There is no key ${name}`)
  return read.key
}

test.each([
  [null, 'missing'],
  ['', 'missing'],
  ['test-key', 'known'],
  ['Test-Key', 'unknown'],
  [' test-key', 'unknown'],
  ['toString', 'unknown'],
])('the key %j is %s', (sent, want) => {
  expect(readKey(sent).kind).toBe(want)
})

test('keys can be others', () => {
  const own: AgentsKey = { key: 'mine', client: 'me', permissions: [], domains: [] }
  expect(readKey('mine', [own])).toEqual({ kind: 'known', key: own })
  expect(readKey('test-key', [own]).kind).toBe('unknown')
})

test.each([
  ['test-key', true, true],
  ['read-key', true, false],
  ['write-key', false, true],
  ['personal-key', true, true],
])('%s: reads %s, writes %s', (name, reads, writes) => {
  const key = keyOf(name)
  expect([holdsPermissions(key, ['read']), holdsPermissions(key, ['write'])]).toEqual([reads, writes])
  expect(holdsPermissions(key, ['read', 'write'])).toBe(reads && writes)
  expect(holdsPermissions(key, [])).toBe(true)
})

test('domains bind only keys that have a list', () => {
  const domains = [null, '', 'personal', 'professional']
  const enters = mockKeys.map((key) => domains.map((domain) => entersDomain(key, domain)))
  const free = [true, true, true, true]
  expect(enters).toEqual([free, free, free, [true, true, true, false]])
})
