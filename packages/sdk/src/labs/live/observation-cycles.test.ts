import { describe, expect, it } from 'vitest'
import { hearCycle, noCycles, observationsEndMs } from './observation-cycles.ts'

const hear = (heard: readonly (readonly [number, number])[]) =>
  heard.reduce((cycles, [generation, atMs]) => hearCycle(cycles, generation, atMs), noCycles)

describe('observation cycles', () => {
  const table: readonly (readonly [string, readonly (readonly [number, number])[], number | null, number])[] = [
    ['one: the longest cadence there is', [[4, 1000]], null, 1000 + 605_000],
    [
      'two in a row',
      [
        [4, 1000],
        [5, 31_000],
      ],
      30_000,
      31_000 + 65_000,
    ],
    [
      'much said in one',
      [
        [4, 1000],
        [4, 2000],
        [5, 31_000],
        [5, 32_000],
      ],
      30_000,
      31_000 + 65_000,
    ],
    [
      'one missed: no cadence from it',
      [
        [4, 1000],
        [6, 61_000],
      ],
      null,
      61_000 + 605_000,
    ],
    [
      'a restart keeps the cadence',
      [
        [4, 1000],
        [5, 31_000],
        [1, 40_000],
      ],
      30_000,
      40_000 + 65_000,
    ],
    [
      'a page that slept',
      [
        [4, 0],
        [5, 9_000_000],
      ],
      9_000_000,
      9_000_000 + 605_000,
    ],
  ]
  for (const [name, heard, cadenceMs, endMs] of table)
    it(name, () => expect([hear(heard).cadenceMs, observationsEndMs(hear(heard))]).toEqual([cadenceMs, endMs]))
})
