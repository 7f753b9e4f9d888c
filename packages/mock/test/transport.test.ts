import { afterEach, describe, expect, test } from 'vitest'
import type { MockPlatformOptions } from '../src/index.ts'
import { type CallInput, createWorld, readAnswer, type World } from './world.ts'

const open: World[] = []
afterEach(async () => {
  for (const world of open.splice(0)) await world.platform.close()
})
const enter = async (options?: MockPlatformOptions) => {
  const world = await createWorld(options)
  open.push(world)
  return world
}
const send = async (world: World, path: string, init?: RequestInit) =>
  readAnswer(await world.platform.fetch(world.platform.transfer.baseUrl + path, init))

describe('the order of checks', () => {
  const broken = { rawBody: '{"filename":' }
  const wrong = { body: { size_bytes: 0 } }
  const blank = { 'idempotency-key': '  ' }
  const table: readonly [string, CallInput, number, object][] = [
    ['broken JSON before the token', { ...broken, token: null }, 422, { errors: [{ type: 'json_invalid' }] }],
    ['the token before the body', { ...wrong, token: null }, 401, {}],
    [
      'the body before a blank key',
      { ...wrong, headers: blank },
      422,
      { errors: [{ type: 'missing' }, { type: 'greater_than' }] },
    ],
    ['a blank key before the domain', { body: { filename: 'a', size_bytes: 2 ** 50 }, headers: blank }, 422, {}],
    ['the domain', { body: { filename: 'a', size_bytes: 2 ** 50 } }, 422, { size_bytes: 2 ** 50 }],
  ]
  test.each(table)('%s', async (_name, input, status, details) => {
    const world = await enter()
    const answer = await world.call('initiateUpload', input)
    expect(answer.status).toBe(status)
    expect(answer.json.error.details).toMatchObject(details)
  })
})

describe('bodies', () => {
  const text = JSON.stringify({ filename: 'a', size_bytes: 1 })
  const table: readonly [string, string | null, string | undefined, object][] = [
    ['no content type', null, text, { type: 'model_attributes_type', loc: ['body'] }],
    ['text', 'text/plain', text, { type: 'model_attributes_type', loc: ['body'], input: text }],
    ['an array', 'application/json', '[]', { type: 'model_attributes_type', loc: ['body'] }],
    ['null', 'application/json', 'null', { type: 'missing', loc: ['body'], input: null }],
    ['nothing', 'application/json', undefined, { type: 'missing', loc: ['body'] }],
    [
      'a stranger',
      'application/json',
      '{"filename":"a","size_bytes":1,"x":2}',
      { type: 'extra_forbidden', loc: ['body', 'x'], input: 2 },
    ],
    ['a secret stranger', 'application/json', '{"filename":"a","size_bytes":1,"token":"t"}', { input: '[REDACTED]' }],
  ]
  test.each(table)('%s', async (_name, type, body, want) => {
    const world = await enter()
    const answer = await send(world, '/v1/transfers/uploads/initiate', {
      method: 'POST',
      headers: { authorization: `Bearer ${world.token}`, ...(type !== null && { 'content-type': type }) },
      ...(body !== undefined && { body: new TextEncoder().encode(body) }),
    })
    expect(answer).toMatchObject({
      status: 422,
      json: { error: { code: 'invalid_request', message: 'request validation failed', details: { errors: [want] } } },
    })
  })

  test.each(['application/json; charset=utf-8', 'application/merge-patch+json'])('%s is JSON', async (type) => {
    const world = await enter()
    const answer = await world.call('initiateUpload', { rawBody: text, headers: { 'content-type': type } })
    expect(answer.status).toBe(200)
  })

  test('numbers count in every spelling', async () => {
    const world = await enter()
    for (const size_bytes of ['12', 12.0, true])
      expect((await world.call('initiateUpload', { body: { filename: 'a', size_bytes } })).status).toBe(200)
    expect((await world.call('listExports', { query: { limit: ' 7 ' } })).status).toBe(200)
    expect(await world.call('listExports', { query: { limit: 'x' } })).toMatchObject({
      json: { error: { details: { errors: [{ type: 'int_parsing', loc: ['query', 'limit'] }] } } },
    })
  })
})

