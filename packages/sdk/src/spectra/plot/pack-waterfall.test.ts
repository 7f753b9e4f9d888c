import { describe, expect, test } from 'vitest'
import { packWaterfall } from './pack-waterfall.ts'

const flat = (height: number, from = 400, to = 900) => [
  [
    { x: from, y: height },
    { x: to, y: height },
  ],
]
const round = (offsets: readonly number[]) => offsets.map((offset) => Number(offset.toFixed(4)))

describe('packWaterfall', () => {
  test.each<[string, Parameters<typeof packWaterfall>[0], number[]]>([
    ['nothing', [], []],
    ['one stands where it is', [flat(1)], [0]],
    ['equals are apart by the padding, 0.096 of the mean peak', [flat(1), flat(1), flat(1)], [0, 0.096, 0.192]],
    ['a low one goes above a high one', [flat(1), flat(0.2)], [0, Number((1 + 0.096 * 0.6 - 0.2).toFixed(4))]],
    ['a high one stays 0.05 above a low one that it clears anyway', [flat(0.1), flat(1)], [0, 0.05]],
    ['those that share no wavelength are 0.05 apart', [flat(1, 400, 500), flat(1, 600, 700)], [0, 0.05]],
    [
      'a third one clears the first where the second is not',
      [flat(1), flat(1, 400, 500), flat(1, 600, 900)],
      [0, 0.096, 0.146],
    ],
  ])('%s', (_what, curves, want) => {
    expect(round(packWaterfall(curves))).toEqual(want)
  })

  test('a gap is no curve: what is above may sink into it', () => {
    const withGap = [
      [
        { x: 400, y: 1 },
        { x: 500, y: 1 },
      ],
      [
        { x: 800, y: 1 },
        { x: 900, y: 1 },
      ],
    ]
    expect(round(packWaterfall([withGap, flat(0.9, 550, 750)]))).toEqual([0, 0.05])
  })

  test('curves of one sample do not divide by nothing', () => {
    expect(packWaterfall([[[{ x: 500, y: 1 }]], [[{ x: 500, y: 1 }]]])).toEqual([0, expect.closeTo(0.096)])
  })
})
