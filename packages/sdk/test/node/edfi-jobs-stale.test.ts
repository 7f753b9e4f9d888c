import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createJob } from '../../src/edfi/jobs/create-job.ts'
import type { JobSpec } from '../../src/edfi/jobs/job-spec.ts'
import { runJob } from '../../src/edfi/jobs/run-job.ts'
import { startJob } from '../../src/edfi/jobs/start/start-job.ts'
import type { JobToken } from '../../src/edfi/jobs/token/job-token.ts'
import { createFileJobTokenStore, createMemoryJobTokenStore } from '../../src/edfi/jobs/token/job-token-store.ts'
import { uploadJobFiles } from '../../src/edfi/jobs/upload-job-files.ts'
import { failureOf, openJobsWorld, satJob, scores, textFile } from './edfi-jobs-world.ts'

/** Long enough for a middle that no sample covers. */
const long = textFile(scores(20_000))

/** The same file with one digit in its middle corrected. */
async function corrected(file: File): Promise<File> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const middle = bytes.length >> 1
  bytes[middle] = bytes[middle] === 55 ? 56 : 55
  return new File([bytes], file.name, { type: file.type })
}

describe('a file that was corrected in its middle', () => {
  const spec = (file: File): JobSpec => satJob({ files: { INPUT_FILE: file } })

  test.each(['uploaded', 'started'] as const)('is not taken for the one of a job that was %s', async (state) => {
    const world = await openJobsWorld()
    const store = createMemoryJobTokenStore()
    if (state === 'uploaded') world.fault('startJob', { kind: 'status', status: 403 })
    else world.fault('getJob', { kind: 'status', status: 403 })
    await failureOf(runJob(world.client, spec(long), { tokenStore: store, watch: { transport: 'poll' } }))
    expect(await store.list()).toMatchObject([{ value: { state } }])
    world.platform.faults.clear()
    const error = await failureOf(runJob(world.client, spec(await corrected(long)), { tokenStore: store }))
    expect(error).toMatchObject({ code: 'file_changed', operation: 'runJob' })
    expect((await runJob(world.client, spec(long), { tokenStore: store })).job.runs).toHaveLength(1)
    expect(world.count('createJob')).toBe(1)
  })
})

describe('a token that was left behind', () => {
  test.each<{ name: string; kept: (tokens: readonly JobToken[]) => JobToken | undefined }>([
    { name: 'created', kept: (tokens) => tokens.find(({ state }) => state === 'created') },
    { name: 'uploaded', kept: (tokens) => tokens.find(({ state, start }) => state === 'uploaded' && start === null) },
  ])('as $name by a run that is over gives its results, and makes no other run', async ({ kept }) => {
    const world = await openJobsWorld()
    const tokens: JobToken[] = []
    await runJob(world.client, satJob(), { onToken: (token) => tokens.push(token) })
    const token = kept(tokens)
    if (!token) throw new Error('no such token')
    const puts = world.count('s3:PutObject')
    const { status, job } = await runJob(world.client, satJob(), { token })
    expect(status).toBe('success')
    expect(job.runs).toHaveLength(1)
    expect(world.count('s3:PutObject')).toBe(puts)
  })

  test('starts nothing that ran', async () => {
    const world = await openJobsWorld()
    const spec = satJob()
    const uploaded = await uploadJobFiles(world.client, await createJob(world.client, spec), spec.files)
    await startJob(world.client, uploaded)
    await world.clock.advance(3_600_000)
    const { outcome, job, token } = await startJob(world.client, uploaded)
    expect({ outcome, state: token?.state }).toEqual({ outcome: 'started', state: 'started' })
    expect(job?.runs).toHaveLength(1)
    expect(world.count('startJob')).toBe(1)
  })
})

test.each<{ name: string; spec: JobSpec; seen: RegExp }>([
  { name: 'other params', spec: satJob({ params: { TEST_TYPE: 'PSAT 10' } }), seen: /params/ },
  { name: 'another year', spec: satJob({ schoolYear: 2025 }), seen: /2526/ },
])('a token does not fit a job of $name', async ({ spec, seen }) => {
  const world = await openJobsWorld()
  const token = await createJob(world.client, satJob())
  const error = await failureOf(runJob(world.client, spec, { token }))
  expect(error).toMatchObject({ code: 'token_mismatch', message: expect.stringMatching(seen) })
  expect(world.count('s3:PutObject')).toBe(0)
})

test('a token does not fit what a service that was set up anew has under its number', async () => {
  const world = await openJobsWorld()
  const token = await createJob(world.client, satJob())
  const anew = await openJobsWorld()
  await runJob(anew.client, satJob({ files: { INPUT_FILE: textFile(scores(), 'of somebody else.csv') } }))
  const error = await failureOf(runJob(anew.client, satJob(), { token }))
  expect(error).toMatchObject({ code: 'token_mismatch', message: expect.stringMatching(/another job/) })
  expect(anew.count('createJob')).toBe(1)
})

test('a token fits the same job by other words', async () => {
  const world = await openJobsWorld()
  const token = await createJob(world.client, satJob())
  const spec = satJob({ files: { INPUT_FILE: textFile(scores()) }, params: { test_type: 'SAT' }, schoolYear: '2026' })
  expect((await runJob(world.client, spec, { token })).job.id).toBe(token.jobId)
})

describe('a job that somebody is at work on', () => {
  test('is nobody else’s, also for who would let go of it', async () => {
    const world = await openJobsWorld()
    const tokenStore = createMemoryJobTokenStore()
    const first = runJob(world.client, satJob(), { tokenStore })
    const error = await failureOf(runJob(world.connect(), satJob(), { tokenStore, resume: false }))
    expect(error).toMatchObject({ code: 'job_busy' })
    expect(error.advice).not.toMatch(/resume/)
    expect((await first).status).toBe('success')
    expect(world.count('createJob')).toBe(1)
  })

  test('on a machine that is gone leaves a lock, which the error names', async () => {
    const world = await openJobsWorld()
    const folder = mkdtempSync(join(tmpdir(), 'nova-edfi-'))
    try {
      const tokenStore = createFileJobTokenStore(folder)
      world.fault('s3:PutObject', { kind: 'status', status: 400 })
      await failureOf(runJob(world.client, satJob(), { tokenStore }))
      const [{ id = '' } = {}] = await tokenStore.list()
      writeFileSync(join(folder, `${id}.lock`), JSON.stringify({ host: 'a container', pid: 1, started: null }))
      const { advice = '' } = await failureOf(runJob(world.client, satJob(), { tokenStore }))
      rmSync(join(folder, /\S+\.lock/.exec(advice)?.[0] ?? ''))
      expect((await runJob(world.client, satJob(), { tokenStore })).status).toBe('success')
      expect(world.count('createJob')).toBe(1)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

test('who hears of a job can count on its record: nobody is told between creating and writing', async () => {
  const world = await openJobsWorld()
  const folder = mkdtempSync(join(tmpdir(), 'nova-edfi-'))
  const records: number[] = []
  try {
    await runJob(world.client, satJob(), {
      tokenStore: createFileJobTokenStore(folder),
      onToken: () => records.push(readdirSync(folder).filter((name) => name.endsWith('.json')).length),
    })
    expect(records.length).toBeGreaterThan(3)
    expect(records.every((count) => count === 1)).toBe(true)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
