import { expect, test } from 'vitest'
import { readBearer } from './bearer.ts'

test.each([
  [null, null],
  ['', null],
  ['Bearer', null],
  ['Bearer ', null],
  ['bearer abc', null],
  ['BEARER abc', null],
  ['Basic abc', null],
  ['Bearer abc', 'abc'],
])('%j -> %j', (header, want) => expect(readBearer(header)).toBe(want))
