import { expect, it } from 'vitest'
import { type FitsColumnFormat, parseColumnFormat } from './column-format.ts'

const format = (
  letter: FitsColumnFormat['letter'],
  repeat: number,
  rowBytes: number,
  descriptor: FitsColumnFormat['descriptor'] = null,
): FitsColumnFormat => ({ letter, repeat, descriptor, rowBytes })

it.each<readonly [string, FitsColumnFormat | null]>([
  ['10D', format('D', 10, 80)],
  ['E', format('E', 1, 4)],
  [' 1j ', format('J', 1, 4)],
  ['0I', format('I', 0, 0)],
  ['L', format('L', 1, 1)],
  ['B', format('B', 1, 1)],
  ['K', format('K', 1, 8)],
  ['C', format('C', 1, 8)],
  ['2M', format('M', 2, 32)],
  ['9X', format('X', 9, 2)],
  ['60A12', format('A', 60, 60)],
  ['1PE(1800)', format('E', 1, 8, 'P')],
  ['PD', format('D', 1, 8, 'P')],
  ['0PB(0)', format('B', 0, 0, 'P')],
  ['QJ(5)', format('J', 1, 16, 'Q')],
  ['10Z', null],
  ['', null],
  ['2PE(3)', null],
  ['P', null],
  ['D10', format('D', 1, 8)],
  ['99999999999999999999D', null],
])('reads %j', (text, want) => {
  expect(parseColumnFormat(text)).toEqual(want)
})
