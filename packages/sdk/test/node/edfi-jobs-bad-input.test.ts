import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createJob } from '../../src/edfi/jobs/create-job.ts'
import type { JobSpec } from '../../src/edfi/jobs/job-spec.ts'
import { runJob } from '../../src/edfi/jobs/run-job.ts'
import { failureOf, openJobsWorld, satJob, scores, textFile } from './edfi-jobs-world.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nova-edfi-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const problemsOf = async (promise: Promise<unknown>) => {
  const error = await failureOf(promise)
  expect(error.code).toBe('job_invalid')
  return (error.details['problems'] as { code: string; advice: string }[]).map(({ code }) => code)
}

describe('is told before anything is created', () => {
  test.each<{ name: string; over: Partial<JobSpec>; want: string[] }>([
    {
      name: 'a spreadsheet',
      over: { files: { results: textFile('x', 'scores.xlsx') } },
      want: ['file_extension_refused'],
    },
    { name: 'a missing file', over: { files: {} }, want: ['file_missing'] },
    { name: 'a missing param', over: { params: {} }, want: ['param_missing'] },
    { name: 'a value that is not allowed', over: { params: { TEST_TYPE: 'ACT' } }, want: ['param_value_not_allowed'] },
    { name: 'an unexpected param', over: { params: { TEST_TYPE: 'SAT', X: '1' } }, want: ['param_unexpected'] },
    {
      name: 'an unexpected file',
      over: { files: { results: textFile(scores()), X: textFile('x') } },
      want: ['file_unexpected'],
    },
    { name: 'an unknown year', over: { schoolYear: 1950 }, want: ['school_year_unknown'] },
    { name: '2526 where 2026 is due', over: { schoolYear: 2526 }, want: ['school_year_unknown'] },
    { name: 'a year that is disabled', over: { schoolYear: 2023 }, want: ['school_year_disabled'] },
    { name: 'a year without its ODS', over: { schoolYear: 2027 }, want: ['ods_missing'] },
    { name: 'a question mark', over: { files: { results: textFile('x', 'a?.csv') } }, want: ['file_name_hazardous'] },
    { name: 'a semicolon', over: { files: { results: textFile('x', 'a;b.csv') } }, want: ['file_name_hazardous'] },
    { name: 'a percent sign', over: { files: { results: textFile('x', '5%.csv') } }, want: ['file_name_hazardous'] },
    { name: 'an empty file', over: { files: { results: textFile('') } }, want: ['file_empty'] },
  ])('$name', async ({ over, want }) => {
    const { client, count } = await openJobsWorld()
    expect(await problemsOf(runJob(client, satJob(over)))).toEqual(want)
    expect(count('createJob')).toBe(0)
  })

  test('a path to an empty file, which only opening it shows', async () => {
    const { client, count } = await openJobsWorld()
    const path = join(folder, 'scores.csv')
    writeFileSync(path, '')
    expect(await problemsOf(createJob(client, satJob({ files: { results: path } })))).toEqual(['file_empty'])
    expect(count('createJob')).toBe(0)
  })

  test('a path to nothing, a folder, a thing that is no file', async () => {
    const { client } = await openJobsWorld()
    for (const [input, code] of [
      [join(folder, 'absent.csv'), 'file_unreadable'],
      [{ name: 'a.csv', source: folder }, 'file_unreadable'],
      [{ name: 'a.csv', source: 42 as unknown as Blob }, 'invalid_options'],
    ] as const)
      expect(await failureOf(createJob(client, satJob({ files: { results: input } })))).toMatchObject({
        code,
        service: 'edfi',
        operation: 'createJob',
      })
  })

  test('a template nobody has, with the one that is probably meant', async () => {
    const { client } = await openJobsWorld()
    expect(await failureOf(createJob(client, satJob({ template: 'PSAT_SAT' })))).toMatchObject({
      code: 'unknown_template',
      details: { suggestion: 'assessments/PSAT_SAT' },
    })
    expect(await failureOf(createJob(client, satJob({ template: 'assessments/None' })))).toMatchObject({
      code: 'unknown_template',
      details: { suggestion: null },
    })
  })
})

test('what a local check lets pass, the service takes: the checks are the same', async () => {
  const { client } = await openJobsWorld()
  const templates = await client.listJobTemplates('assessments')
  for (const template of templates) {
    const params = Object.fromEntries(
      template.params.map(({ templateKey, allowedValues }) => [templateKey, allowedValues?.[0] ?? 'x']),
    )
    const extension = template.files[0]?.fileType[0] ?? 'csv'
    const files = { INPUT_FILE: textFile(scores(), `scores.${extension}`) }
    const token = await createJob(client, { template: template.path, schoolYear: 2026, files, params })
    expect(token.uploads, template.path).toHaveLength(1)
  }
})

test('a session without a role creates jobs, and only the years are not checked', async () => {
  const world = await openJobsWorld()
  const nobu = world.connect('nobu')
  expect((await createJob(nobu, satJob())).jobId).toBeGreaterThan(0)
  expect(await failureOf(createJob(nobu, satJob({ schoolYear: 2023 })))).toMatchObject({
    code: 'job_rejected',
    status: 400,
  })
})

test('a name that is hazardous can be given another one', async () => {
  const { client } = await openJobsWorld()
  const source = textFile(scores(), 'what?.csv')
  const results = await runJob(client, satJob({ files: { results: { name: 'what.csv', source } } }))
  expect(results.status).toBe('success')
  expect(results.job.files[0]?.nameFromUser).toBe('what.csv')
})

test.each([
  { name: 'a firewall', action: { kind: 'waf' } as const, code: 'gateway_rejected' },
  { name: 'a body that is too large', action: { kind: 'status', status: 413 } as const, code: 'payload_too_large' },
  { name: 'a page', action: { kind: 'html', status: 200 } as const, code: 'create_outcome_unknown' },
])('$name in place of an answer to creating is $code', async ({ action, code }) => {
  const world = await openJobsWorld()
  world.fault('createJob', action)
  expect(await failureOf(runJob(world.client, satJob()))).toMatchObject({ code })
})

test('no error and no observation shows an upload URL or the session', async () => {
  const world = await openJobsWorld()
  const told: unknown[] = []
  for (const fault of [
    { kind: 'status', status: 403, code: 'AccessDenied', message: 'Access Denied' },
    { kind: 'status', status: 400 },
    { kind: 'drop', when: 'before' },
  ] as const) {
    world.platform.faults.clear()
    world.fault('s3:PutObject', fault, { times: 'always' })
    const error = await failureOf(runJob(world.client, satJob(), { retry: { maxAttempts: 2 } }))
    told.push(error.message, error.advice, error.stack, JSON.stringify(error), String(error), error.details)
  }
  world.platform.faults.clear()
  const results = await runJob(world.client, satJob(), {
    onObservation: (one) => told.push(one),
    onProgress: (one) => told.push(one),
  })
  told.push(results)
  expect(JSON.stringify(told)).not.toMatch(/X-Amz|Signature=|connect\.sid/)
})
