import { expect, test } from 'vitest'
import { isEdfiError } from '../../errors.ts'
import type { JobTemplate, TenantSchoolYear } from '../../generated/app/types.ts'
import type { JobSpec } from '../job-spec.ts'
import { checkJob, createBody, requireValidJob } from './check-job.ts'
import type { JobProblem } from './job-problem.ts'

const template: JobTemplate = {
  name: 'STAAR Summative',
  path: 'assessments/STAAR_Summative',
  files: [
    { name: 'Results file', templateKey: 'INPUT_FILE', isRequired: true, fileType: ['csv', 'txt'] },
    { name: 'School list', templateKey: 'INPUT_FILE_SA', isRequired: false, fileType: ['csv'] },
  ],
  params: [
    { name: 'API year', templateKey: 'API_YEAR', isRequired: true },
    { name: 'Test format', templateKey: 'FORMAT', isRequired: true, allowedValues: ['Standard', 'Alternate'] },
    { name: 'Remark', templateKey: 'REMARK', isRequired: true },
  ],
  reportResources: ['studentAssessments'],
}

const years = [
  { id: '2627', startYear: 2026, endYear: 2027 },
  { id: '2526', startYear: 2025, endYear: 2026 },
  { id: '2425', startYear: 2024, endYear: 2025 },
  { id: '2324', startYear: 2023, endYear: 2024 },
]
const tenantYear = (year: (typeof years)[number], over: Partial<TenantSchoolYear>): TenantSchoolYear => ({
  schoolYearId: year.id,
  startYear: year.startYear,
  endYear: year.endYear,
  sendToOds: true,
  hasOds: true,
  hasNonOdsRoster: null,
  ...over,
})
const tenantYears = [
  tenantYear(years[1] as (typeof years)[number], {}),
  tenantYear(years[2] as (typeof years)[number], { hasOds: false }),
  tenantYear(years[3] as (typeof years)[number], { sendToOds: false, hasOds: false, hasNonOdsRoster: false }),
]

const file = new File(['a,b'], 'scores.csv')
const good: Pick<JobSpec, 'schoolYear' | 'files' | 'params'> = {
  schoolYear: 2026,
  files: { INPUT_FILE: file },
  params: { FORMAT: 'Standard', REMARK: 'x' },
}
const check = (over: Partial<typeof good>, known = { schoolYears: years, tenantSchoolYears: tenantYears } as object) =>
  checkJob(template, { ...good, ...over }, known)
const codes = (problems: readonly JobProblem[]) => problems.map(({ code, on }) => `${code} ${on}`)
const named = (name: string) => ({ files: { INPUT_FILE: new File(['a'], name) } })

test.each<{ name: string; over: Partial<typeof good>; want: string[] }>([
  { name: 'a good job', over: {}, want: [] },
  { name: 'the year as a text', over: { schoolYear: '2026' }, want: [] },
  {
    name: 'files and params by other names',
    over: { files: { results: file }, params: { format: 'Standard', remark: 'x' } },
    want: [],
  },
  { name: 'an empty text for a required param', over: { params: { FORMAT: 'Standard', REMARK: '' } }, want: [] },
  { name: 'a year param', over: { params: { FORMAT: 'Standard', REMARK: 'x', API_YEAR: '1999' } }, want: [] },
  { name: 'an unknown year', over: { schoolYear: 1999 }, want: ['school_year_unknown schoolYear'] },
  { name: 'an id where the end year is due', over: { schoolYear: 2526 }, want: ['school_year_unknown schoolYear'] },
  { name: 'a year that is not enabled', over: { schoolYear: 2027 }, want: ['school_year_disabled schoolYear'] },
  { name: 'a year without an ODS', over: { schoolYear: 2025 }, want: ['ods_missing schoolYear'] },
  { name: 'a year without a roster', over: { schoolYear: 2024 }, want: ['roster_missing schoolYear'] },
  { name: 'a missing param', over: { params: { REMARK: 'x' } }, want: ['param_missing params.FORMAT'] },
  {
    name: 'a param without a value',
    over: { params: { FORMAT: 'Standard', REMARK: null as unknown as string } },
    want: ['param_missing params.REMARK'],
  },
  {
    name: 'a value that is not allowed',
    over: { params: { FORMAT: 'standard', REMARK: 'x' } },
    want: ['param_value_not_allowed params.FORMAT'],
  },
  {
    name: 'an empty text where values are listed',
    over: { params: { FORMAT: '', REMARK: 'x' } },
    want: ['param_value_not_allowed params.FORMAT'],
  },
  {
    name: 'an unexpected param',
    over: { params: { ...good.params, COLOR: 'red' } },
    want: ['param_unexpected params.COLOR'],
  },
  { name: 'a param twice', over: { params: { ...good.params, test: 'Standard' } }, want: ['param_twice params.test'] },
  {
    name: 'an unexpected file',
    over: { files: { INPUT_FILE: file, EXTRA: file } },
    want: ['file_unexpected files.EXTRA'],
  },
  { name: 'a missing file', over: { files: {} }, want: ['file_missing files.INPUT_FILE'] },
  { name: 'a file twice', over: { files: { INPUT_FILE: file, results: file } }, want: ['file_twice files.results'] },
  ...['xlsx', 'XLS', 'pdf', 'doc', 'docx', 'zip', 'ppt', 'pptx', 'exe'].map((extension) => ({
    name: `a ${extension} file`,
    over: named(`scores.${extension}`),
    want: ['file_extension_refused files.INPUT_FILE'],
  })),
  { name: 'a file of another type', over: named('scores.json'), want: ['file_type_unexpected files.INPUT_FILE'] },
  { name: 'a file without an ending', over: named('scores'), want: ['file_type_unexpected files.INPUT_FILE'] },
  { name: 'an ending in capitals', over: named('SCORES.CSV'), want: [] },
  { name: 'a question mark', over: named('sc?ores.csv'), want: ['file_name_hazardous files.INPUT_FILE'] },
  { name: 'a semicolon', over: named('sc;ores.csv'), want: ['file_name_hazardous files.INPUT_FILE'] },
  { name: 'a percent sign', over: named('50%.csv'), want: ['file_name_hazardous files.INPUT_FILE'] },
  { name: 'a harmless name of many scripts', over: named('Grün & отчёт #1: ok.csv'), want: [] },
  {
    name: 'an empty file',
    over: { files: { INPUT_FILE: new File([], 'a.csv') } },
    want: ['file_empty files.INPUT_FILE'],
  },
  {
    name: 'a file that is too large',
    over: {
      files: { INPUT_FILE: Object.defineProperty(new File(['a'], 'a.csv'), 'size', { value: 5 * 1024 ** 3 + 1 }) },
    },
    want: ['file_too_large files.INPUT_FILE'],
  },
  {
    name: 'a large body',
    over: { params: { FORMAT: 'Standard', REMARK: 'x'.repeat(9000) } },
    want: ['body_too_large body'],
  },
])('$name: $want', ({ over, want }) => {
  expect(codes(check(over))).toEqual(want)
})

