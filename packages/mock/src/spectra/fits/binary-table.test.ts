import { expect, test } from 'vitest'
import { binaryTable, type Column } from './binary-table.ts'

const hex = (column: Column) => Buffer.from(binaryTable('T', [column]).data ?? []).toString('hex')

test.each<[string, Column, string]>([
  ['logical', { name: 'A', letter: 'L', cells: [true, false] }, '5446'],
  ['byte', { name: 'A', letter: 'B', cells: [255] }, 'ff'],
  ['16 bits', { name: 'A', letter: 'I', cells: [-2] }, 'fffe'],
  ['32 bits', { name: 'A', letter: 'J', cells: [[1, -1]] }, '00000001ffffffff'],
  ['64 bits', { name: 'A', letter: 'K', cells: [2n ** 53n + 1n] }, '0020000000000001'],
  ['text, as wide as the longest', { name: 'A', letter: 'A', cells: ['ab', 'c'] }, '61626300'],
  ['single', { name: 'A', letter: 'E', cells: [1.5] }, '3fc00000'],
  ['double', { name: 'A', letter: 'D', cells: [Float64Array.of(1, Number.NaN)] }, '3ff00000000000007ff8000000000000'],
])('%s', (_, column, want) => {
  expect(hex(column)).toBe(want)
})

test('rows stand one after another, widths add up', () => {
  const { data, cards } = binaryTable('T', [
    { name: 'N', letter: 'I', cells: [1, 2] },
    { name: 'S', letter: 'A', cells: ['x', ''], unit: 'u' },
  ])
  expect(Buffer.from(data ?? []).toString('hex')).toBe('000178000200')
  expect(
    cards
      .filter(([keyword]) => /^(NAXIS[12]|T\w+[12]|EXTNAME)$/.test(keyword))
      .map(([keyword, value]) => [keyword, value]),
  ).toEqual([
    ['NAXIS1', 3],
    ['NAXIS2', 2],
    ['TTYPE1', 'N'],
    ['TFORM1', 'I'],
    ['TTYPE2', 'S'],
    ['TFORM2', '1A'],
    ['TUNIT2', 'u'],
    ['EXTNAME', 'T'],
  ])
})
