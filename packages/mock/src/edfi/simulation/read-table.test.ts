import { expect, test } from 'vitest'
import { formatTable, readTable, type Table } from './read-table.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) =>
  new Uint8Array(new Uint16Array([0xfeff, ...[...text].map((one) => one.charCodeAt(0))]).buffer)

test.each<[string, Uint8Array, Table]>([
  ['commas', bytes('a,b\n1,2\n'), { columns: ['a', 'b'], rows: [['1', '2']] }],
  ['tabs', bytes('a\tb\n1\t2,5\n'), { columns: ['a', 'b'], rows: [['1', '2,5']] }],
  ['one column', bytes('a\n1\n2'), { columns: ['a'], rows: [['1'], ['2']] }],
  ['quotes around a line break', bytes('a,b\n"1\n""x""",2\n'), { columns: ['a', 'b'], rows: [['1\n"x"', '2']] }],
  ['rows that are short', bytes('a,b\n1\n'), { columns: ['a', 'b'], rows: [['1', '']] }],
  ['lines without anything', bytes('a,b\n\n1,2\n\n'), { columns: ['a', 'b'], rows: [['1', '2']] }],
  ['a mark of UTF-8', bytes('\ufeffa,b\r\n1,2\r\n'), { columns: ['a', 'b'], rows: [['1', '2']] }],
  ['UTF-16', utf16('a,b\n1,é\n'), { columns: ['a', 'b'], rows: [['1', 'é']] }],
  ['a byte for a letter', new Uint8Array([0x61, 0x0a, 0xe9, 0x0a]), { columns: ['a'], rows: [['é']] }],
])('a file with %s is read', (_case, file, want) => {
  expect(readTable(file)).toEqual(want)
})

test.each([
  ['', /no row/],
  ['a,b\n', /no row/],
  ['a,b\n1,"2\n', /line 2/],
  ['a,b\n1,2,3\n', /row 1 has 3 fields, and there are 2 columns/],
  ['PK\u0003\u0004\0\0', /no text/],
])('%j is no table', (text, reason) => {
  expect(() => readTable(bytes(text))).toThrow(reason)
  expect(() => readTable(bytes(text))).toThrow(expect.objectContaining({ code: 'earthmover_run' }))
})

test('a table is written as it can be read', () => {
  const table: Table = {
    columns: ['a', 'b'],
    rows: [
      ['1,2', 'x "y"'],
      ['', 'line\nbreak'],
    ],
  }
  expect(readTable(bytes(formatTable(table)))).toEqual(table)
})
