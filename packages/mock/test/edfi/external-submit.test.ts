import { afterEach, describe, expect, test } from 'vitest'
import type { MockPlatformOptions } from '../../src/index.ts'
import { createJobsWorld, type JobsWorld, submission } from './jobs-world.ts'

const closing: JobsWorld[] = []
afterEach(async () => {
  for (const world of closing.splice(0)) await world.platform.close()
})
async function enter(options?: MockPlatformOptions) {
  const world = await createJobsWorld(options)
  closing.push(world)
  const bearer = (token: string | undefined) => world.as({ authorization: `Bearer ${token}` })
  const { tokens } = world.credentials
  return {
    ...world,
    holding: async (claims: Record<string, unknown>) => bearer(await world.platform.edfi.issueToken(claims)),
    otherPartner: bearer(tokens.otherPartner ?? undefined),
    readOnly: bearer(tokens.readOnly ?? undefined),
    withoutPartner: bearer(tokens.withoutPartner ?? undefined),
  }
}

const scope = 'create:jobs partner:ea'
const jobPath = 'ea/grand-bend/2526/1/input/INPUT_FILE__scores.csv'

describe('a token is tried', () => {
  test.each([
    ['create:jobs', /holds no partner/],
    ['create:jobs partner:ea', /the partner ea\.$/],
    ['create:jobs partner:ea partner:sc:x', /the partners ea, sc\.$/],
  ])('and %s is told in a sentence', async (held, want) => {
    const { holding } = await enter()
    const answer = await (await holding({ scope: held }))('POST /api/v1/token/verify')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([201, 'text/html; charset=utf-8'])
    expect(answer.text).toMatch(want)
  })

  test('and refused when it may only read, or is none', async () => {
    const { readOnly, guest } = await enter()
    expect((await readOnly('POST /api/v1/token/verify')).status).toBe(403)
    expect((await guest('POST /api/v1/token/verify')).status).toBe(401)
    const off = await enter({ edfi: { externalApiEnabled: false } })
    expect((await off.client('POST /api/v1/token/verify')).status).toBe(503)
  })
})

describe('a job of a program', () => {
  test('has a uid, an object of URLs, and shows on the pages as one of a program', async () => {
    const { client, user, put, platform } = await enter()
    const answer = await client('POST /api/v1/jobs', { ...submission, files: { INPUT_FILE: '  scores.csv ' } })
    expect([answer.status, answer.json]).toEqual([
      201,
      { uid: expect.stringMatching(/^[0-9a-f-]{36}$/), uploadUrls: { INPUT_FILE: expect.stringMatching(/^http/) } },
    ])
    expect((await put(answer.json.uploadUrls.INPUT_FILE)).status).toBe(200)
    expect(await platform.edfi.getObject(jobPath)).not.toBeNull()
    expect((await user('GET /api/jobs/1')).json).toMatchObject({
      uid: answer.json.uid,
      name: 'PSAT and SAT',
      schoolYearId: '2526',
      isApiInitiated: true,
      apiClientName: 'Nightly upload',
      createdById: null,
      inputParams: [{ templateKey: 'TEST_TYPE', value: 'SAT' }],
      files: [{ nameFromUser: 'scores.csv', type: 'application/octet-stream', path: jobPath }],
    })
  })

  test('needs no params where the bundle needs none', async () => {
    const { client, user } = await enter()
    for (const params of [undefined, null, {}])
      expect((await client('POST /api/v1/jobs', { ...submission, bundle: 'assessments/STAR', params })).status).toBe(
        201,
      )
    expect((await user('GET /api/jobs/1')).json.inputParams).toBeNull()
    expect((await user('GET /api/jobs/3')).json.inputParams).toEqual([])
  })

  test('has the client of either claim', async () => {
    const { holding } = await enter()
    const submit = async (claims: Record<string, unknown>) =>
      (await (await holding({ scope, ...claims }))('POST /api/v1/jobs', submission)).status
    expect(await submit({ client_id: 'a' })).toBe(201)
    expect(await submit({ azp: 'a' })).toBe(201)
    expect(await submit({ client_id: null, azp: null })).toBe(403)
  })
})

