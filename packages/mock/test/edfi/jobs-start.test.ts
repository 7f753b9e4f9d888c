import { afterEach, describe, expect, test } from 'vitest'
import type { MockPlatformOptions } from '../../src/index.ts'
import { createJobsWorld, type JobsWorld, sat, tick } from './jobs-world.ts'

const closing: JobsWorld[] = []
afterEach(async () => {
  for (const world of closing.splice(0)) await world.platform.close()
})
async function enter(options?: MockPlatformOptions) {
  const world = await createJobsWorld(options)
  closing.push(world)
  return world
}

test('a start makes a run, takes the files for uploaded and answers the job without its runs', async () => {
  const { user, create } = await enter()
  const id = await create()
  const started = await user(`PUT /api/jobs/${id}/start`, { inputParams: [{ templateKey: 'TEST_TYPE', value: 'x' }] })
  expect([started.status, started.json.files[0].status]).toEqual([200, 'upload_complete'])
  expect(Object.keys(started.json)).toEqual(expect.not.arrayContaining(['runs', 'schoolYear', 'createdBy', 'status']))
  const { json } = await user(`GET /api/jobs/${id}`)
  expect(json.inputParams[0].value).toBe('SAT')
  expect(json.runs).toEqual([
    {
      id: 1,
      jobId: id,
      status: 'new',
      summary: null,
      unmatchedStudentsInfo: null,
      runOutputFile: [],
      createdOn: expect.any(String),
      createdById: 1,
      modifiedOn: expect.any(String),
      modifiedById: 1,
    },
  ])
})

describe('while a run is under way', () => {
  test.each([['new'], ['running']])('nothing is started when it is %s', async (status) => {
    const { user, createStarted, report } = await enter()
    const { jobId, runId } = await createStarted()
    if (status === 'running') await report(runId, {})
    const { json } = await user(`PUT /api/jobs/${jobId}/start`)
    expect(json).toEqual({ message: 'The job is already in progress', error: 'Bad Request', statusCode: 400 })
    expect((await user(`GET /api/jobs/${jobId}`)).json.runs).toHaveLength(1)
  })

  test.each(['success', 'failure'] as const)(
    'it can be started again after %s, with a run of its own',
    async (done) => {
      const { user, createStarted, report, start } = await enter()
      const { jobId, runId } = await createStarted()
      await report(runId, { done })
      expect(await start(jobId)).toBe(2)
      const { json } = await user(`GET /api/jobs/${jobId}`)
      expect(json.runs.map((run: { status: string }) => run.status).sort()).toEqual(
        [done === 'success' ? 'success' : 'error', 'new'].sort(),
      )
    },
  )

  test('an earlier run under way counts as well', async () => {
    const { user, create, platform, report } = await enter()
    const id = await create()
    platform.faults.add({ on: { operation: 'edfi:start' }, do: { kind: 'delay', ms: 10 } })
    const slow = user(`PUT /api/jobs/${id}/start`)
    const quick = user(`PUT /api/jobs/${id}/start`)
    expect([(await slow).status, (await quick).status]).toEqual([200, 200])
    const runs = (await user(`GET /api/jobs/${id}`)).json.runs
    expect(runs).toHaveLength(2)
    await report(2, { done: 'success' })
    expect((await user(`PUT /api/jobs/${id}/start`)).status).toBe(400)
    await report(1, { done: 'success' })
    expect((await user(`PUT /api/jobs/${id}/start`)).status).toBe(200)
  })
})

describe('a launch that fails', () => {
  test('is told, and recorded as a run that failed', async () => {
    const { user, create, platform } = await enter()
    const id = await create()
    platform.faults.add({ on: { operation: 'edfi:launch' }, do: { kind: 'fail' } })
    expect((await user(`PUT /api/jobs/${id}/start`)).json).toEqual({
      message: 'Failed to start job',
      error: 'Internal Server Error',
      statusCode: 500,
    })
    expect((await user(`GET /api/jobs/${id}`)).json.runs).toMatchObject([{ status: 'error', runOutputFile: [] }])
    expect((await user(`GET /api/jobs/${id}/status-updates`)).json).toEqual([
      { action: 'done', status: 'failure', receivedAt: expect.any(String) },
    ])
    expect((await user(`GET /api/jobs/${id}/errors`)).json).toEqual([
      { error: { id: 1, code: 'failed_to_start_executor', payload: { stacktrace: expect.any(String) } } },
    ])
    expect((await user(`PUT /api/jobs/${id}/start`)).status).toBe(200)
  })

  test('is what a missing file comes to in the cloud, and nothing beside the service', async () => {
    const cloud = await enter({ edfi: { deployment: 'aws' } })
    const { json } = await cloud.user('POST /api/jobs', sat)
    expect((await cloud.user('PUT /api/jobs/1/start')).status).toBe(500)
    expect((await cloud.user('GET /api/jobs/1')).json.runs).toMatchObject([{ status: 'error' }])
    await cloud.put(json.uploadLocations[0].url, '')
    expect((await cloud.user('PUT /api/jobs/1/start')).status).toBe(200)
    const local = await enter()
    await local.create()
    expect((await local.user('PUT /api/jobs/1/start')).status).toBe(200)
  })

  test('says nothing of where a file lies in its answer', async () => {
    const { user, create } = await enter({ edfi: { deployment: 'aws' } })
    expect((await user(`PUT /api/jobs/${await create()}/start`)).text).not.toContain('grand-bend')
  })
})

