import { describe, expect, it } from 'vitest'
import { closeArguments } from './close-arguments.ts'

const table: readonly (readonly [string, Parameters<typeof closeArguments>, readonly [number, string]])[] = [
  ['nothing', [], [1000, '']],
  ['a normal end', [1000, 'done'], [1000, 'done']],
  ['a code of ours', [4001, ''], [4001, '']],
  ['the last one', [4999, ''], [4999, '']],
  ['one that only hosts may use', [1006, 'x'], [1000, 'x']],
  ['one beyond', [5000, ''], [1000, '']],
  ['no integer', [3000.5, ''], [1000, '']],
  ['not a number', [Number.NaN, ''], [1000, '']],
  ['a long reason', [1000, 'a'.repeat(200)], [1000, 'a'.repeat(123)]],
  ['a long reason that would be cut inside a character', [1000, 'é'.repeat(100)], [1000, 'é'.repeat(61)]],
  ['an emoji on the edge', [1000, `${'a'.repeat(121)}😀`], [1000, 'a'.repeat(121)]],
]

describe('closeArguments', () => {
  for (const [name, given, want] of table) it(name, () => expect(closeArguments(...given)).toEqual(want))
})