describe('a job of a program is refused', () => {
  test.each<[string, unknown, number, string | readonly string[]]>([
    ['without anything', {}, 400, ['partner should not be empty', 'files must be an object']],
    ['with a number as year', { ...submission, schoolYear: 2026 }, 400, ['schoolYear must be a string']],
    ['with a year that is none', { ...submission, schoolYear: '25-26' }, 400, ['schoolYear must match']],
    ['with a blank name', { ...submission, files: { INPUT_FILE: '  ' } }, 400, ['files.INPUT_FILE must match']],
    ['with params that are no texts', { ...submission, params: { TEST_TYPE: 1 } }, 400, ['params.TEST_TYPE must be']],
    ['for a foreign partner', { ...submission, partner: 'sc' }, 403, 'Invalid partner code'],
    ['for an unknown tenant', { ...submission, tenant: 'nowhere' }, 400, 'Invalid tenant'],
    ['with an unknown bundle', { ...submission, bundle: 'assessments/NONE' }, 400, 'The bundle is not enabled'],
    ['with the id of a year', { ...submission, schoolYear: '2526' }, 400, 'Invalid school year'],
    ['with an unknown year', { ...submission, schoolYear: '1999' }, 400, 'Invalid school year'],
    ['for a year that is disabled', { ...submission, schoolYear: '2023' }, 400, 'School year is not enabled'],
    ['for a year without a connection', { ...submission, schoolYear: '2027' }, 400, 'No ODS found'],
    ['for a year without a roster', { ...submission, schoolYear: '2024' }, 400, 'No roster file found'],
    ['without params', { ...submission, params: null }, 400, 'Required params are missing: TEST_TYPE'],
    ['with a value that is not allowed', { ...submission, params: { TEST_TYPE: 'sat' } }, 400, 'TEST_TYPE'],
    ['without files', { ...submission, files: {} }, 400, 'Required files are missing: INPUT_FILE'],
    ['with another file', { ...submission, files: { INPUT_FILE: 'a', B: 'b' } }, 400, 'takes no such files: B'],
  ])('%s', async (_case, body, want, message) => {
    const { client, user } = await enter()
    const { status, json } = await client('POST /api/v1/jobs', body)
    expect(status).toBe(want)
    if (typeof message === 'string') expect(json.message).toContain(message)
    else for (const text of message) expect(json.message).toContainEqual(expect.stringContaining(text))
    expect((await user('GET /api/jobs/1')).status).toBe(404)
  })

  test('in an order: body, client, partner, tenant, bundle, year, where it goes, params, files', async () => {
    const { holding, otherPartner } = await enter()
    const anonymous = await holding({ scope: 'create:jobs', client_id: null, azp: null })
    const wrong = { ...submission, tenant: 'x', bundle: 'x', schoolYear: '1999', files: {}, params: {} }
    expect((await anonymous('POST /api/v1/jobs', { ...wrong, files: 1 })).status).toBe(400)
    expect((await anonymous('POST /api/v1/jobs', wrong)).json.message).toContain('client')
    expect((await otherPartner('POST /api/v1/jobs', wrong)).json.message).toBe('Invalid partner code')
    const sc = { ...wrong, partner: 'sc' }
    const message = async (body: object) => (await otherPartner('POST /api/v1/jobs', body)).json.message
    expect(await message(sc)).toBe('Invalid tenant')
    expect(await message({ ...sc, tenant: 'grand-bend' })).toContain('bundle is not enabled')
    const known = { ...sc, tenant: 'grand-bend', bundle: submission.bundle }
    expect(await message(known)).toBe('Invalid school year')
    expect(await message({ ...known, schoolYear: '2025' })).toContain('not enabled')
    expect(await message({ ...known, schoolYear: '2026' })).toContain('params')
    expect(await message({ ...known, schoolYear: '2026', params: submission.params })).toContain('files')
  })

  test('without a scope, without a partner and without a token', async () => {
    const { readOnly, withoutPartner, guest } = await enter()
    expect((await readOnly('POST /api/v1/jobs', {})).json.message).toBe('Insufficient scopes')
    expect((await withoutPartner('POST /api/v1/jobs', submission)).status).toBe(403)
    expect((await guest('POST /api/v1/jobs', submission)).status).toBe(401)
  })
})

