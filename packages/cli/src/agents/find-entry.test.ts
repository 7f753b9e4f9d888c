import type { OutboxEntry } from '@nova/sdk/agents'
import { expect, test } from 'vitest'
import { findEntry } from './find-entry.ts'

const entries = ['abc1', 'abc2', 'abc'].map((key) => ({ key }) as OutboxEntry)

test('a memory goes by the beginning of its key, as long as that is one, or by the whole of it', () => {
  expect(findEntry(entries, 'abc2').key).toBe('abc2')
  expect(findEntry(entries, 'abc').key).toBe('abc')
})

test.each([
  ['ab', '3 keys begin with ab.'],
  ['x', 'There is no memory x in the outbox.'],
])('%s is not found', (start, message) =>
  expect(() => findEntry(entries, start)).toThrow(expect.objectContaining({ message, exitCode: 4 })),
)
