import { describe, expect, test } from 'vitest'
import { type Epoch, type EpochKind, epochKindFor, epochKinds, epochLabel } from './epoch-label.ts'

describe('epochLabel', () => {
  test.each<[EpochKind, Epoch, number | null, string]>([
    ['dpo', { epoch_mjd: 56082.05467768, days_since_outburst: 3.0547 }, 56079, '+3.05 d'],
    ['dpo', { epoch_mjd: 56091.4 }, 56079, '+12.4 d'],
    ['dpo', { epoch_mjd: 56091.4, days_since_outburst: Number.NaN }, 56079, '+12.4 d'],
    ['dpo', { epoch_mjd: 0, days_since_outburst: 380.4 }, 56079, '+380 d'],
    ['dpo', { epoch_mjd: 7009.8, days_since_outburst: -49069.2002 }, 56079, '−49069 d'],
    ['dpo', { epoch_mjd: null, days_since_outburst: null }, 56079, 'no epoch'],
    ['dpo', { epoch_mjd: 56082, days_since_outburst: 3 }, null, 'no epoch'],
    ['mjd', { epoch_mjd: 56082.05467768 }, null, 'MJD 56082.05'],
    ['mjd', { epoch_mjd: Number.NaN }, null, 'no epoch'],
    ['date', { epoch_mjd: 56082.05467768 }, null, '2012-06-04'],
    ['date', { epoch_mjd: 15436 }, null, '1901-02-21'],
    ['date', { epoch_mjd: 7009.8 }, null, '1878-01-25'],
    ['date', { epoch_mjd: 1e12 }, null, 'no date'],
    ['date', { epoch_mjd: undefined }, null, 'no epoch'],
  ])('%s of %j with outburst %s: %s', (kind, row, outburst, want) => {
    expect(epochLabel(row, kind, outburst)).toBe(want)
  })
})

describe('epochKinds', () => {
  test.each<[number | null | undefined, string[]]>([
    [56079, ['dpo', 'mjd', 'date']],
    [0, ['dpo', 'mjd', 'date']],
    [null, ['mjd', 'date']],
    [undefined, ['mjd', 'date']],
    [Number.NaN, ['mjd', 'date']],
  ])('outburst %s: %j', (outburst, want) => expect(epochKinds(outburst)).toEqual(want))

  test.each<[EpochKind | undefined, number | null, EpochKind]>([
    [undefined, 56079, 'dpo'],
    [undefined, null, 'mjd'],
    ['dpo', null, 'mjd'],
    ['date', null, 'date'],
    ['mjd', 56079, 'mjd'],
  ])('%s wanted, outburst %s: %s', (wanted, outburst, want) => expect(epochKindFor(wanted, outburst)).toBe(want))
})
