import { expect, test } from 'vitest'
import { type Placed, placeNewPath, placeWholePath } from './place-path.ts'

const shown = (placed: Placed) => (placed.kind === 'at' ? placed.path : placed.kind)

test.each<[string, string, string, string]>([
  ['a/b', '', 'a/b', 'a/b'],
  ['/a/b/', '', 'a/b', 'a/b'],
  ['', '', '', ''],
  ['', 'team', 'team', 'outside'],
  ['x', 'team', 'team/x', 'outside'],
  ['team/x', 'team', 'team/team/x', 'team/x'],
  ['/team/x', 'team', 'team/x', 'team/x'],
  ['/x', 'team', 'outside', 'outside'],
  ['/teams/x', 'team', 'outside', 'outside'],
  ['../x', 'team', 'traversal', 'traversal'],
  ['/team/../x', 'team', 'traversal', 'traversal'],
])('%j for %j: new %j, whole %j', (text, root, wantNew, wantWhole) => {
  expect(shown(placeNewPath(text, root))).toBe(wantNew)
  expect(shown(placeWholePath(text, root))).toBe(wantWhole)
})
