import { expect, test } from 'vitest'
import { channelOf, readLastSeq } from './open-socket.ts'

test.each<[string, string | null]>([
  ['/ws/labs/golden.json', 'golden.json'],
  ['/ws/labs/golden.json?last_seq=3', 'golden.json'],
  ['/ws/labs/a%20b.json', 'a b.json'],
  ['/ws/labs/7b1c-uuid', '7b1c-uuid'],
  ['/ws/labs/team/Nested.json', null],
  ['/ws/labs/team%2FNested.json', null],
  ['/ws/labs/', null],
  ['/ws/labs', null],
  ['/api/labs/golden.json', null],
])('%s -> %j', (target, want) => expect(channelOf(target, () => false)).toBe(want))

test.each<[string, number | null]>([
  ['', 0],
  ['last_seq=12', 12],
  ['last_seq=-1', -1],
  ['last_seq=1&last_seq=2', 2],
  ['last_seq=', null],
  ['last_seq=1.5', null],
  ['last_seq=abc', null],
])('%j -> %j', (search, want) => expect(readLastSeq(new URLSearchParams(search))).toBe(want))
