import { expect, test } from 'vitest'
import { describeKept } from './run-job-command.ts'

const job = { jobId: 12, state: 'created', start: null } as const

test.each([
  ['before there is a job', null, 'Nothing was created.'],
  ['while files are sent', job, 'Job 12 was not started; the same command goes on with it.'],
  [
    'while it is started',
    { ...job, state: 'uploaded' as const, start: { begunAtMs: 0, runIdsBefore: [] } },
    'Job 12 may have been started: the same command finds out and goes on.',
  ],
  [
    'while it runs',
    { ...job, state: 'started' as const },
    'The run of job 12 goes on: the same command, or `nova edfi status 12 --watch`, follows it.',
  ],
])('Ctrl-C %s says what became of the job', (_name, token, want) => {
  expect(describeKept(token)).toBe(want)
})
