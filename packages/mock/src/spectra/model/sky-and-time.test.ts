import { expect, test } from 'vitest'
import { dateToMjd, formatDec, formatRa, isoSeconds, mjdToIso, releaseTime } from './sky-and-time.ts'

test.each([
  [52.7992583, 43.9046667, '03:31:11.82', '+43:54:16.8'],
  [271.0822, -32.4617, '18:04:19.73', '-32:27:42.1'],
  [267.7258333, -32.6223056, '17:50:54.20', '-32:37:20.3'],
  [359.999999, -0.00001, '24:00:00.00', '-00:00:00.0'],
  [15, -5.05, '01:00:00.00', '-05:03:00.0'],
])('%d %d', (ra, dec, wantRa, wantDec) => {
  expect([formatRa(ra), formatDec(dec)]).toEqual([wantRa, wantDec])
})

test.each([
  ['1901-02-21', 15436],
  ['1901-02-00', 15416],
  ['1901-00-00', 15385],
  ['2013-06-00', 56444],
])('%s is MJD %d', (date, mjd) => {
  expect(dateToMjd(date)).toBe(mjd)
})

test('times', () => {
  expect(mjdToIso(56082.05467768)).toBe('2012-06-04T01:18:44Z')
  expect(isoSeconds(releaseTime('20260330-143022'))).toBe('2026-03-30T14:30:22Z')
  expect(() => releaseTime('local')).toThrow(RangeError)
})
