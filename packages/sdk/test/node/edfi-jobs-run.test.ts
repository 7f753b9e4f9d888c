import { expect, test } from 'vitest'
import { runJob } from '../../src/edfi/jobs/run-job.ts'
import type { JobObservation } from '../../src/edfi/jobs/watch/job-observation.ts'
import { failureOf, openJobsWorld, satJob, scores, starJob, textFile } from './edfi-jobs-world.ts'

const actionsOf = (seen: readonly JobObservation[]) =>
  seen.flatMap((one) => (one.type === 'action' ? [`${one.action} ${one.status}`] : []))

const through = (...actions: readonly string[]) => actions.flatMap((action) => [`${action} begin`, `${action} success`])
const preparing = through('refresh_bundle_code', 'earthmover_deps', 'get_student_roster', 'get_input_files')

test.each(['auto', 'poll'] as const)('runs a file to its results (%s)', async (transport) => {
  const { client, count } = await openJobsWorld()
  const seen: JobObservation[] = []
  const results = await runJob(client, satJob(), { onObservation: (one) => seen.push(one), watch: { transport } })
  expect(results).toMatchObject({ status: 'success', unmatched: null, errors: [] })
  expect(results.resources).toEqual([
    { resource: 'studentAssessments', processed: 20, skipped: 0, failed: 0, success: 20, reportable: true },
  ])
  expect(results.outputs.map(({ name }) => name)).toContain('ods/studentAssessments.jsonl')
  expect(actionsOf(seen)).toEqual([
    ...preparing,
    ...through('earthmover_run', 'lightbeam_send', 'upload_output'),
    'done success',
  ])
  expect(seen.filter(({ type }) => type === 'run').map((one) => one.type === 'run' && one.status)).toEqual([
    'new',
    'running',
    'success',
  ])
  expect(seen.at(-1)).toMatchObject({ type: 'finished', status: 'success' })
  for (const operation of ['createJob', 's3:PutObject', 'startJob']) expect(count(operation), operation).toBe(1)
})

test('a server that pushes is listened to, and asked for little', async () => {
  const { client, count } = await openJobsWorld()
  await runJob(client, satJob())
  // One stream, one look in the beginning, and one in the end, of the reports.
  expect(count('listStatusUpdates')).toBeLessThanOrEqual(4)
  expect(count('getJob')).toBeLessThanOrEqual(6)
})

test('where the server does not push, the job is read only when a stage changes or the end is due', async () => {
  const { client, count } = await openJobsWorld({ serverSentEvents: false })
  await runJob(client, satJob())
  expect(count('getJob')).toBeLessThan(count('listStatusUpdates'))
  expect(count('listErrors')).toBeLessThanOrEqual(2)
})

test.each([
  { outcome: 'complete with errors', status: 'complete with errors' },
  { outcome: 'unmatched ids', status: 'complete with errors' },
  { outcome: 'insufficient matches', status: 'error' },
  { outcome: 'slow boot', status: 'success' },
] as const)('an executor with $outcome leaves $status', async ({ outcome, status }) => {
  const { client, platform } = await openJobsWorld()
  platform.edfi.script({ outcome })
  const results = await runJob(client, satJob())
  expect(results.status).toBe(status)
  if (outcome === 'complete with errors') expect(results.resources[0]?.failed).toBe(1)
  if (outcome === 'unmatched ids')
    expect(results.unmatched).toMatchObject({ count: 4, fileName: 'input_no_student_id_match.csv' })
  if (outcome === 'insufficient matches')
    expect(results.errors).toMatchObject([{ code: 'insufficient_matches', basis: 'reported' }])
})

test.each([
  { error: 'earthmover_run', code: 'earthmover_run', basis: 'reported' },
  { error: 'executor_timeout', code: 'executor_timeout', basis: 'inferred' },
  { error: 'invalid_job', code: 'invalid_job', basis: 'inferred' },
  { error: 'cross_year_roster_fetch', code: 'unknown', basis: 'reported' },
] as const)('a run that fails with $error is told as $code, $basis', async ({ error, code, basis }) => {
  const { client, platform } = await openJobsWorld()
  platform.edfi.script({ outcome: { error } })
  const seen: JobObservation[] = []
  const results = await runJob(client, satJob(), { onObservation: (one) => seen.push(one) })
  expect(results).toMatchObject({ status: 'error', errors: [{ code, basis }] })
  expect(seen.filter(({ type }) => type === 'error')).toHaveLength(1)
})

