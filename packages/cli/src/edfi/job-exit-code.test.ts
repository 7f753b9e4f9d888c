import type { JobStatus } from '@nova/sdk/edfi'
import { expect, test } from 'vitest'
import { exitCodeOfJob } from './job-exit-code.ts'

test.each<[JobStatus | null, number]>([
  ['success', 0],
  ['resolved', 0],
  ['complete with errors', 6],
  ['error', 1],
  ['running', 1],
  ['new', 1],
  [null, 1],
])('a job that is %s ends with %i', (status, want) => {
  expect(exitCodeOfJob(status)).toBe(want)
})
