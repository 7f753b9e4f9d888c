import { describe, expect, test } from 'vitest'
import { layOutChart, numberText } from './lay-out-chart.ts'

const space = { widthPx: 156, heightPx: 128, nowMs: 100_000, spanMs: 100_000, gapMs: 30_000 }
const at = (seconds: number, value: number) => ({ atMs: seconds * 1000, value })

// The plot is 100 wide, from 44 to 144, and 100 high, from 8 to 108; a tenth of the range is room above and below.
test.each([
  ['nothing', [], '', ''],
  ['one value, in the middle', [at(100, 7)], 'M144.0 58.0h0', ''],
  ['two values', [at(80, 0), at(100, 10)], 'M124.0 99.7L144.0 16.3', 'M124.0 108L124.0 99.7L144.0 16.3L144.0 108Z'],
  ['a flat line', [at(80, 5), at(100, 5)], 'M124.0 58.0L144.0 58.0', 'M124.0 108L124.0 58.0L144.0 58.0L144.0 108Z'],
  [
    'nothing but zeros',
    [at(80, 0), at(100, 0)],
    'M124.0 58.0L144.0 58.0',
    'M124.0 108L124.0 58.0L144.0 58.0L144.0 108Z',
  ],
  [
    'a gap',
    [at(10, 0), at(20, 10), at(90, 10), at(100, 0)],
    'M54.0 99.7L64.0 16.3M134.0 16.3L144.0 99.7',
    'M54.0 108L54.0 99.7L64.0 16.3L64.0 108ZM134.0 108L134.0 16.3L144.0 99.7L144.0 108Z',
  ],
  ['what is out of the picture', [at(-5, 900), at(0, 900), at(101, 900), at(100, 7)], 'M144.0 58.0h0', ''],
])('%s', (_name, points, line, area) => {
  const layout = layOutChart(
    points.toSorted((a, b) => a.atMs - b.atMs),
    space,
  )
  expect([layout.line, layout.area]).toEqual([line, area])
})

describe('around the line', () => {
  const layout = layOutChart([at(50, 0), at(75, 10), at(100, 4)], space)

  test('ticks are inside of the plot, and round', () => {
    expect(layout.valueTicks.map(({ label }) => label)).toEqual(['0', '5', '10'])
    expect(layout.timeTicks).toEqual([
      { atPx: 44, label: '100 s ago' },
      { atPx: 94, label: '50 s ago' },
      { atPx: 144, label: 'now' },
    ])
    for (const { atPx } of layout.valueTicks) {
      expect(atPx).toBeGreaterThanOrEqual(layout.plot.topPx)
      expect(atPx).toBeLessThanOrEqual(layout.plot.bottomPx)
    }
  })

  test('the last value is where the line ends', () => {
    expect(layout.last).toMatchObject({ xPx: 144, value: 4 })
    expect(layout.line.endsWith(`144.0 ${layout.last?.yPx.toFixed(1)}`)).toBe(true)
    expect(layOutChart([], space).last).toBe(null)
  })

  test('it is told in words', () => {
    expect(layout.description).toBe('3 values in 50 seconds, from 0 to 10, at last 4.')
    expect(layOutChart([], space).description).toBe('Nothing was seen yet.')
  })
})

test.each([
  [0.123456, '0.1235'],
  [0.1 + 0.2, '0.3'],
  [1234.5678, '1,235'],
  [120, '120'],
])('%s is %s', (value, want) => expect(numberText(value)).toBe(want))
