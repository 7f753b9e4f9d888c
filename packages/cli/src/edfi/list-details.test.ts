import { expect, test } from 'vitest'
import { listDetails } from './list-details.ts'

const problem = { on: 'files.INPUT_FILE', severity: 'error', message: 'It is missing.', advice: 'Give it.' }

test.each<[string, string, Record<string, unknown>, string[]]>([
  [
    'each problem of a job is a line with what to do',
    'job_invalid',
    { problems: [problem, { ...problem, on: 'body', severity: 'warning' }] },
    ['  files.INPUT_FILE: It is missing. Give it.', '  warning: body: It is missing. Give it.'],
  ],
  [
    'templates stand in columns, read downwards',
    'unknown_template',
    { available: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] },
    ['  a  d  g', '  b  e', '  c  f'],
  ],
  ['other errors have said all', 'job_stalled', { problems: [problem] }, []],
  ['details that were cut are none', 'job_invalid', { truncated: ['problems'] }, []],
])('%s', (_name, code, details, want) => {
  expect(listDetails({ code, details })).toEqual(want)
})
