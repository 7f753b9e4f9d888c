import { expect, test } from 'vitest'
import { placeOutputPath } from './report-output-files.ts'

const base = 'ea/t/2526/42'

test.each<[string, string, string | null]>([
  [base, `${base}/output/ods`, `${base}/output/ods`],
  [base, `${base}/output/ods///`, `${base}/output/ods`],
  [base, `${base}/input`, `${base}/input`],
  [base, base, null],
  [base, `${base}/`, null],
  [base, `${base}//`, null],
  [base, `${base}-evil`, null],
  [base, 'ea/t/2526/421/output', null],
  [base, 'other/t/2526/42/output', null],
  [base, `/${base}/output/ods`, null],
  [base, `s3://bucket/${base}/output/ods`, null],
  [base, `${base}/../43/output/ods`, `${base}/../43/output/ods`],
  ['ea/a%2Fb/2425/8', 'ea/a%2Fb/2425/8/output/ods', 'ea/a%2Fb/2425/8/output/ods'],
  ['ea/a%2Fb/2425/8', 'ea/a/b/2425/8/output/ods', null],
])('of %s, %s is %s', (fileBasePath, path, want) => {
  expect(placeOutputPath(fileBasePath, path)).toBe(want)
})