describe('tokens', () => {
  test.each(['bearer', 'BEARER', 'Bearer'])('%s is a scheme', async (scheme) => {
    const world = await enter()
    const headers = { authorization: `${scheme} ${world.token}` }
    expect((await send(world, '/v1/exports', { headers })).status).toBe(200)
  })

  test.each(['', 'Bearer', 'Bearer  ', 'Basic abc'])('%j counts as none', async (authorization) => {
    const world = await enter()
    const answer = await send(world, '/v1/exports', { headers: { authorization } })
    expect(answer).toMatchObject({ status: 401, json: { error: { code: 'unauthorized', details: {} } } })
  })

  test('claims of a wrong type are no claims', async () => {
    const world = await enter()
    for (const claims of [{ scope: 1 }, { permissions: {} }, { sub: ' ' }]) {
      const token = await world.platform.transfer.issueToken(claims)
      expect(await world.call('listExports', { token })).toMatchObject({ json: { error: { code: 'unauthorized' } } })
    }
  })

  test('a good token is remembered for at most two minutes', async () => {
    const world = await enter()
    const answer = () => world.call('listExports')
    expect((await answer()).status).toBe(200)
    world.platform.faults.add({ on: { operation: 'jwks:fetch', times: 'always' }, do: { kind: 'fail' } })
    expect((await answer()).status).toBe(200)
    await world.clock.advance(120_000)
    expect((await answer()).json.error.code).toBe('jwks_fetch_failed')
  })

  test('the scope is the tenant, an explicit scope, or the subject', async () => {
    const world = await enter()
    const keyFor = async (claims: Record<string, unknown>) => {
      const token = await world.platform.transfer.issueToken(claims)
      return (await world.call('initiateUpload', { token, body: { filename: 'a', size_bytes: 1 } })).json.key.split(
        '/',
      )[1]
    }
    expect(await keyFor({})).toBe('tenant-1')
    expect(await keyFor({ scope_id: 's' })).toBe('s')
    expect(await keyFor({ tenant_id: null })).toBe('user-1')
  })
})

describe('headers', () => {
  test('a request id is echoed, a missing one is made', async () => {
    const world = await enter()
    const echoed = await world.call('listExports', { headers: { 'x-request-id': 'abc' }, token: null })
    expect(echoed.headers.get('x-request-id')).toBe('abc')
    expect(echoed.json.error.request_id).toBe('abc')
    const made = await world.call('listExports', { token: null })
    expect(made.headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/)
    expect(made.json.error.request_id).toBe(made.headers.get('x-request-id'))
  })

  test('nothing is cached and nobody is told when to come back', async () => {
    const world = await enter({ transfer: { daily_ingress_budget_bytes: 1 } })
    const { answer } = await world.openUpload()
    expect(answer.status).toBe(429)
    for (const name of ['retry-after', 'cache-control', 'etag']) expect(answer.headers.has(name)).toBe(false)
  })

  test('pages of known origins may read, and errors of 500 nobody', async () => {
    const world = await enter()
    const origin = 'http://localhost:3000'
    const answer = await world.call('listExports', { headers: { origin } })
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
    expect(answer.headers.get('access-control-expose-headers')).toBe('ETag, X-Request-Id')
    expect(answer.headers.get('vary')).toBe('Origin')
    expect(answer.headers.has('access-control-allow-credentials')).toBe(false)
    const foreign = await world.call('listExports', { headers: { origin: 'http://evil.test' } })
    expect(foreign.headers.has('access-control-allow-origin')).toBe(false)
    const refused = await world.call('listExports', { headers: { origin }, token: null })
    expect(refused.headers.get('access-control-allow-origin')).toBe(origin)
    world.platform.faults.add({ on: { operation: 'exports:start' }, do: { kind: 'fail', connection: true } })
    const crashed = await world.call('createExport', { headers: { origin }, body: { source_key: 'a', filename: 'b' } })
    expect(crashed.status).toBe(500)
    expect(crashed.headers.has('access-control-allow-origin')).toBe(false)
    expect(crashed.headers.has('x-request-id')).toBe(true)
  })

  test.each([
    ['http://localhost:8050', 'POST', 'authorization,content-type,idempotency-key', 200, 'OK'],
    ['http://localhost:8050', 'POST', 'traceparent', 400, 'Disallowed CORS headers'],
    ['http://evil.test', 'POST', '', 400, 'Disallowed CORS origin'],
    ['http://localhost:8050', 'PUT', '', 400, 'Disallowed CORS method'],
  ])('a preflight from %s for %s with %j: %i', async (origin, method, headers, status, text) => {
    const world = await enter()
    const answer = await send(world, '/v1/exports', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': headers },
    })
    expect(answer).toMatchObject({ status, text })
    expect(answer.headers.get('content-type')).toContain('text/plain')
  })
})

