import { afterEach, expect, test } from 'vitest'
import type { MockPlatformOptions, VirtualClock } from '../../src/index.ts'
import { createEdfiWorld, type EdfiWorld } from './edfi-world.ts'

const closing: EdfiWorld[] = []
afterEach(async () => {
  for (const world of closing.splice(0)) await world.platform.close()
})
async function enter(options?: MockPlatformOptions) {
  const world = await createEdfiWorld(options)
  closing.push(world)
  return world
}

const frontEnd = 'http://localhost:4200'

test('anybody may ask whether it is up', async () => {
  const { guest } = await enter()
  const { status, headers, text } = await guest('GET /api/healthcheck')
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
    200,
    'text/html; charset=utf-8',
    'no-cache',
  ])
  expect(text).not.toBe('')
})

test.each<[string, number, object]>([
  ['GET /api/x', 404, { message: 'Cannot GET /api/x', error: 'Not Found', statusCode: 404 }],
  ['DELETE /api/jobs?a=1', 404, { message: 'Cannot DELETE /api/jobs?a=1', error: 'Not Found', statusCode: 404 }],
  ['GET /api', 404, { message: 'Cannot GET /api', error: 'Not Found', statusCode: 404 }],
  ['GET /api/jobs', 401, { message: 'Unauthorized', statusCode: 401 }],
  ['GET /API/Jobs/', 401, { message: 'Unauthorized', statusCode: 401 }],
])('%s without a session: %d', async (line, status, body) => {
  const { guest } = await enter()
  const answer = await guest(line)
  expect([answer.status, answer.json]).toEqual([status, body])
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
})

test('a body the caller has is not sent again', async () => {
  const { user, guest } = await enter()
  const first = await user('GET /api/auth/me')
  const etag = first.headers.get('etag') ?? ''
  expect(etag).toMatch(/^W\/"[0-9a-f]+-[\w+/]{27}"$/)
  expect(Number.parseInt(etag.slice(3), 16)).toBe(new TextEncoder().encode(first.text).byteLength)
  const again = await user('GET /api/auth/me', undefined, { 'if-none-match': etag })
  expect([again.status, again.text, again.headers.get('etag'), again.headers.get('cache-control')]).toEqual([
    304,
    '',
    etag,
    'no-cache',
  ])
  expect((await guest('GET /api/x')).headers.get('etag')).toMatch(/^W\//)
  expect((await user('GET /api/auth/me', undefined, { 'if-none-match': 'W/"0-x"' })).status).toBe(200)
})

test('HEAD is GET without the body', async () => {
  const { guest } = await enter()
  const { status, text, headers } = await guest('HEAD /api/healthcheck')
  expect([status, text, headers.get('content-type')]).toEqual([200, '', 'text/html; charset=utf-8'])
})

test('pages of front ends may call with credentials and read two headers more', async () => {
  const { guest } = await enter()
  const seen = async (origin: string, method = 'GET', headers = {}) => {
    const answer = await guest(`${method} /api/healthcheck`, undefined, { origin, ...headers })
    return Object.fromEntries(
      [...answer.headers].filter(([name]) => name.startsWith('access-control') || name === 'vary'),
    )
  }
  const always = {
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'location,x-config-modified-at',
    vary: 'Origin',
  }
  expect(await seen(frontEnd)).toEqual({ ...always, 'access-control-allow-origin': frontEnd })
  expect(await seen('http://elsewhere.test')).toEqual(always)
  const wanted = { 'access-control-request-method': 'PUT', 'access-control-request-headers': 'x-a,content-type' }
  expect(await seen(frontEnd, 'OPTIONS', wanted)).toMatchObject({
    'access-control-allow-origin': frontEnd,
    'access-control-allow-methods': 'GET,HEAD,PUT,PATCH,POST,DELETE',
    'access-control-allow-headers': 'x-a,content-type',
  })
  expect((await guest('OPTIONS /api/anything')).status).toBe(204)
})

test('the platform can let pages of other origins in', async () => {
  const { guest } = await enter({ corsOrigins: ['http://app.test'] })
  const allowed = async (origin: string) =>
    (await guest('GET /api/healthcheck', undefined, { origin })).headers.get('access-control-allow-origin')
  expect([await allowed('http://app.test'), await allowed(frontEnd)]).toEqual(['http://app.test', null])
})

test('a body is looked at before anything else: too large, or no JSON', async () => {
  const { guest, user } = await enter()
  const large = await guest('POST /api/jobs', { name: 'x'.repeat(102_400) }).catch((error: unknown) => error)
  expect(large).toMatchObject({ status: 413, json: { statusCode: 413, message: 'request entity too large' } })
  for (const broken of ['{"a":', 'null', '"text"']) {
    const answer = await user('POST /api/jobs', broken)
    expect(answer.json).toEqual({ message: expect.any(String), error: 'Bad Request', statusCode: 400 })
  }
})

test('what an id names is looked for after the session and before its form; whose it is in between', async () => {
  const { guest, user, platform } = await enter()
  const read = async (call: typeof guest, id: string) => (await call(`GET /api/ods-configs/${id}`)).json
  const { clock } = platform
  expect(clock.now()).toBeGreaterThan(0)
  expect(await read(guest, '99')).toMatchObject({ statusCode: 401 })
  expect(await read(user, '0')).toMatchObject({ statusCode: 400, message: 'Invalid parameter' })
  expect(await read(user, 'abc')).toMatchObject({ statusCode: 400, message: 'Invalid parameter' })
  expect(await read(user, '99')).toMatchObject({ statusCode: 404 })
  expect(await read(user, '2')).toEqual({ message: 'Forbidden', error: 'Forbidden', statusCode: 403 })
  expect(await read(user, '2abc')).toMatchObject({ statusCode: 403 })
  expect(await read(user, '1abc')).toMatchObject({
    statusCode: 400,
    message: 'Validation failed (numeric string is expected)',
  })
})

test('a body is checked after whose it is, and told in a list', async () => {
  const { user } = await enter()
  const put = (id: string, body: object) => user(`PUT /api/ods-configs/${id}`, body)
  expect((await put('2', {})).status).toBe(403)
  const { status, json } = await put('1', { host: '', clientId: 5, clientSecret: 's', unknown: true })
  expect([status, json.error, json.statusCode]).toEqual([400, 'Bad Request', 400])
  expect(json.message).toEqual(expect.arrayContaining(['host should not be empty', 'clientId must be a string']))
  expect(json.message.join()).not.toContain('unknown')
})

test('a list is wanted where a list is due', async () => {
  const { partnerAdmin } = await enter()
  const put = async (body: unknown) => (await partnerAdmin('PUT /api/school-year-config', body)).json
  expect(await put({})).toMatchObject({ message: 'Validation failed (parsable array expected)' })
  expect(await put([{ schoolYearId: '2526', isEnabled: 'yes', sendToOds: true }])).toMatchObject({
    message: ['isEnabled must be a boolean value'],
  })
})

test('privileges come with roles', async () => {
  const { user, withoutRole } = await enter()
  const forbidden = { message: 'Forbidden resource', error: 'Forbidden', statusCode: 403 }
  expect((await user('GET /api/partners/config')).json).toEqual(forbidden)
  expect((await user('PUT /api/school-year-config', 'null')).status).toBe(400)
  expect((await user('PUT /api/school-year-config', [])).json).toEqual(forbidden)
  expect((await withoutRole('GET /api/school-year-config')).json).toEqual(forbidden)
  expect((await withoutRole('GET /api/auth/me')).json.roles).toEqual([])
})

test('programs: token, scopes, then path and query', async () => {
  const { guest, client, as, credentials } = await enter()
  const list = 'GET /api/v1/output-sets'
  expect((await guest(list)).json).toEqual({ message: 'No token', error: 'Unauthorized', statusCode: 401 })
  for (const token of Object.values(credentials.rejectedTokens))
    expect((await as({ authorization: `Bearer ${token}` })(list)).json).toMatchObject({ message: 'Invalid token' })
  const readOnly = as({ authorization: `Bearer ${credentials.tokens.readOnly}` })
  expect((await readOnly('POST /api/v1/token/verify')).json).toMatchObject({
    message: 'Insufficient scopes',
    statusCode: 403,
  })
  expect((await readOnly('POST /api/v1/jobs/x/start')).status).toBe(403)
  expect((await client('POST /api/v1/jobs/x/start')).json).toMatchObject({
    message: 'Validation failed (uuid is expected)',
    statusCode: 400,
  })
  expect((await client(list)).json.message).toEqual(expect.arrayContaining([expect.stringMatching(/^partner /)]))
})

test('tokens of the endpoint are the ones the service takes', async () => {
  const { platform, as, credentials } = await enter()
  const { clientId, clientSecret } = credentials.clients.client ?? { clientId: '', clientSecret: '' }
  const answer = await platform.fetch(credentials.tokenUrl, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'create:jobs',
      audience: credentials.audience,
    }),
  })
  const { access_token } = await answer.json()
  const call = as({ authorization: `Bearer ${access_token}` })
  expect((await call('POST /api/v1/jobs/x/start')).status).toBe(400)
  await (platform.clock as VirtualClock).advance(3_600_000)
  expect((await call('POST /api/v1/jobs/x/start')).status).toBe(401)
})

