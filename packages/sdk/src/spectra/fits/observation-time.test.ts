import { describe, expect, it } from 'vitest'
import { card } from './fits-file.fixture.ts'
import { createHeader } from './header.ts'
import { timeOfHeader } from './observation-time.ts'
import { parseCard } from './parse-card.ts'

const time = (marksUtc: boolean, ...cards: readonly string[]) =>
  timeOfHeader(createHeader(cards.map((raw, index) => parseCard(raw, index + 1, 0))), { marksUtc })

describe('the time of a spectrum', () => {
  it.each<readonly [string, readonly string[], boolean, string, number | null]>([
    [
      'is that of MJD-OBS',
      [card('DATE-OBS', '1999-01-01'), card('MJD-OBS', 56082.05467768)],
      false,
      '2012-06-04T01:18:44Z',
      56082.05467768,
    ],
    ['may be a whole day', [card('MJD-OBS', 56082)], false, '2012-06-04T00:00:00Z', 56082],
    ['is else that of DATE-OBS', [card('DATE-OBS', '2012-06-04')], false, '2012-06-04T00:00:00Z', null],
    [
      'keeps a time without zone',
      [card('DATE-OBS', '2012-06-04T01:18:44.123')],
      false,
      '2012-06-04T01:18:44.123',
      null,
    ],
    [
      'gets its zone where that is the rule',
      [card('DATE-OBS', '2012-06-04T01:18:44.123')],
      true,
      '2012-06-04T01:18:44.123Z',
      null,
    ],
    ['gets no second zone', [card('DATE-OBS', '2012-06-04T01:18:44Z')], true, '2012-06-04T01:18:44Z', null],
    [
      'is not taken from an MJD that is text',
      [card('MJD-OBS', '56082'), card('DATE-OBS', '2012-06-04')],
      true,
      '2012-06-04T00:00:00Z',
      null,
    ],
  ])('%s', (_what, cards, marksUtc, observation_time, observation_mjd) => {
    expect(time(marksUtc, ...cards)).toEqual({ observation_time, observation_mjd })
  })

  it.each<readonly [string, readonly string[], string]>([
    ['nothing', [], 'neither'],
    ['text', [card('DATE-OBS', 'last night')], 'it is no date'],
    ['a day that never was', [card('DATE-OBS', '2012-02-30')], 'it is no date'],
    ['an MJD beyond all years', [card('MJD-OBS', { text: '1E9' })], 'between the years'],
  ])('cannot be %s', (_what, cards, words) => {
    expect(() => time(true, ...cards)).toThrow(
      expect.objectContaining({
        code: 'fits_metadata_missing',
        message: expect.stringContaining(words),
        details: expect.objectContaining({ quarantine_reason_code: 'MISSING_CRITICAL_METADATA' }),
      }),
    )
  })
})
