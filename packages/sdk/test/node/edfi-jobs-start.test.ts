import { describe, expect, test } from 'vitest'
import { createJob } from '../../src/edfi/jobs/create-job.ts'
import { startJob } from '../../src/edfi/jobs/start/start-job.ts'
import type { JobToken } from '../../src/edfi/jobs/token/job-token.ts'
import { uploadJobFiles } from '../../src/edfi/jobs/upload-job-files.ts'
import { waitForJob } from '../../src/edfi/jobs/wait-for-job.ts'
import { failureOf, type JobsWorld, openJobsWorld, satJob } from './edfi-jobs-world.ts'

async function uploaded({ client }: JobsWorld): Promise<JobToken> {
  const { files } = satJob()
  return await uploadJobFiles(client, await createJob(client, satJob()), files)
}

const runsOf = async ({ client }: JobsWorld, jobId: number) => (await client.getJob(jobId)).runs

describe('creating', () => {
  test('is done once; a lost answer says that creating again is safe', async () => {
    const world = await openJobsWorld()
    world.fault('createJob', { kind: 'drop', when: 'after' })
    const error = await failureOf(createJob(world.client, satJob()))
    expect(error).toMatchObject({ code: 'create_outcome_unknown', retryable: true, operation: 'createJob' })
    expect(error.advice).toMatch(/invisible/)
    expect(world.count('createJob')).toBe(1)
  })

  test.each([
    {
      name: 'a gateway that gave up',
      action: { kind: 'gateway', status: 504 } as const,
      code: 'create_outcome_unknown',
    },
    {
      name: 'a body that was cut',
      action: { kind: 'truncate', bytes: 20, ending: 'clean' } as const,
      code: 'create_outcome_unknown',
    },
    { name: 'a firewall', action: { kind: 'waf' } as const, code: 'gateway_rejected' },
    { name: 'a crash', action: { kind: 'status', status: 500 } as const, code: 'server_error' },
  ])('$name is $code', async ({ action, code }) => {
    const world = await openJobsWorld()
    world.fault('createJob', action)
    expect(await failureOf(createJob(world.client, satJob()))).toMatchObject({ code })
    expect(world.count('createJob')).toBe(1)
  })
})

describe('starting', () => {
  test('a token', async () => {
    const world = await openJobsWorld()
    const token = await uploaded(world)
    const started = await startJob(world.client, token)
    expect(started).toMatchObject({ outcome: 'started', jobId: token.jobId, token: { state: 'started', start: null } })
    // Once more, and nothing happens.
    expect(await startJob(world.client, started.token as JobToken)).toMatchObject({ outcome: 'started' })
    expect(world.count('startJob')).toBe(1)
  })

  test('a token whose files are missing is refused before the service takes it', async () => {
    const world = await openJobsWorld()
    const token = await createJob(world.client, satJob())
    expect(await failureOf(startJob(world.client, token))).toMatchObject({
      code: 'upload_incomplete',
      details: { missing: ['INPUT_FILE'] },
    })
    expect(world.count('startJob')).toBe(0)
  })

  test('a job that runs is already running', async () => {
    const world = await openJobsWorld({ executor: 'none' })
    const { jobId } = await uploaded(world)
    await startJob(world.client, jobId)
    const again = await startJob(world.client, jobId)
    expect(again).toMatchObject({ outcome: 'already running', job: { id: jobId } })
    expect(await runsOf(world, jobId)).toHaveLength(1)
  })

  test('a job that somebody else started meanwhile is already running, with its token, too', async () => {
    const world = await openJobsWorld({ executor: 'none' })
    const token = await uploaded(world)
    await world.connect('pat').startJob(token.jobId)
    expect(await startJob(world.client, token)).toMatchObject({
      outcome: 'already running',
      token: { state: 'uploaded' },
    })
  })

  test('a job that is over makes another run of it', async () => {
    const world = await openJobsWorld()
    const token = await uploaded(world)
    await startJob(world.client, token)
    await waitForJob(world.client, token.jobId)
    expect(await startJob(world.client, token.jobId)).toMatchObject({ outcome: 'started' })
    expect(await runsOf(world, token.jobId)).toHaveLength(2)
  })

  test('a launch that failed names its run, and the next try is another', async () => {
    const world = await openJobsWorld()
    world.platform.edfi.script({ outcome: 'launch failure' })
    const token = await uploaded(world)
    let last = token
    const options = { onToken: (one: JobToken) => (last = one) }
    const error = await failureOf(startJob(world.client, token, options))
    expect(error).toMatchObject({ code: 'launch_failed', status: 500, details: { jobId: token.jobId } })
    const [run] = await runsOf(world, token.jobId)
    expect(error.details['runId']).toBe(run?.id)
    expect(await startJob(world.client, last)).toMatchObject({ outcome: 'started' })
    expect(await runsOf(world, token.jobId)).toHaveLength(2)
  })

  test.each([
    { name: 'the answer of a start that happened', action: { kind: 'drop', when: 'after' } as const, starts: 1 },
    { name: 'a start that did not', action: { kind: 'drop', when: 'before' } as const, starts: 2 },
    { name: 'to a gateway what happened', action: { kind: 'gateway', status: 504, when: 'after' } as const, starts: 1 },
    { name: 'the body of the answer', action: { kind: 'truncate', bytes: 10, ending: 'clean' } as const, starts: 1 },
  ])('is settled by looking when it loses $name', async ({ action, starts }) => {
    const world = await openJobsWorld({ executor: 'none' })
    const token = await uploaded(world)
    world.fault('startJob', action)
    expect(await startJob(world.client, token)).toMatchObject({ outcome: 'started' })
    expect(world.count('startJob')).toBe(starts)
    expect(await runsOf(world, token.jobId)).toHaveLength(1)
  })

  test('whose every answer is lost, and that leaves no run, is unknown', async () => {
    const world = await openJobsWorld()
    const token = await uploaded(world)
    world.fault('startJob', { kind: 'drop', when: 'before' }, { times: 'always' })
    expect(await failureOf(startJob(world.client, token))).toMatchObject({
      code: 'start_outcome_unknown',
      retryable: true,
    })
    expect(world.count('startJob')).toBe(3)
  })

  test('that crashed is what the runs say', async () => {
    const world = await openJobsWorld({ executor: 'none' })
    const token = await uploaded(world)
    world.fault('startJob', { kind: 'status', status: 500, when: 'after' })
    expect(await startJob(world.client, token)).toMatchObject({ outcome: 'started' })
    const other = await uploaded(await openJobsWorld())
    expect(other.state).toBe('uploaded')
  })

  test.each([
    { name: 'a job that is not there', code: 'job_not_found', user: 'ana', jobId: 99_999 },
    { name: 'a job of another tenant', code: 'job_foreign', user: 'olu', jobId: null },
  ])('$name is $code', async ({ code, user, jobId }) => {
    const world = await openJobsWorld()
    const token = await uploaded(world)
    expect(await failureOf(startJob(world.connect(user), jobId ?? token.jobId))).toMatchObject({ code })
  })

  test('a token goes on where a process died between asking and hearing', async () => {
    const world = await openJobsWorld({ executor: 'none' })
    const token = await uploaded(world)
    let asked: JobToken | null = null
    await startJob(world.client, token, { onToken: (one) => (asked ??= one) })
    expect(asked).toMatchObject({ state: 'uploaded', start: { runIdsBefore: [] } })
    // The stored token does not know that it worked.
    const again = await startJob(world.client, JSON.stringify(asked))
    expect(again).toMatchObject({ outcome: 'started', token: { state: 'started' } })
    expect(world.count('startJob')).toBe(1)
  })
})
