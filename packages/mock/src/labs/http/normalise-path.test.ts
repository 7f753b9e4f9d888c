import { expect, test } from 'vitest'
import { isInside, normalisePath } from './normalise-path.ts'

test.each<[string, string | null]>([
  ['team/Nested.json', 'team/Nested.json'],
  ['//Z.json', 'Z.json'],
  ['Z.json/', 'Z.json'],
  ['a//b/./c.json', 'a/b/c.json'],
  ['', ''],
  ['/', ''],
  ['../etc', null],
  ['a/../b', null],
  ['a/..b', 'a/..b'],
])('%j -> %j', (text, want) => expect(normalisePath(text)).toBe(want))

test.each<[string, string, boolean]>([
  ['a/b.json', '', true],
  ['team/b.json', 'team', true],
  ['team', 'team', true],
  ['teams/b.json', 'team', false],
  ['b.json', 'team', false],
])('%j inside %j: %s', (path, folder, want) => expect(isInside(path, folder)).toBe(want))
