import { expect, test } from 'vitest'
import { placePath } from './place-path.ts'

test.each<[string, string, string]>([
  ['a/b', '', 'a/b'],
  ['/a/b/', '', 'a/b'],
  ['', '', ''],
  ['', 'team', 'team'],
  ['x', 'team', 'team/x'],
  ['team/x', 'team', 'team/x'],
  ['/team/x', 'team', 'team/x'],
  ['/x', 'team', 'outside'],
  ['/teams/x', 'team', 'outside'],
  ['../x', 'team', 'traversal'],
  ['/team/../x', 'team', 'traversal'],
])('%j for %j -> %j', (text, root, want) => {
  const placed = placePath(text, root)
  expect(placed.kind === 'at' ? placed.path : placed.kind).toBe(want)
})
