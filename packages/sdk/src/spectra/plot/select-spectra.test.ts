import { describe, expect, test } from 'vitest'
import { selectSpectra } from './select-spectra.ts'

const at = (...days: readonly (number | null)[]) => days.map((day) => ({ epoch_mjd: day === null ? null : 1000 + day }))
const shownDays = (days: readonly (number | null)[], outburst: number | null = 1000, most?: number) => {
  const { shown, hiddenCount } = selectSpectra(at(...days), outburst, most)
  return { days: shown.map(({ epoch_mjd }) => (epoch_mjd === null ? null : epoch_mjd - 1000)), hiddenCount }
}
const range = (count: number, of: (i: number) => number) => Array.from({ length: count }, (_, i) => of(i))

describe('selectSpectra', () => {
  test('eight are all shown, oldest first, those without an epoch last', () => {
    expect(shownDays([9, null, 3, 3.25, 3.5, 40, 41, 42])).toEqual({
      days: [3, 3.25, 3.5, 9, 40, 41, 42, null],
      hiddenCount: 0,
    })
  })

  test('of nine within half a day the newest stands for all but the first', () => {
    expect(shownDays(range(9, (i) => 5 + i * 0.05))).toEqual({ days: [5], hiddenCount: 8 })
    expect(shownDays(range(9, (i) => 5 + i * 0.2)).days.at(-1)).toBeCloseTo(6.6)
  })

  test('of a hundred days about ten are shown, evenly over the logarithm of their age', () => {
    const { days, hiddenCount } = shownDays(range(100, (i) => i + 1))
    expect(days).toEqual([1, 2, 3, 5, 8, 13, 22, 36, 60, 100])
    expect(hiddenCount).toBe(90)
  })

  test.each<[string, number[], number | null]>([
    ['ages from the outburst', range(60, (i) => 1 + i * 5), 1000],
    ['no outburst', range(60, (i) => 1 + i * 5), null],
    ['spectra from before the outburst', range(60, (i) => i * 5 - 20), 1000],
  ])('%s: each is half a day and a quarter older than the one before', (_what, days, outburst) => {
    const { days: shown } = shownDays(days, outburst)
    const first = days[0] ?? 0
    const origin = outburst !== null && first > 0 ? 0 : first - 1
    const ages = shown.map((day) => (day ?? 0) - origin)
    expect(ages.length).toBeGreaterThan(5)
    expect(ages.length).toBeLessThanOrEqual(10)
    ages.slice(1).forEach((age, i) => {
      const before = ages[i] ?? 0
      expect(age / before).toBeGreaterThanOrEqual(1.25 - 1e-8)
      expect(age - before).toBeGreaterThanOrEqual(0.5)
    })
    expect([shown[0], shown.at(-1)]).toEqual([first, days.at(-1)])
  })

  test('a campaign within a short age has fewer than ten', () => {
    expect(shownDays(range(60, (i) => 20 + i / 2)).days).toEqual([20, 25, 31.5, 39.5, 49.5])
  })

  test('a gap costs none of the ten that what comes after it can give', () => {
    expect(shownDays([1, ...range(40, (i) => 50 + i)]).days).toEqual([1, 50, 63, 89])
  })

  test('what has no epoch is left out once some are', () => {
    expect(shownDays([...range(9, (i) => 2 ** i), null, Number.NaN]).days).not.toContain(null)
  })

  test('everything, when everything is asked for', () => {
    expect(
      shownDays(
        range(30, (i) => i + 1),
        1000,
        Number.POSITIVE_INFINITY,
      ).hiddenCount,
    ).toBe(0)
  })
})