describe('routes', () => {
  test.each([
    ['GET', '/', 404, 'Not Found'],
    ['GET', '/healthz', 404, 'Not Found'],
    ['DELETE', '/v1/exports', 405, 'Method Not Allowed'],
    ['OPTIONS', '/v1/exports', 405, 'Method Not Allowed'],
  ])('%s %s', async (method, path, status, detail) => {
    const world = await enter()
    const answer = await send(world, path, { method })
    expect(answer).toMatchObject({ status, json: { detail } })
    if (status === 405) expect(answer.headers.get('allow')).toBe('GET, POST')
  })

  test('HEAD is not GET', async () => {
    const world = await enter()
    const answer = await send(world, '/v1/health/live', { method: 'HEAD' })
    expect(answer).toMatchObject({ status: 405, text: '' })
    expect(answer.headers.get('allow')).toBe('GET')
  })

  test('a trailing slash is sent on its way with its query', async () => {
    const world = await enter()
    const answer = await send(world, '/v1/exports/?limit=3', { redirect: 'manual' })
    expect(answer.status).toBe(307)
    expect(answer.headers.get('location')).toBe(`${world.platform.transfer.baseUrl}/v1/exports?limit=3`)
  })

  test('the contract is published', async () => {
    const world = await enter()
    const { json } = await send(world, '/openapi.json')
    expect(json).toMatchObject({ openapi: '3.1.0', info: { title: 'nova-file-api', version: '0.5.1' } })
    expect(Object.keys(json.paths)).toHaveLength(16)
    expect((await send(world, '/docs')).text).toContain('<html')
  })
})

describe('platform operations', () => {
  test('capabilities follow the switches', async () => {
    const world = await enter({ transfer: { exportsEnabled: false } })
    const { json } = await world.call('getCapabilities')
    expect(json.capabilities.map((one: { key: string; enabled: boolean }) => [one.key, one.enabled])).toEqual([
      ['exports', false],
      ['exports.status.poll', false],
      ['transfers', true],
      ['transfers.policy', true],
    ])
    expect(Object.keys(json.capabilities[3].details)).toHaveLength(15)
    expect(Object.keys((await world.call('getTransferCapabilities')).json)).toHaveLength(17)
    const plan = await world.call('planResources', {
      body: { resources: ['exports', 'uploads', 'Exports', 'exports'] },
    })
    expect(plan.json.plan).toEqual([
      { resource: 'exports', supported: false, reason: 'exports_disabled' },
      { resource: 'uploads', supported: true, reason: null },
      { resource: 'Exports', supported: false, reason: 'unsupported_resource' },
      { resource: 'exports', supported: false, reason: 'exports_disabled' },
    ])
  })

  test.each([
    ['idempotency_store', {}, 503],
    ['idempotency_store', { idempotencyEnabled: false }, 200],
    ['export_runtime', {}, 503],
    ['export_runtime', { exportsEnabled: false }, 200],
    ['transfer_runtime', {}, 503],
    ['transfer_runtime', { transfersEnabled: false }, 200],
    ['auth_dependency', {}, 503],
    ['activity_store', {}, 200],
  ] as const)('%s down under %j is %i', async (check, transfer, status) => {
    const world = await enter({ transfer })
    world.platform.transfer.checks[check] = false
    const answer = await world.call('healthReady')
    expect(answer).toMatchObject({ status, json: { ok: status === 200 } })
    expect(Object.keys(answer.json.checks)).toHaveLength(5)
  })

  test('metrics count what was done', async () => {
    const world = await enter()
    await world.putObject()
    await world.call('signUploadParts', { body: {} })
    const token = await world.platform.transfer.issueToken({ permissions: 'metrics:read' })
    const { json } = await world.call('metricsSummary', { token })
    expect(json.counters).toMatchObject({ uploads_initiate_total: 1, uploads_sign_parts_failure_total: 1 })
    expect(json.latencies_ms).toHaveProperty('uploads_initiate_ms')
    expect(json.activity).toEqual({ events_total: 1, active_users_today: 1, distinct_event_types: 1 })
  })
})

test('the platform refuses options it does not know', async () => {
  await expect(enter({ defects: ['no-such-defect'] })).rejects.toThrow(/Unknown defect no-such-defect/)
  await expect(enter({ transfer: { nonsense: 1 } as object })).rejects.toThrow(/Unknown transfer setting/)
  await expect(enter({ faults: [{ on: { operation: '' }, do: { kind: 'drop' } }] })).rejects.toThrow(TypeError)
})