test('without an issuer no program is let in', async () => {
  const { client, guest } = await enter({ edfi: { externalApiEnabled: false } })
  expect((await client('GET /api/v1/output-sets')).json).toEqual({
    message: 'External API is disabled',
    error: 'Service Unavailable',
    statusCode: 503,
  })
  expect((await guest('GET /api/v1/output-sets')).status).toBe(401)
})

test('an executor is let in to its own run, with the token of the moment', async () => {
  const { platform, as, guest } = await enter()
  const bearer = async (runId: number, type: 'init' | 'access') =>
    as({ authorization: `Bearer ${await platform.edfi.mintRunToken(runId, type)}` })
  expect((await guest('GET /api/earthbeam/jobs/1')).json).toMatchObject({ message: 'No token' })
  expect((await (await bearer(1, 'init'))('GET /api/earthbeam/jobs/1')).json).toMatchObject({
    message: 'Invalid token',
  })
  expect((await (await bearer(1, 'access'))('GET /api/earthbeam/auth/1/init')).status).toBe(401)
  expect((await (await bearer(2, 'access'))('GET /api/earthbeam/jobs/1')).status).toBe(403)
  expect((await (await bearer(1, 'access'))('POST /api/earthbeam/jobs/1/status', {})).json.message).toEqual(
    expect.arrayContaining(['action should not be empty', 'status should not be empty']),
  )
})

test('planned errors come as the service would word them', async () => {
  const { guest, platform } = await enter()
  const plan = (do_: { status: number; code?: string }) =>
    platform.faults.add({ on: { operation: 'getHealth' }, do: { kind: 'status', ...do_ } })
  plan({ status: 500 })
  const crashed = await guest('GET /api/healthcheck')
  expect(crashed.json).toEqual({ statusCode: 500, message: 'Internal server error' })
  expect(crashed.headers.get('cache-control')).toBe('no-cache')
  platform.faults.add({ on: { operation: 'getHealth' }, do: { kind: 'waf' } })
  expect((await platform.fetch(`${platform.edfi.baseUrl}/api/healthcheck`)).status).toBe(403)
})
