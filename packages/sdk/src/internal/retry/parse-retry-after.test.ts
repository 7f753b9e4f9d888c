import { expect, it } from 'vitest'
import { parseRetryAfter } from './parse-retry-after.ts'

const now = Date.UTC(2026, 0, 5, 12)

const table: readonly (readonly [string, string | null, string | null, number | null])[] = [
  ['absent', null, null, null],
  ['empty', '', null, null],
  ['seconds', '120', null, 120_000],
  ['zero', '0', null, 0],
  ['a fraction is rounded up', '1.0001', null, 1001],
  ['surrounding blanks', ' 7 ', null, 7000],
  ['negative is garbage', '-5', null, null],
  ['exponent is garbage', '1e3', null, null],
  ['words are garbage', 'soon', null, null],
  ['a unit is garbage', '5s', null, null],
  ['date ahead', 'Mon, 05 Jan 2026 12:00:30 GMT', null, 30_000],
  ['date in the past', 'Mon, 05 Jan 2026 11:00:00 GMT', null, 0],
  [
    'date measured from the answer, not from a slow local clock',
    'Mon, 05 Jan 2026 18:00:30 GMT',
    'Mon, 05 Jan 2026 18:00:00 GMT',
    30_000,
  ],
  ['date with an unreadable Date header', 'Mon, 05 Jan 2026 12:00:30 GMT', 'yesterday', 30_000],
  ['impossible date', 'Tue, 31 Feb 2026 12:00:00 GMT', null, null],
  ['unknown month', 'Tue, 03 Foo 2026 12:00:00 GMT', null, null],
  ['ISO date is not an HTTP date', '2026-01-05T12:00:30Z', null, null],
  ['date without zone', 'Mon, 05 Jan 2026 12:00:30', null, null],
]
for (const [name, value, date, want] of table) it(name, () => expect(parseRetryAfter(value, now, date)).toBe(want))