describe('whose jobs these are', () => {
  test('another tenant is refused, an unknown job is not there, and what is no number is no id', async () => {
    const { otherTenant, user, guest, createStarted, platform, as } = await enter()
    const { jobId } = await createStarted()
    const sam = as({ cookie: platform.edfi.openSession('sam') })
    for (const call of [otherTenant, sam])
      for (const line of [
        `GET /api/jobs/${jobId}`,
        `PUT /api/jobs/${jobId}/start`,
        `GET /api/jobs/${jobId}/status-updates`,
        `GET /api/jobs/${jobId}/errors`,
        `GET /api/jobs/${jobId}/files/INPUT_FILE`,
        `GET /api/jobs/${jobId}/output-files/x`,
        `GET /api/jobs/${jobId}/notes`,
      ])
        expect((await call(line)).json).toEqual({ message: 'Forbidden', error: 'Forbidden', statusCode: 403 })
    expect((await otherTenant(`PUT /api/jobs/${jobId}/resolve`, {})).status).toBe(403)
    expect((await user('GET /api/jobs/77')).status).toBe(404)
    expect((await user('GET /api/jobs/0')).json.message).toBe('Invalid parameter')
    expect((await user(`GET /api/jobs/${jobId}abc`)).json.message).toContain('numeric string is expected')
    expect((await guest('GET /api/jobs/77')).status).toBe(401)
  })
})

describe('the list of jobs', () => {
  test('has those that were started, of the tenant, with year, author and runs', async () => {
    const { user, otherTenant, partnerAdmin, create, createStarted } = await enter()
    await create()
    const { jobId } = await createStarted()
    const other = await create({}, otherTenant)
    await otherTenant(`PUT /api/jobs/${other}/start`)
    const { json } = await user('GET /api/jobs/')
    expect(json).toMatchObject([
      {
        id: jobId,
        schoolYear: { id: '2526', startYear: 2025, endYear: 2026 },
        createdBy: { id: 1, givenName: 'Ana' },
        runs: [{ status: 'new' }],
      },
    ])
    expect((await partnerAdmin('GET /api/jobs')).json).toEqual(json)
    expect((await otherTenant('GET /api/jobs')).json.map(({ id }: { id: number }) => id)).toEqual([other])
  })

  test('is in no order, and in the same one each time', async () => {
    const { user, createStarted } = await enter()
    const made: number[] = []
    for (let count = 0; count < 6; count++) made.push((await createStarted()).jobId)
    const ids = async () => (await user('GET /api/jobs')).json.map(({ id }: { id: number }) => id)
    const listed = await ids()
    expect([...listed].sort((a, b) => a - b)).toEqual(made)
    expect([made, made.toReversed()]).not.toContainEqual(listed)
    expect(await ids()).toEqual(listed)
  })

  test('is no matter of roles', async () => {
    const { withoutRole, createStarted } = await enter()
    await createStarted()
    expect((await withoutRole('GET /api/jobs')).json).toHaveLength(1)
  })
})

describe('a job is resolved', () => {
  const unmatched = { outputs: ['input_no_student_id_match.csv'], done: 'success' } as const
  const failed = (resource: string, records_failed: number) =>
    ({
      summary: { [resource]: { records_processed: 9, records_skipped: 0, records_failed } },
      done: 'success',
    }) as const

  test.each([
    ['with students nobody could match', unmatched, 200],
    ['with records the ODS refused', failed('studentAssessments', 2), 200],
    ['without failures', failed('studentAssessments', 0), 400],
    ['with failures of what its bundle does not report', failed('objectiveAssessments', 2), 400],
    ['while it works', {}, 400],
    ['after it failed', { ...unmatched, done: 'failure' }, 400],
  ] as const)('%s', async (_case, told, want) => {
    const { user, createStarted, report } = await enter()
    const { jobId, runId } = await createStarted()
    await report(runId, told)
    expect((await user(`PUT /api/jobs/${jobId}/resolve`, { isResolved: true })).status).toBe(want)
    expect((await user(`GET /api/jobs/${jobId}`)).json.isResolved).toBe(want === 200)
  })

  test('and opened again, by whoever may see it', async () => {
    const world = await enter()
    const { user, partnerAdmin, createStarted, report } = world
    const { jobId, runId } = await createStarted()
    await report(runId, unmatched)
    const before = (await user(`GET /api/jobs/${jobId}`)).json.modifiedOn
    await tick(world)
    expect((await partnerAdmin(`PUT /api/jobs/${jobId}/resolve`, { isResolved: true })).text).toBe('')
    const { json } = await user(`GET /api/jobs/${jobId}`)
    expect([json.isResolved, json.modifiedById]).toEqual([true, 2])
    expect(Date.parse(json.modifiedOn)).toBeGreaterThan(Date.parse(before))
    expect((await user(`PUT /api/jobs/${jobId}/resolve`, { isResolved: false })).status).toBe(200)
    expect((await user(`GET /api/jobs/${jobId}`)).json.isResolved).toBe(false)
  })

  test('never before it was started, and with nothing but a boolean', async () => {
    const { user, create } = await enter()
    const id = await create()
    expect((await user(`PUT /api/jobs/${id}/resolve`, { isResolved: true })).status).toBe(400)
    expect((await user(`PUT /api/jobs/${id}/resolve`, { isResolved: 'true' })).json.message).toEqual([
      'isResolved must be a boolean value',
    ])
  })
})
