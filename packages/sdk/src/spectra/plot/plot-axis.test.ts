import { describe, expect, test } from 'vitest'
import { type AxisInit, makeAxis, numberText } from './plot-axis.ts'

const texts = (kind: AxisInit['kind'], extent: readonly [number, number], more: Partial<AxisInit> = {}) =>
  makeAxis({ label: '', kind, extent, rangePx: [0, 800], apartPx: 100, padding: 0, ...more })
    .ticks.map(({ text }) => text)
    .filter((text) => text !== '')

describe('makeAxis', () => {
  test.each<[string, AxisInit['kind'], readonly [number, number], string[]]>([
    ['nanometres', 'linear', [380, 1000], ['400', '500', '600', '700', '800', '900', '1000']],
    ['MJDs without commas', 'linear', [56100, 56400], ['56100', '56150', '56200', '56250', '56300', '56350', '56400']],
    ['as many decimals as steps have', 'linear', [0.1, 0.4], ['0.10', '0.15', '0.20', '0.25', '0.30', '0.35', '0.40']],
    ['below nothing', 'linear', [-2, 1], ['−2.0', '−1.5', '−1.0', '−0.5', '0.0', '0.5', '1.0']],
    ['tiny ones without their power of ten', 'linear', [1e-9, 4e-9], ['1.0', '1.5', '2.0', '2.5', '3.0', '3.5', '4.0']],
    [
      'decades',
      'log',
      [0.001, 1e5],
      ['0.001', '0.01', '0.1', '1', '10', '100', '1000', '10000', '10⁵'].filter((_, i) => i % 2 === 0),
    ],
    ['two decades', 'log', [1, 100], ['1', '2', '5', '10', '20', '50', '100']],
    ['three decades', 'log', [1, 1000], ['1', '3', '10', '30', '100', '300', '1000']],
    ['part of a decade', 'log', [2, 8], ['2', '3', '4', '5', '6', '7', '8']],
    ['years', 'date', [51544, 54466], ['2000', '2001', '2002', '2003', '2004', '2005', '2006', '2007', '2008']],
    ['months', 'date', [56079, 56262], ['2012-06', '2012-07', '2012-08', '2012-09', '2012-10', '2012-11', '2012-12']],
    [
      'days',
      'date',
      [56082, 56085],
      ['06-04 00:00', '06-04 12:00', '06-05 00:00', '06-05 12:00', '06-06 00:00', '06-06 12:00', '06-07 00:00'],
    ],
    [
      'a date that no calendar has',
      'date',
      [1e12, 2e12],
      ['1.0', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9', '2.0'],
    ],
  ])('%s', (_what, kind, extent, want) => expect(texts(kind, extent)).toEqual(want))

  test.each<[string, AxisInit['kind'], number, readonly [number, number]]>([
    ['has a tenth of it as room', 'linear', 50, [45, 55]],
    ['nothing has one', 'linear', 0, [-1, 1]],
    ['on a log axis a factor of two', 'log', 50, [25, 100]],
  ])('a value that is all there is %s', (_what, kind, value, want) => {
    expect(makeAxis({ label: '', kind, extent: [value, value], rangePx: [0, 800], apartPx: 100 }).domain).toEqual(want)
  })

  test('a moment that is all there is has a day on both sides', () => {
    const axis = makeAxis({
      label: '',
      kind: 'linear',
      extent: [56082, 56082],
      rangePx: [0, 800],
      apartPx: 100,
      alone: 1,
    })
    expect(axis.domain).toEqual([56081, 56083])
  })

  test.each<[string, readonly [number, number], string]>([
    ['Flux (mJy)', [0, 5], 'Flux (mJy)'],
    ['Flux (mJy)', [-1e-7, 1.5e-6], 'Flux (10⁻⁶ mJy)'],
    ['Flux', [0, 3e12], 'Flux (10¹²)'],
  ])('%s over %j is labelled %s', (label, extent, want) => {
    expect(makeAxis({ label, kind: 'linear', extent, rangePx: [0, 800], apartPx: 100, padding: 0 }).label).toBe(want)
  })

  test('values go up the screen, or down when their ends are exchanged', () => {
    const init = { label: '', kind: 'linear', extent: [0, 10], apartPx: 50, padding: 0 } as const
    expect(makeAxis({ ...init, rangePx: [300, 0] }).toPx(10)).toBe(0)
    expect(makeAxis({ ...init, rangePx: [0, 300] }).toPx(10)).toBe(300)
    expect(makeAxis({ ...init, rangePx: [300, 0] }).domain).toEqual([10, 0])
  })
})

test.each([
  [0, '0'],
  [0.1 + 0.2, '0.3'],
  [-2.5, '−2.5'],
  [99999, '99999'],
  [100000, '10⁵'],
  [0.001, '0.001'],
  [1e-12, '10⁻¹²'],
  [2.5e-4, '2.5×10⁻⁴'],
  [-3e20, '−3×10²⁰'],
])('%d reads %s', (value, want) => expect(numberText(value)).toBe(want))
