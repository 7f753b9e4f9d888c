import { expect, test } from 'vitest'
import { deriveLabPath, sanitiseLabName, withSuffix } from './derive-file-name.ts'

test.each([
  ['My Lab 1', 'My-Lab-1'],
  ['Lab #1 é', 'Lab--1-é'],
  ['', 'lab'],
  ['--', 'lab'],
  ['_a_b_', 'a_b'],
  ['a/b', 'a-b'],
  ['実験室', '実験室'],
])('%j -> %j', (name, want) => expect(sanitiseLabName(name)).toBe(want))

test.each([
  ['', 'x y', 'x-y.json'],
  ['team', 'x', 'team/x.json'],
  ['team/whole.json', 'ignored', 'team/whole.json'],
])('%j and %j -> %j', (folder, name, want) => expect(deriveLabPath(folder, name)).toBe(want))

test('a suffix is appended once', () => {
  expect([withSuffix('a'), withSuffix('a.json')]).toEqual(['a.json', 'a.json'])
})
