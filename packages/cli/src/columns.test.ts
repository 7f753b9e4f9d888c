import { expect, test } from 'vitest'
import { columns } from './columns.ts'

test.each<[string, readonly (readonly string[])[], readonly number[], string[]]>([
  [
    'words stand flush left',
    [
      ['a', 'bb'],
      ['ccc', 'd'],
    ],
    [],
    ['a    bb', 'ccc  d'],
  ],
  [
    'numbers stand flush right',
    [
      ['n', '7'],
      ['m', '1200'],
    ],
    [1],
    ['n     7', 'm  1200'],
  ],
  ['rows may be of different length', [['a'], ['bb', 'c']], [], ['a', 'bb  c']],
  ['a line break in a cell makes no line', [['a\nb', 'c']], [], ['a b  c']],
])('%s', (_name, rows, right, want) => {
  expect(columns(rows, right)).toEqual(want)
})
