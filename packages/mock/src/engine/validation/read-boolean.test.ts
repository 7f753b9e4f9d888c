import { expect, test } from 'vitest'
import { readBoolean } from './read-boolean.ts'

test.each<[unknown, boolean | null]>([
  [true, true],
  ['Yes', true],
  ['1', true],
  [0, false],
  ['OFF', false],
  ['', null],
  ['maybe', null],
  [2, null],
  [null, null],
])('%j -> %s', (input, want) => expect(readBoolean(input)).toBe(want))
