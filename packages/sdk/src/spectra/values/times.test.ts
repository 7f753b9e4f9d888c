import { describe, expect, it } from 'vitest'
import { isSpectraError } from '../errors.ts'
import { instantToMjd, mjdToInstant, mjdToTimestamp } from './mjd.ts'
import { discoveryDateToMjd, formatPartialDate, longDate, type PartialDate, parsePartialDate } from './partial-date.ts'
import { isReleaseId, parseReleaseId } from './release-id.ts'
import { formatTimestamp, isTimestamp, parseInstant, parseTimestamp } from './timestamp.ts'

const refused = expect.toSatisfy((error) => isSpectraError(error, 'value_invalid'))

describe('times of keys', () => {
  it.each([
    ['2026-02-21T20:45:10Z', 1771706710000],
    ['1970-01-01T00:00:00Z', 0],
    ['2024-02-29T23:59:59Z', 1709251199000],
    ['2000-02-29T00:00:00Z', 951782400000],
    ['9999-12-31T23:59:59Z', 253402300799000],
  ])('%s', (text, ms) => {
    expect(parseTimestamp(text)?.getTime()).toBe(ms)
    expect(formatTimestamp(new Date(ms + 999))).toBe(text)
  })

  it.each([
    '2026-02-21T20:45:10.123Z',
    '2026-02-21T20:45:10+00:00',
    '2026-02-21T20:45:10',
    '2026-02-21t20:45:10z',
    '2026-02-21 20:45:10Z',
    '20260221T204510Z',
    '2026-02-30T00:00:00Z',
    '2026-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T23:60:00Z',
    '2026-12-31T23:59:60Z',
    '+002026-02-21T20:45:10Z',
    '2026-02-21T20:45:10Z\n',
    '２026-02-21T20:45:10Z',
    '',
  ])('%j is none', (text) => expect([isTimestamp(text), parseTimestamp(text)]).toEqual([false, null]))

  it('cuts off before 1970 as well', () => {
    expect(formatTimestamp(new Date(-1))).toBe('1969-12-31T23:59:59Z')
  })

  it.each([Number.NaN, 253402300800000, -62167219201000])('refuses to write the instant %d', (ms) => {
    expect(() => formatTimestamp(new Date(ms))).toThrow(refused)
  })
})

it.each([
  ['2026-03-30T14:30:22Z', '2026-03-30T14:30:22.000Z'],
  ['2026-03-30T14:30:22.123456+00:00', '2026-03-30T14:30:22.123Z'],
  ['2026-03-30T14:30:22.5Z', '2026-03-30T14:30:22.500Z'],
  ['2026-03-30T00:30:00+02:00', '2026-03-29T22:30:00.000Z'],
  ['2026-03-30T23:30:00-02:30', '2026-03-31T02:00:00.000Z'],
  ['2026-02-30T00:00:00Z', undefined],
  ['2026-03-30T25:00:00Z', undefined],
  ['2026-03-30T14:30:22+24:00', undefined],
  ['2026-03-30T14:30:22', undefined],
  ['2026-03-30', undefined],
])('the instant of %s is %s', (text, want) => expect(parseInstant(text)?.toISOString()).toBe(want))

it.each([
  ['20260330-143022', '2026-03-30T14:30:22.000Z'],
  ['20240229-000000', '2024-02-29T00:00:00.000Z'],
  ['20260230-143022', undefined],
  ['20260330-240000', undefined],
  ['20260330-143060', undefined],
  ['local', undefined],
  ['20260330T143022', undefined],
  ['20260330-143022 ', undefined],
  ['20260330-143022\n', undefined],
])('the release %j is of %s', (text, want) => {
  expect([parseReleaseId(text)?.toISOString(), isReleaseId(text)]).toEqual([want, want !== undefined])
})

describe('modified Julian dates', () => {
  it.each([
    [56082.05467768, '2012-06-04T01:18:44Z'],
    [55677.1, '2011-04-26T02:24:00Z'],
    [56534.5, '2013-08-30T12:00:00Z'],
    [40587, '1970-01-01T00:00:00Z'],
    [0, '1858-11-17T00:00:00Z'],
    [-0.00001, '1858-11-16T23:59:59Z'],
  ])('%d is %s', (mjd, text) => expect(mjdToTimestamp(mjd)).toBe(text))

  it('go back to what they were', () => {
    for (const mjd of [56534.5, 40587, 15436, 0]) expect(instantToMjd(mjdToInstant(mjd))).toBe(mjd)
    // Every whole second of a day: none falls into the one before.
    for (let second = 0; second < 86_400; second += 1) {
      const instant = Date.UTC(2012, 5, 4) + second * 1000
      if (Math.floor(mjdToInstant(instantToMjd(new Date(instant))).getTime() / 1000) * 1000 !== instant)
        expect.unreachable(`${second}`)
    }
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e9, -1e9])('refuses %d', (mjd) => {
    expect(() => mjdToInstant(mjd)).toThrow(refused)
  })

  it('refuses a date that is none', () => {
    expect(() => instantToMjd(new Date(Number.NaN))).toThrow(refused)
  })
})

describe('dates of which not all is known', () => {
  it.each<[string, PartialDate, string, number]>([
    ['1901-02-21', { year: 1901, month: 2, day: 21 }, '21 February 1901', 15436],
    ['1901-02-22', { year: 1901, month: 2, day: 22 }, '22 February 1901', 15437],
    ['1901-02-00', { year: 1901, month: 2, day: null }, 'February 1901', 15416],
    ['1901-00-00', { year: 1901, month: null, day: null }, '1901', 15385],
    ['2012-06-01', { year: 2012, month: 6, day: 1 }, '1 June 2012', 56079],
    ['2013-06-00', { year: 2013, month: 6, day: null }, 'June 2013', 56444],
    ['1858-11-17', { year: 1858, month: 11, day: 17 }, '17 November 1858', 0],
    ['0077-01-00', { year: 77, month: 1, day: null }, 'January 77', -650816],
  ])('%s', (text, date, long, mjd) => {
    expect(parsePartialDate(text)).toEqual(date)
    expect([formatPartialDate(date), longDate(date), discoveryDateToMjd(text)]).toEqual([text, long, mjd])
  })

  it.each([
    '1901-00-15',
    '1901-02-29',
    '1901-13-00',
    '1901-02',
    '1901',
    '0000-00-00',
    '1901-02-21T00:00:00Z',
    '21-02-1901',
    '',
    null,
  ])('%j is none', (text) => expect([parsePartialDate(text), discoveryDateToMjd(text)]).toEqual([null, null]))
})
