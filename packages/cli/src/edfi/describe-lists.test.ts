import type { JobTemplate } from '@nova/sdk/edfi'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../command-failure.ts'
import { describeTemplate } from './describe-template.ts'
import { describeYears } from './describe-years.ts'
import { findTemplate } from './find-template.ts'

const template = (path: string, name: string): JobTemplate => ({ name, path, files: [], params: [] })

test('a template in words is what to type for it', () => {
  const text = describeTemplate({
    ...template('assessments/PSAT_SAT', 'PSAT and SAT'),
    files: [
      { name: 'Input file', templateKey: 'INPUT_FILE', isRequired: true, fileType: ['csv', 'txt'] },
      { name: 'Recall', templateKey: 'INPUT_FILE_R', isRequired: false, fileType: ['csv'] },
    ],
    params: [
      { name: 'Year', templateKey: 'API_YEAR', isRequired: true },
      { name: 'Test type', templateKey: 'TEST_TYPE', isRequired: true, allowedValues: ['PSAT 8/9', 'SAT'] },
    ],
  })
  expect(text.split('\n')).toEqual([
    'PSAT and SAT (assessments/PSAT_SAT)',
    '  --file INPUT_FILE=PATH    required  Input file  csv, txt',
    '  --file INPUT_FILE_R=PATH  optional  Recall      csv',
    '  --param TEST_TYPE=VALUE   required  Test type   "PSAT 8/9", "SAT"',
  ])
})

test('years say what to type, and what is missing', () => {
  const year = {
    schoolYearId: '2526',
    startYear: 2025,
    endYear: 2026,
    sendToOds: true,
    hasOds: true,
    hasNonOdsRoster: null,
  }
  const later = { ...year, schoolYearId: '2627', startYear: 2026, endYear: 2027, hasOds: false }
  const local = {
    ...year,
    schoolYearId: '2425',
    startYear: 2024,
    endYear: 2025,
    sendToOds: false,
    hasNonOdsRoster: false,
  }
  expect(describeYears([later, year, local]).split('\n')).toEqual([
    '2027  2026-2027  id 2627  sends to the ODS  needs an ODS connection first',
    '2026  2025-2026  id 2526  sends to the ODS',
    '2025  2024-2025  id 2425  does not send     needs a roster, or matching across years',
  ])
  expect(describeYears([])).toBe('None is enabled.')
})

describe('the template that is meant', () => {
  const all = [
    template('assessments/PSAT_SAT', 'PSAT and SAT'),
    template('assessments/STAR', 'STAR'),
    template('assessments/STAAR_Interim', 'STAAR Interim'),
    template('assessments/STAAR_Summative', 'STAAR Summative'),
  ]
  test.each([
    ['assessments/PSAT_SAT', 'assessments/PSAT_SAT'],
    ['PSAT_SAT', 'assessments/PSAT_SAT'],
    ['psat and sat', 'assessments/PSAT_SAT'],
    ['star', 'assessments/STAR'],
  ])('%j is %s', (given, want) => {
    expect(findTemplate(all, given).path).toBe(want)
  })
  test.each([
    ['STAAR', 'Near it: assessments/STAAR_Interim, assessments/STAAR_Summative.'],
    ['nothing', 'lists them all'],
    ['/', 'lists them all'],
  ])('%j is none, and what is near is said', (given, want) => {
    expect(() => findTemplate(all, given)).toThrow(UsageError)
    expect(() => findTemplate(all, given)).toThrow(expect.objectContaining({ advice: expect.stringContaining(want) }))
  })
})
