import { describe, expect, test } from 'vitest'
import { type LightCurvePlotOptions, layoutLightCurve } from './layout-light-curve.ts'
import type { LightCurvePlotInput, PlotObservation } from './plot-input.ts'
import { OUTBURST_MJD, photometryOf, rowOf } from './sample-nova.fixture.ts'

const inputOf = (observations: readonly PlotObservation[], more: Partial<LightCurvePlotInput> = {}) => ({
  outburst_mjd: OUTBURST_MJD,
  observations,
  ...more,
})
const v = (day: number, magnitude: number | null, more: Partial<PlotObservation> = {}) =>
  rowOf('V', day, { magnitude, ...more })
const radio = (day: number, flux_density: number, more: Partial<PlotObservation> = {}) =>
  rowOf('4.9 GHz', day, { regime: 'radio', flux_density, ...more })

describe('layoutLightCurve', () => {
  test('the brighter a magnitude the higher it stands', () => {
    const { points, yAxis } = layoutLightCurve(inputOf([v(1, 9), v(2, 12)]))
    expect(points[0]?.yPx).toBeLessThan(points[1]?.yPx ?? 0)
    expect(yAxis.domain[0]).toBeLessThan(yAxis.domain[1])
  })

  test('the higher a flux the higher it stands', () => {
    const { points } = layoutLightCurve(inputOf([radio(1, 9), radio(2, 12)]))
    expect(points[0]?.yPx).toBeGreaterThan(points[1]?.yPx ?? 0)
  })

  test('offsets move magnitudes, and legend, axis and hover texts say so', () => {
    const { points, legend, yAxis, bands } = layoutLightCurve(photometryOf())
    expect(bands.map(({ offset }) => offset)).toEqual([0, 0.5, 1, 1.5, 2])
    expect(legend.map(({ text }) => text)).toEqual(['B', 'V + 0.5', 'Rc + 1', 'Ic + 1.5', 'J + 2', '≤ upper limit'])
    expect(yAxis.label).toBe('Magnitude + offset')
    expect(points.find(({ band }) => band === 'V')?.text).toMatch(
      /^V ≤ 15\.\d\d ± 0\.\d\d mag, drawn \+ 0\.5, \+324 d, 2018ApJ/,
    )
  })

  test('without offsets nothing is moved', () => {
    const { bands, legend, yAxis } = layoutLightCurve(photometryOf(), { offsets: false })
    expect([bands.every(({ offset }) => offset === 0), legend[1]?.text, yAxis.label]).toEqual([true, 'V', 'Magnitude'])
  })

  test('a flux axis takes no offset, even when the artifact has one', () => {
    const wanted = layoutLightCurve(photometryOf(), { regime: 'radio', offsets: true })
    expect(wanted.bands.map(({ band, offset }) => [band, offset])).toEqual([
      ['4.9 GHz', 0],
      ['36.5 GHz', 0],
    ])
    expect(wanted.notes).toEqual(['Offsets of bands are for magnitudes; none is applied.'])
    const without = photometryOf()
    const bands = without.bands?.map((band) => ({ ...band, vertical_offset: 0 })) ?? []
    expect(layoutLightCurve({ ...without, bands }, { regime: 'radio' }).points).toEqual(wanted.points)
  })

  test('limits are triangles without error bars, below the detections', () => {
    const { points } = layoutLightCurve(
      inputOf([v(1, 9, { magnitude_error: 0.1 }), v(2, 12, { is_upper_limit: true, magnitude_error: 1.2 })]),
    )
    expect(points.map(({ shape, isUpperLimit, errorPx }) => [shape, isUpperLimit, errorPx !== null])).toEqual([
      ['limit', true, false],
      ['circle', false, true],
    ])
    expect(points[0]?.text).toBe('V ≤ 12.00 ± 1.20 mag, +2.00 d, 2018ApJ...852..108F')
  })

  test('error bars end where the value does, not outside the frame, and can be switched off', () => {
    const input = inputOf([radio(1, 1, { flux_density_error: 5 }), radio(2, 10, { flux_density_error: 1 })])
    const { points, frame, yAxis } = layoutLightCurve(input)
    expect(points[0]?.errorPx?.[1]).toBe(frame.y + frame.height)
    expect(points[0]?.errorPx?.[0]).toBeGreaterThan(frame.y)
    expect(yAxis.label).toBe('Flux density (mJy)')
    expect(layoutLightCurve(input, { errorBars: false }).points.every(({ errorPx }) => errorPx === null)).toBe(true)
  })

  test('an error longer than the curve is high does not flatten it', () => {
    const { points, frame } = layoutLightCurve(inputOf([v(1, 9, { magnitude_error: 50 }), v(2, 12)]))
    expect(points[0]?.errorPx).toEqual([frame.y, frame.y + frame.height])
    expect((points[1]?.yPx ?? 0) - (points[0]?.yPx ?? 0)).toBeGreaterThan(frame.height / 2)
  })

  test('only the bands asked for are drawn; their colours stay', () => {
    const all = layoutLightCurve(photometryOf())
    const some = layoutLightCurve(photometryOf(), { bands: ['J', 'V'] })
    expect(new Set(some.points.map(({ band }) => band))).toEqual(new Set(['J', 'V']))
    expect(some.bands).toEqual(all.bands)
    expect(some.legend[1]?.color).toBe(all.legend[4]?.color)
  })

  test('bands of one colour have different shapes', () => {
    const { bands } = layoutLightCurve(photometryOf())
    const looks = bands.map(({ color, shape }) => `${color} ${shape}`)
    expect(new Set(looks).size).toBe(looks.length)
    expect(bands[0]?.color).toBe(bands[4]?.color)
  })

  test('a label of two regimes takes the offset of its own', () => {
    const bands = [
      { band: 'K', regime: 'radio', vertical_offset: 3 },
      { band: 'K', regime: 'optical', vertical_offset: 0.5 },
    ]
    const rows = [rowOf('K', 1, { magnitude: 9 }), rowOf('K', 1, { regime: 'radio', flux_density: 2 })]
    expect(layoutLightCurve(inputOf(rows, { bands }), { regime: 'optical' }).bands).toMatchObject([
      { offset: 0.5, count: 1 },
    ])
  })

  test('the regimes are those that have observations', () => {
    const { tabs, regime } = layoutLightCurve(photometryOf())
    expect([tabs.map(({ id, count }) => [id, count]), regime]).toEqual([
      [
        ['optical', 200],
        ['radio', 28],
      ],
      'optical',
    ])
  })

  test('a crowded legend stays in the picture and says what it left out', () => {
    const rows = Array.from({ length: 300 }, (_, i) => rowOf(`band ${i}`, i + 1, { magnitude: 9 }))
    const { legend, widthPx, heightPx } = layoutLightCurve(inputOf(rows))
    expect(legend.at(-1)?.text).toBe(`and ${300 - legend.length + 1} more`)
    expect(Math.max(...legend.map(({ xPx }) => xPx))).toBeLessThan(widthPx - 60)
    expect(Math.max(...legend.map(({ yPx }) => yPx))).toBeLessThan(heightPx)
  })

  test.each<[string, LightCurvePlotInput, LightCurvePlotOptions, number, string[]]>([
    ['no value', inputOf([v(1, 9), v(2, null), v(3, Number.NaN)]), {}, 1, ['Without a value: 2.']],
    [
      'another quantity does not stand in',
      inputOf([
        rowOf('0.3-10 keV', 1, { regime: 'xray', count_rate: 2 }),
        rowOf('0.3-10 keV', 2, { regime: 'xray', flux_density: 9 }),
      ]),
      {},
      1,
      ['Without a value: 1.'],
    ],
    [
      'no time',
      inputOf([v(1, 9), v(2, 9, { epoch_mjd: null, days_since_outburst: null })]),
      {},
      1,
      ['Without a time: 1.'],
    ],
    [
      'before the outburst, on a log axis',
      inputOf([v(1, 9), v(0, 9), v(-49069.2, 9)]),
      { logTime: true },
      1,
      ['Not after the outburst, so not on a log axis: 2.'],
    ],
    ['before the outburst, on a linear one', inputOf([v(1, 9), v(0, 9), v(-3, 9)]), { logTime: false }, 3, []],
    [
      'no flux, on a log axis',
      inputOf([radio(1, 5), radio(2, 0), radio(3, -1)]),
      {},
      1,
      ['Not above zero, so not on a log axis: 2.'],
    ],
    ['no flux, on a linear one', inputOf([radio(1, 5), radio(2, 0), radio(3, -1)]), { logValue: false }, 3, []],
    [
      'no outburst',
      inputOf([v(1, 9)], { outburst_mjd: null }),
      { epochs: 'dpo' },
      1,
      ['No outburst is known, so times are MJD.'],
    ],
  ])('%s: %#', (_what, input, options, count, notes) => {
    const layout = layoutLightCurve(input, options)
    expect([layout.points.length, layout.notes]).toEqual([count, notes])
  })

  test.each<[string, LightCurvePlotInput, LightCurvePlotOptions, string]>([
    ['no photometry', inputOf([]), {}, 'This nova has no photometry.'],
    [
      'none of the regime',
      photometryOf(),
      { regime: 'gamma' },
      'There is no photometry of the regime gamma; there is optical, radio.',
    ],
    ['none of the bands', photometryOf(), { bands: ['Q'] }, 'None of the observations is of the bands Q.'],
    ['no values', inputOf([v(1, null)]), {}, 'None of the observations can be drawn. Without a value: 1.'],
    [
      'nothing after the outburst',
      inputOf([v(-1, 9)]),
      { logTime: true },
      'None of the observations can be drawn. Not after the outburst, so not on a log axis: 1.',
    ],
  ])('%s: says why there is nothing', (_what, input, options, want) => {
    expect(layoutLightCurve(input, options)).toMatchObject({ empty: want, points: [], notes: [] })
  })

  test.each([
    ['dpo', 'Days past outburst (d)'],
    ['mjd', 'Modified Julian Date (d)'],
    ['date', 'Date (UTC)'],
  ] as const)('time as %s is labelled', (epochs, want) => {
    expect(layoutLightCurve(photometryOf(), { epochs }).xAxis.label).toBe(want)
  })

  test('an estimated outburst is said to be one', () => {
    const { xAxis } = layoutLightCurve({ ...photometryOf(), outburst_mjd_is_estimated: true })
    expect(xAxis.label).toBe('Days past estimated outburst (d)')
  })
})