test('all problems come at once, in the order of the service and what it does not look at last', () => {
  const problems = check({
    schoolYear: '2526',
    files: { BOGUS: file, school: new File([], 'list?.xlsx') },
    params: { FORMAT: 'Other', COLOR: 'red' },
  })
  expect(codes(problems)).toEqual([
    'school_year_unknown schoolYear',
    'param_missing params.REMARK',
    'param_value_not_allowed params.FORMAT',
    'param_unexpected params.COLOR',
    'file_unexpected files.BOGUS',
    'file_missing files.INPUT_FILE',
    'file_extension_refused files.INPUT_FILE_SA',
    'file_name_hazardous files.INPUT_FILE_SA',
    'file_empty files.INPUT_FILE_SA',
  ])
})

test('2526 where 2026 is due says which year is probably meant', () => {
  expect(check({ schoolYear: '2526' })[0]).toMatchObject({ seen: '2526', wanted: '2026', severity: 'error' })
})

test.each([
  { schoolYear: '2526', want: ['school_year_unknown schoolYear'] },
  { schoolYear: 'next', want: ['school_year_unknown schoolYear'] },
  { schoolYear: '2026', want: [] },
])('without lists only the form of $schoolYear is judged', ({ schoolYear, want }) => {
  expect(codes(check({ schoolYear }, {}))).toEqual(want)
})

test('a roster that may not be needed is a warning until somebody says whether years are matched across', () => {
  const year = tenantYear(years[3] as (typeof years)[number], {
    sendToOds: false,
    hasOds: false,
    hasNonOdsRoster: false,
  })
  const known = { schoolYears: years, tenantSchoolYears: [year] }
  expect(check({ schoolYear: 2024 }, known)[0]?.severity).toBe('warning')
  expect(check({ schoolYear: 2024 }, { ...known, crossYearMatchingEnabled: false })[0]?.severity).toBe('error')
  expect(check({ schoolYear: 2024 }, { ...known, crossYearMatchingEnabled: true })).toEqual([])
})

test('a body over 8 kB is a warning, one over 100 kB an error', () => {
  const severity = (length: number) =>
    check({ params: { FORMAT: 'Standard', REMARK: 'x'.repeat(length) } })[0]?.severity
  expect([7000, 9000, 110_000].map(severity)).toEqual([undefined, 'warning', 'error'])
})

test('only errors are thrown, with everything that was found', () => {
  const warnings = check({ params: { FORMAT: 'Standard', REMARK: 'x'.repeat(9000) } })
  expect(() => requireValidJob(warnings, 'createJob')).not.toThrow()
  const problems = check({ files: {} })
  const thrown = (() => {
    try {
      requireValidJob([...warnings, ...problems], 'createJob')
    } catch (error) {
      return error
    }
    return null
  })()
  expect(isEdfiError(thrown, 'job_invalid') && thrown.details['problems']).toEqual([...warnings, ...problems])
})

test('the body has what the service crashes without, and not the year it fills in', () => {
  const files = [
    {
      file: template.files[0] as (typeof template.files)[number],
      given: 'results',
      facts: { name: 'a.csv', sizeBytes: 3, contentType: null },
    },
  ]
  expect(createBody(template, '2526', { files, params: { FORMAT: 'Standard' } })).toEqual({
    name: 'STAAR Summative',
    schoolYearId: '2526',
    files: [{ nameFromUser: 'a.csv', templateKey: 'INPUT_FILE', type: '' }],
    inputParams: [{ templateKey: 'FORMAT', value: 'Standard' }],
    template: { path: 'assessments/STAAR_Summative' },
  })
})
