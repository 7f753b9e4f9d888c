import { expect, it } from 'vitest'
import { parseValue } from './parse-value.ts'

it.each<readonly [string, ReturnType<typeof parseValue>]>([
  ["'UVES    '           / instrument", { value: 'UVES', valueText: "'UVES    '", comment: 'instrument' }],
  ["'  lead'", { value: '  lead', valueText: "'  lead'", comment: '' }],
  ["'it''s a / b' / c / d", { value: "it's a / b", valueText: "'it''s a / b'", comment: 'c / d' }],
  ["''", { value: '', valueText: "''", comment: '' }],
  ['                   T / yes', { value: true, valueText: 'T', comment: 'yes' }],
  ['F/no', { value: false, valueText: 'F', comment: 'no' }],
  ['              2400.0', { value: 2400, valueText: '2400.0', comment: '' }],
  ['2400', { value: 2400, valueText: '2400', comment: '' }],
  ['+.5', { value: 0.5, valueText: '+.5', comment: '' }],
  ['-1.', { value: -1, valueText: '-1.', comment: '' }],
  ['1.25D-03', { value: 0.00125, valueText: '1.25D-03', comment: '' }],
  ['9223372036854775807', { value: 2 ** 63, valueText: '9223372036854775807', comment: '' }],
  ['( 1.5, -2E1 ) / z', { value: { re: 1.5, im: -20 }, valueText: '( 1.5, -2E1 )', comment: 'z' }],
  ['', { value: null, valueText: '', comment: '' }],
  ['   / left open', { value: null, valueText: '', comment: 'left open' }],
  ["'no end", null],
  ["'text' and more", null],
  ['UVES', null],
  ['TRUE', null],
  ['1,5', null],
  ['NaN', null],
  ['0x10', null],
  ['1e999', null],
  ['(1, 2', null],
])('reads %j', (text, want) => {
  expect(parseValue(text)).toEqual(want)
})