describe('a job of a program is started', () => {
  test('once every declared file is there and has something in it', async () => {
    const { client, submit, put, user } = await enter()
    const files = { INPUT_FILE: 'a.csv', INPUT_FILE_DS: 'b.csv' }
    const { uid, uploadUrls } = await submit({ bundle: 'assessments/STAR', params: null, files })
    const start = () => client(`POST /api/v1/jobs/${uid}/start`)
    expect((await start()).json).toMatchObject({
      error: 'Bad Request',
      message: expect.stringContaining('a.csv, b.csv'),
    })
    await put(uploadUrls.INPUT_FILE)
    await put(uploadUrls.INPUT_FILE_DS, '')
    expect((await start()).json.message).toMatch(/: b\.csv$/)
    await put(uploadUrls.INPUT_FILE_DS)
    expect((await user('GET /api/jobs')).json).toEqual([])
    const started = await start()
    expect([started.status, started.text, started.headers.get('content-type')]).toEqual([202, '', null])
    expect((await user('GET /api/jobs')).json).toMatchObject([
      {
        uid,
        createdBy: null,
        files: [{ status: 'upload_complete' }, {}],
        runs: [{ status: 'new', createdById: null }],
      },
    ])
    expect((await start()).json.message).toContain('already in progress')
  })

  test('also by its name in capital letters, but not by its number', async () => {
    const { client, submit, put } = await enter()
    const { uid, uploadUrls } = await submit()
    await put(uploadUrls.INPUT_FILE)
    expect((await client('POST /api/v1/jobs/1/start')).json.message).toContain('uuid is expected')
    expect((await client(`POST /api/v1/jobs/${uid.toUpperCase()}/start`)).status).toBe(202)
  })

  test('unless the launch fails, which is recorded', async () => {
    const { client, submit, put, user, platform } = await enter()
    const { uid, uploadUrls } = await submit()
    await put(uploadUrls.INPUT_FILE)
    platform.faults.add({ on: { operation: 'edfi:launch' }, do: { kind: 'fail' } })
    expect((await client(`POST /api/v1/jobs/${uid}/start`)).json).toMatchObject({
      statusCode: 500,
      error: expect.any(String),
    })
    expect((await user('GET /api/jobs')).json).toMatchObject([{ runs: [{ status: 'error' }] }])
    expect((await client(`POST /api/v1/jobs/${uid}/start`)).status).toBe(202)
  })

  test('by programs of its partner only; to others it is not there', async () => {
    const { submit, otherPartner, withoutPartner, readOnly } = await enter()
    const { uid } = await submit()
    const unknown = '2c1e7a90-3f5b-4d0e-8a64-9a9f6f0f7f11'
    for (const call of [otherPartner, withoutPartner]) {
      const foreign = await call(`POST /api/v1/jobs/${uid}/start`)
      expect([foreign.status, foreign.json]).toEqual([404, (await call(`POST /api/v1/jobs/${unknown}/start`)).json])
    }
    expect((await readOnly(`POST /api/v1/jobs/${uid}/start`)).status).toBe(403)
  })

  test('though a person made it', async () => {
    const { client, create, user, platform } = await enter()
    await create()
    const { uid } = (await user('GET /api/jobs/1')).json
    await platform.edfi.putObject(jobPath, 'x')
    expect((await client(`POST /api/v1/jobs/${uid}/start`)).status).toBe(202)
  })
})