test.each([
  { name: 'the status first', gaps: { status: 0, files: 9000 } },
  { name: 'the status late', gaps: { status: 9000, files: 0 } },
  { name: 'everything late', gaps: { status: 8000, files: 8000 } },
])('the end is told once it is whole: $name', async ({ gaps }) => {
  const { client, platform } = await openJobsWorld()
  platform.edfi.script({ outcome: 'unmatched ids', doneGapsMs: gaps })
  const results = await runJob(client, satJob())
  expect(results.status).toBe('complete with errors')
  expect(results.outputs.map(({ name }) => name)).toContain('input_no_student_id_match.csv')
})

test('a year that does not send to an ODS', async () => {
  const { client } = await openJobsWorld()
  const seen: JobObservation[] = []
  const results = await runJob(client, satJob({ schoolYear: 2025 }), { onObservation: (one) => seen.push(one) })
  expect(results.status).toBe('success')
  expect(actionsOf(seen)).not.toContain('lightbeam_send begin')
  expect(results.outputs.map(({ name }) => name)).toContain('non-ods/studentAssessments.jsonl')
})

test.each([
  { outcome: 'hang in new', why: 'new', status: 'new' },
  { outcome: 'hang in running', why: 'running', status: 'running' },
] as const)('$outcome is stalled, with its history and what to do', async ({ outcome, why, status }) => {
  const { client, platform, clock } = await openJobsWorld()
  platform.edfi.script({ outcome })
  const startMs = clock.now()
  const error = await failureOf(
    runJob(client, satJob(), { watch: { transport: 'poll', runTimeoutMs: 3_600_000, maxIntervalMs: 60_000 } }),
  )
  expect(error).toMatchObject({ code: 'job_stalled', kind: 'timeout', details: { why, status } })
  expect(error.advice).toMatch(/new job/)
  expect(error.details['history']).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ label: expect.stringMatching(new RegExp(`run \\d+ ${status}`)) }),
    ]),
  )
  const tookMs = clock.now() - startMs
  expect(tookMs).toBeGreaterThanOrEqual(why === 'new' ? 600_000 : 3_600_000)
  expect(tookMs).toBeLessThan(why === 'new' ? 900_000 : 3_900_000)
})

test('a stalled job is found out while a stream is open, too', async () => {
  const { client, platform, clock } = await openJobsWorld()
  platform.edfi.script({ outcome: 'hang in new' })
  const failed = failureOf(runJob(client, satJob()))
  let over = false
  void failed.finally(() => {
    over = true
  })
  for (let minutes = 0; !over && minutes < 30; minutes += 1) await clock.advance(60_000)
  expect(await failed).toMatchObject({ code: 'job_stalled', details: { why: 'new' } })
})

test('waiting has an end of its own', async () => {
  const { client, platform } = await openJobsWorld()
  platform.edfi.script({ outcome: 'hang in running' })
  const error = await failureOf(runJob(client, satJob(), { watch: { transport: 'poll', timeoutMs: 120_000 } }))
  expect(error).toMatchObject({ code: 'job_timeout', retryable: true, details: { clock: 'waiter', status: 'running' } })
})

test('several files, by keys and words, in one job', async () => {
  const { client, count } = await openJobsWorld()
  const { files } = starJob()
  const results = await runJob(
    client,
    starJob({
      files: {
        results: textFile(scores()),
        'Input file ds': files['INPUT_FILE_DS'] as File,
        sa: files['INPUT_FILE_SA'] as File,
      },
    }),
  )
  expect(results.status).toBe('success')
  expect(count('s3:PutObject')).toBe(3)
})

test('the params that arrive are those that were given, the year left to the service', async () => {
  const { client } = await openJobsWorld()
  const results = await runJob(client, satJob({ params: { test_type: 'PSAT 10', API_YEAR: '1999' } }))
  expect(results.job.inputParams).toMatchObject([{ templateKey: 'TEST_TYPE', value: 'PSAT 10' }])
})

test('an abort ends every phase with the reason of its signal', async () => {
  for (const operation of ['listJobTemplates', 'createJob', 's3:PutObject', 'startJob', 'getJob']) {
    const world = await openJobsWorld()
    const stop = new AbortController()
    const reason = new Error(`stopped at ${operation}`)
    const client = world.connect('ana', async (input, init) => {
      const answer = await world.platform.fetch(input, init)
      if (world.count(operation) > 0) stop.abort(reason)
      return answer
    })
    await expect(runJob(client, satJob(), { signal: stop.signal }), operation).rejects.toBe(reason)
  }
})
