import { describe, expect, test } from 'vitest'
import { type AxisWishes, lightCurveAxes } from './light-curve-axes.ts'
import type { PlotPhotometryRegime } from './plot-input.ts'
import { OUTBURST_MJD, rowOf } from './sample-nova.fixture.ts'

const rows = (days: readonly number[], limits: readonly number[] = []) => [
  ...days.map((day) => rowOf('V', day)),
  ...limits.map((day) => rowOf('V', day, { is_upper_limit: true })),
]

describe('time', () => {
  const even = [1, 2, 3, 4]
  const gap = [1, 2, 3, 400]

  test.each<[string, number[], number[], number | null, AxisWishes, { kind: string; log: boolean; canBeLog: boolean }]>(
    [
      ['linear without a gap', even, [], OUTBURST_MJD, {}, { kind: 'dpo', log: false, canBeLog: true }],
      ['log with a gap over half the span', gap, [], OUTBURST_MJD, {}, { kind: 'dpo', log: true, canBeLog: true }],
      [
        'linear with a gap of half the span',
        [1, 2, 3],
        [],
        OUTBURST_MJD,
        {},
        { kind: 'dpo', log: false, canBeLog: true },
      ],
      ['linear with a gap only to a limit', even, [400], OUTBURST_MJD, {}, { kind: 'dpo', log: false, canBeLog: true }],
      [
        'log although a limit stands in the gap',
        gap,
        [200],
        OUTBURST_MJD,
        {},
        { kind: 'dpo', log: true, canBeLog: true },
      ],
      ['as wished', gap, [], OUTBURST_MJD, { logTime: false }, { kind: 'dpo', log: false, canBeLog: true }],
      [
        'never log in MJD',
        gap,
        [],
        OUTBURST_MJD,
        { epochs: 'mjd', logTime: true },
        { kind: 'mjd', log: false, canBeLog: false },
      ],
      ['never log by date', gap, [], OUTBURST_MJD, { epochs: 'date' }, { kind: 'date', log: false, canBeLog: false }],
      [
        'MJD without an outburst',
        gap,
        [],
        null,
        { epochs: 'dpo', logTime: true },
        { kind: 'mjd', log: false, canBeLog: false },
      ],
      [
        'log with a truncated MJD among them',
        [-49069.2, 1, 2],
        [],
        OUTBURST_MJD,
        {},
        { kind: 'dpo', log: true, canBeLog: true },
      ],
      [
        'linear with nothing after the outburst',
        [-400, -3, -2],
        [],
        OUTBURST_MJD,
        {},
        { kind: 'dpo', log: false, canBeLog: true },
      ],
      ['linear with one', [3], [], OUTBURST_MJD, {}, { kind: 'dpo', log: false, canBeLog: true }],
      ['linear with none', [], [], OUTBURST_MJD, {}, { kind: 'dpo', log: false, canBeLog: true }],
    ],
  )('%s', (_what, days, limits, outburst, wishes, want) => {
    expect(lightCurveAxes('optical', rows(days, limits), outburst, wishes).time).toEqual(want)
  })
})

describe('value', () => {
  const told = (id: string, more: Partial<PlotPhotometryRegime> = {}): PlotPhotometryRegime => ({
    id,
    label: id,
    ...more,
  })

  test.each<[string, string | PlotPhotometryRegime, AxisWishes, object]>([
    [
      'magnitudes grow downward',
      'optical',
      {},
      { quantity: 'magnitude', label: 'Magnitude', inverted: true, log: false, canBeLog: false, takesOffsets: true },
    ],
    ['magnitudes are never log', 'optical', { logValue: true }, { log: false }],
    ['not even when the artifact says so', told('optical', { y_axis_scale_default: 'log' }), {}, { log: false }],
    [
      'X-rays',
      'xray',
      {},
      {
        quantity: 'count_rate',
        label: 'Count rate (cts/s)',
        unit: 'cts/s',
        inverted: false,
        log: false,
        canBeLog: true,
        takesOffsets: false,
      },
    ],
    [
      'gamma rays',
      'gamma',
      {},
      { quantity: 'photon_flux', label: 'Photon flux (ph/cm²/s)', inverted: false, log: false },
    ],
    [
      'radio is log',
      'radio',
      {},
      { quantity: 'flux_density', label: 'Flux density (mJy)', inverted: false, log: true, takesOffsets: false },
    ],
    ['unless not wished', 'radio', { logValue: false }, { log: false }],
    ['or the artifact says otherwise', told('radio', { y_axis_scale_default: 'linear' }), {}, { log: false }],
    [
      'under the label of the artifact',
      told('xray', { y_axis_label: 'Counts', y_axis_scale_default: 'log' }),
      {},
      { label: 'Counts', log: true },
    ],
  ])('%s', (_what, regime, wishes, want) => {
    expect(lightCurveAxes(regime, [], null, wishes).value).toMatchObject(want)
  })
})

test('more observations than a call takes arguments have axes, too', () => {
  const one = rowOf('V', 1)
  const many = Array.from({ length: 140_000 }, (_, day) => ({ ...one, days_since_outburst: 1 + day }))
  expect(lightCurveAxes('optical', many, OUTBURST_MJD).time.log).toBe(false)
})
