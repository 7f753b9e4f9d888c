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

const login = { host: 'https://ods.nova.test/other', clientId: 'key', clientSecret: 's3cret' }
const ods = { ...login, schoolYearId: '2627' }

test('connections are listed without their secrets, those of the tenant', async () => {
  const { withoutRole, otherTenant } = await enter()
  const { json, text } = await withoutRole('GET /api/ods-configs/')
  expect(json).toMatchObject([
    { id: 1, host: 'https://ods.nova.test/ea/2526', clientId: 'ea-ods-key', schoolYearId: '2526', createdById: null },
  ])
  expect(text).not.toContain('ecret')
  expect((await otherTenant('GET /api/ods-configs')).json).toMatchObject([{ id: 2 }])
})

test('a connection is read with its secret in clear text, by its tenant', async () => {
  const { user, otherTenant } = await enter()
  expect((await user('GET /api/ods-configs/1')).json.clientSecret).toBe('ea-ods-secret')
  expect((await otherTenant('GET /api/ods-configs/1')).status).toBe(403)
  expect((await user('GET /api/ods-configs/9')).status).toBe(404)
  expect((await user('GET /api/ods-configs/1x')).status).toBe(400)
})

describe('a new connection', () => {
  test('shows its secret encrypted, another way each time, and has it in clear text afterwards', async () => {
    const { user } = await enter()
    const { status, json } = await user('POST /api/ods-configs/', ods)
    expect([status, json]).toEqual([
      201,
      {
        id: 4,
        host: login.host,
        clientId: 'key',
        clientSecret: expect.stringMatching(/^[0-9a-f]{32}:[0-9a-f]{32}$/),
        schoolYearId: '2627',
        lastUseResult: 'success',
        lastUseOn: expect.any(String),
        createdOn: expect.any(String),
        createdById: 1,
        modifiedOn: expect.any(String),
        modifiedById: 1,
      },
    ])
    expect((await user('GET /api/ods-configs/4')).json.clientSecret).toBe('s3cret')
    const second = await user('POST /api/ods-configs', { ...ods, schoolYearId: '2122' })
    expect(second.json.clientSecret).not.toBe(json.clientSecret)
  })

  test.each([
    [
      'an empty member',
      { ...ods, host: '', clientId: '' },
      400,
      ['host should not be empty', 'clientId should not be empty'],
    ],
    ['a host that refuses', { ...ods, host: 'https://refusing.nova.test' }, 400, null],
    ['a key that is refused', { ...ods, clientId: 'refused-key' }, 400, null],
    ['a host that is no address', { ...ods, host: 'ods' }, 400, null],
    [
      'a login that fails, before the year is looked at',
      { ...ods, clientId: 'refused-key', schoolYearId: '2526' },
      400,
      null,
    ],
    ['a year that has one', { ...ods, schoolYearId: '2526' }, 409, null],
    ['a year nobody knows', { ...ods, schoolYearId: '9900' }, 500, null],
  ] as const)('is not made with %s', async (_case, body, want, messages) => {
    const { user } = await enter()
    const { status, json, text } = await user('POST /api/ods-configs', body)
    expect(status).toBe(want)
    if (messages) expect(json.message).toEqual(messages)
    expect(text).not.toContain('s3cret')
    expect((await user('GET /api/ods-configs')).json).toHaveLength(1)
  })

  test('is not made while the ODS cannot be reached', async () => {
    const { user, platform } = await enter()
    platform.faults.add({ on: { operation: 'edfi:ods' }, do: { kind: 'fail' } })
    expect((await user('POST /api/ods-configs', ods)).status).toBe(400)
    expect((await user('POST /api/ods-configs', ods)).status).toBe(201)
  })
})

describe('a connection that is changed', () => {
  test('is another one, for the same year; jobs that were made keep the old one', async () => {
    const { user, create, start, platform, as } = await enter()
    const runId = await start(await create())
    const { status, json } = await user('PUT /api/ods-configs/1', { ...login, schoolYearId: '2122' })
    expect([status, json]).toMatchObject([200, { id: 4, schoolYearId: '2526', clientSecret: 's3cret' }])
    expect((await user('GET /api/ods-configs/1')).status).toBe(404)
    expect((await user('GET /api/ods-configs')).json).toMatchObject([{ id: 4, host: login.host }])
    const init = as({ authorization: `Bearer ${await platform.edfi.mintRunToken(runId, 'init')}` })
    await init(`GET /api/earthbeam/auth/${runId}/init`)
    const run = as({ authorization: `Bearer ${await platform.edfi.mintRunToken(runId, 'access')}` })
    expect((await run(`GET /api/earthbeam/jobs/${runId}`)).json.assessmentDatastore).toMatchObject({
      clientId: 'ea-ods-key',
    })
  })

  test('has to let the service in, and belongs to the tenant', async () => {
    const { user, otherTenant } = await enter()
    expect((await user('PUT /api/ods-configs/1', { ...login, clientId: 'refused-key' })).status).toBe(400)
    expect((await user('PUT /api/ods-configs/1', { host: 'x' })).json.message).toHaveLength(4)
    expect((await otherTenant('PUT /api/ods-configs/1', login)).status).toBe(403)
    expect((await user('GET /api/ods-configs/1')).json.clientId).toBe('ea-ods-key')
  })

  test('of two changes at once the later one is refused', async () => {
    const { user, platform } = await enter()
    platform.faults.add({ on: { operation: 'edfi:ods' }, do: { kind: 'delay', ms: 10 } })
    const slow = user('PUT /api/ods-configs/1', login)
    const quick = user('PUT /api/ods-configs/1', { ...login, clientId: 'quick' })
    expect([(await slow).status, (await quick).status]).toEqual([409, 200])
    expect((await user('GET /api/ods-configs')).json).toMatchObject([{ clientId: 'quick' }])
  })
})

test('a deleted connection is gone, and jobs of its year cannot be made', async () => {
  const { user, otherTenant } = await enter()
  expect((await otherTenant('DELETE /api/ods-configs/1')).status).toBe(403)
  expect((await user('DELETE /api/ods-configs/1')).text).toBe('')
  expect((await user('DELETE /api/ods-configs/1')).status).toBe(404)
  expect((await user('POST /api/jobs', sat)).json.message).toContain('No ODS')
  expect((await user('POST /api/ods-configs', { ...ods, schoolYearId: '2526' })).status).toBe(201)
  expect((await user('POST /api/jobs', sat)).status).toBe(201)
})

describe('a connection test', () => {
  test('answers what came of it, without the secret, and it is kept', async () => {
    const world = await enter({ edfi: { odsRefusals: ['ea-ods-key'] } })
    const { user, otherTenant } = world
    await tick(world)
    const { status, json, text } = await user('POST /api/ods-configs/1/test-connection')
    expect([status, json]).toMatchObject([
      201,
      { id: 1, lastUseResult: 'error', lastUseOn: '2026-01-05T12:00:01.000Z' },
    ])
    expect(text).not.toContain('ecret')
    expect((await user('GET /api/ods-configs')).json).toMatchObject([{ lastUseResult: 'error' }])
    expect((await otherTenant('POST /api/ods-configs/1/test-connection')).status).toBe(403)
  })

  test('that goes well says so', async () => {
    const { user } = await enter()
    expect((await user('POST /api/ods-configs/1/test-connection')).json).toMatchObject({ lastUseResult: 'success' })
  })
})
