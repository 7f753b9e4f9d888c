import { describe, expect, it } from 'vitest'
import type { SchoolYearConfig } from '../generated/app/types.ts'
import { changedBetween, planSchoolYears, type SchoolYearEdit } from './plan-school-years.ts'

const year = (schoolYearId: string, isEnabled: boolean, sendToOds: boolean): SchoolYearConfig => ({
  schoolYearId,
  startYear: 2000 + Number(schoolYearId.slice(0, 2)),
  endYear: 2000 + Number(schoolYearId.slice(2)),
  isEnabled,
  sendToOds,
  odsCount: 0,
})
const read = [year('2627', false, true), year('2526', true, true)]
const row = (schoolYearId: string, isEnabled: boolean, sendToOds: boolean) => ({ schoolYearId, isEnabled, sendToOds })

describe('what has to be written', () => {
  it.each<readonly [string, readonly SchoolYearEdit[], readonly object[], readonly string[]]>([
    ['nothing for nothing', [], [], []],
    ['one row, the rest of it as read', [{ schoolYearId: '2627', isEnabled: true }], [row('2627', true, true)], []],
    ['nothing where it is so already', [{ schoolYearId: '2526', isEnabled: true, sendToOds: true }], [], []],
    ['nothing where nothing is wanted', [{ schoolYearId: '2526' }], [], []],
    [
      'two edits of one year together',
      [
        { schoolYearId: '2526', sendToOds: false },
        { schoolYearId: '2526', isEnabled: false },
      ],
      [row('2526', false, false)],
      [],
    ],
    ['no year that is unknown', [{ schoolYearId: '2026', isEnabled: true }], [], ['2026']],
  ])('%s', (_name, edits, rows, unknown) => {
    expect(planSchoolYears(read, edits)).toEqual({ rows, unknown })
  })
})

describe('what somebody else changed', () => {
  const edits = [{ schoolYearId: '2627', isEnabled: true }]
  it.each<readonly [string, readonly SchoolYearConfig[], readonly string[]]>([
    ['nothing', read, []],
    ['another year', [year('2627', false, true), year('2526', false, true)], []],
    ['the year that is edited', [year('2627', false, false), year('2526', true, true)], ['2627']],
    ['the year is gone', [year('2526', true, true)], ['2627']],
  ])('%s', (_name, after, changed) => {
    expect(changedBetween(read, after, edits)).toEqual(changed)
  })
})
