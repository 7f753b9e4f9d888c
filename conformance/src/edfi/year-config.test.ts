import { expect, test } from 'vitest'
import { changesBack } from './year-config.ts'

const row = (schoolYearId: string, isEnabled: boolean, sendToOds = true, odsCount = 0) => ({
  schoolYearId,
  isEnabled,
  sendToOds,
  odsCount,
  startYear: 2025,
  endYear: 2026,
})

const before = [row('2526', true), row('2425', false)]

test.each([
  ['nothing', before, []],
  ['how many connections there are', [row('2526', true, true, 3), row('2425', false)], []],
  ['one year', [row('2526', true), row('2425', true)], [{ schoolYearId: '2425', isEnabled: false, sendToOds: true }]],
  [
    'where it goes',
    [row('2526', true, false), row('2425', false)],
    [{ schoolYearId: '2526', isEnabled: true, sendToOds: true }],
  ],
])('what takes back that %s was changed', (_, now, want) => expect(changesBack(before, now)).toEqual(want))
