import { expect, it } from 'vitest'
import { splitPattern } from './split-pattern.ts'

it.each([
  ['a.json', [['a.json']]],
  ['a/{b}/c', [['a'], [{ parameter: 'b' }], ['c']]],
  [
    'v={b}/{c}_x_{d}.zip',
    [
      ['v=', { parameter: 'b' }],
      [{ parameter: 'c' }, '_x_', { parameter: 'd' }, '.zip'],
    ],
  ],
])('splits %s', (pattern, want) => expect(splitPattern(pattern)).toEqual(want))

it.each([
  ['', ' has an empty segment'],
  ['/a', '/a has an empty segment'],
  ['a//b', 'a//b has an empty segment'],
  ['a/', 'a/ has an empty segment'],
  ['a/../b', 'a/../b has a segment .., which is no name'],
  ['./b', './b has a segment ., which is no name'],
  ['a/{b', 'a/{b has a brace without its other'],
  ['a/b}', 'a/b} has a brace without its other'],
  ['a/{{b}}', 'a/{{b}} has a brace without its other'],
  ['a/{b}{c}', 'a/{b}{c} has two parameters side by side'],
  ['a\\b', 'a\\b has a backslash or a control character'],
  ['a\tb', 'a\tb has a backslash or a control character'],
])('refuses %j', (pattern, reason) => expect(splitPattern(pattern)).toEqual({ reason }))
