/** The course of a call: routes, order of checks, keys, quota, headers. */
import { afterEach, describe, expect, test } from 'vitest'
import type { AgentsOptions } from '../../src/index.ts'
import { type AgentsWorld, type Ask, createAgentsWorld } from './agents-world.ts'

const open: AgentsWorld[] = []
afterEach(async () => {
  for (const world of open.splice(0)) await world.platform.close()
})
const start = async (agents: AgentsOptions = {}) => {
  const world = await createAgentsWorld(agents)
  open.push(world)
  return world
}

const tasks = '/api/orchestration/tasks'
const memory = '/api/orchestration/memory'
const task = { type: 'review', parameters: {} }
const used = ({ platform }: AgentsWorld, key = 'test-key') => platform.agents.usedQuota(key)

describe('order of checks', () => {
  const table: readonly [string, string, Ask, number, string, number][] = [
    ['a path nobody has, without a key', 'GET /nowhere', { key: null }, 404, 'ERROR', 0],
    ['another method, without a key', `DELETE ${tasks}/a`, { key: null }, 405, 'METHOD_NOT_ALLOWED', 0],
    ['broken JSON without a key', `POST ${tasks}`, { key: null, rawBody: '{' }, 422, 'VALIDATION_ERROR', 0],
    ['broken JSON with a key', `POST ${tasks}`, { rawBody: '{' }, 422, 'VALIDATION_ERROR', 0],
    ['a bad body without a key', `POST ${tasks}`, { key: null, body: {} }, 401, 'AUTHENTICATION_ERROR', 0],
    ['a bad body with an empty key', `POST ${tasks}`, { key: '', body: {} }, 401, 'AUTHENTICATION_ERROR', 0],
    ['a bad body with a wrong key', `POST ${tasks}`, { key: 'nope', body: {} }, 401, 'AUTHENTICATION_ERROR', 0],
    ['a bad body with a key that reads', `POST ${tasks}`, { key: 'read-key', body: {} }, 403, 'PERMISSION_DENIED', 1],
    ['a read with a key that writes', `GET ${tasks}/a`, { key: 'write-key' }, 403, 'PERMISSION_DENIED', 1],
    ['a bad body', `POST ${tasks}`, { body: {} }, 422, 'VALIDATION_ERROR', 1],
    ['no body at all', `POST ${tasks}`, {}, 422, 'VALIDATION_ERROR', 1],
    [
      'JSON that is declared as text',
      `POST ${tasks}`,
      { body: task, headers: { 'content-type': 'text/plain' } },
      422,
      'VALIDATION_ERROR',
      1,
    ],
    ['an unknown id', `GET ${tasks}/a`, {}, 404, 'RESOURCE_NOT_FOUND', 1],
  ]
  test.each(table)('%s', async (_, what, ask, status, code, counted) => {
    const world = await start()
    const seen = await world.ask(what, ask)
    expect([seen.status, seen.json.error.code, used(world, ask.key ?? 'test-key')]).toEqual([status, code, counted])
    expect(seen.json.error.request_id).toBe(seen.headers.get('x-request-id'))
  })

  test('a quota that is used up beats permission and schema, not JSON and not the key', async () => {
    const world = await start({ quotaCalls: 1 })
    await world.ask(`GET ${tasks}/a`, { key: 'read-key' })
    const statusOf = async (ask: Ask) => (await world.ask(`POST ${tasks}`, { key: 'read-key', ...ask })).status
    expect(await statusOf({ body: {} })).toBe(429)
    expect(await statusOf({ rawBody: '{' })).toBe(422)
    expect(await statusOf({ key: null, body: {} })).toBe(401)
  })
})

describe('routes', () => {
  test.each<[string, number, Record<string, string>]>([
    ['GET /health/', 307, { location: 'http://agents.nova.test/health' }],
    [`POST ${tasks}/?domain=x`, 307, { location: `http://agents.nova.test${tasks}?domain=x` }],
    ['HEAD /health', 405, { allow: 'GET' }],
    [`DELETE ${tasks}/a`, 405, { allow: 'GET' }],
    [`PUT ${memory}/store`, 405, { allow: 'POST' }],
    [`POST ${memory}/anything`, 405, { allow: 'GET' }],
    [`GET ${tasks}`, 405, { allow: 'POST' }],
    [`GET ${tasks}/a%2Fb`, 404, {}],
    ['GET /api', 404, {}],
  ])('%s: %d', async (what, status, headers) => {
    const seen = await (await start()).ask(what, { key: null })
    expect(seen.status).toBe(status)
    expect(Object.fromEntries(seen.headers)).toMatchObject(headers)
    expect(seen.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('memories may be called store and search', async () => {
    const world = await start({ profile: 'P0' })
    for (const name of ['store', 'search'])
      expect((await world.ask(`GET ${memory}/${name}`)).json.error.code).toBe('RESOURCE_NOT_FOUND')
  })

  test('the ids of paths are decoded', async () => {
    const world = await start()
    expect((await world.ask(`PUT ${tasks}/${encodeURIComponent('a b?ü')}`, { body: task })).json.task_id).toBe('a b?ü')
  })

  test.each(['/docs', '/redoc', '/openapi.json'])('%s is open to all', async (path) => {
    expect((await (await start()).ask(`GET ${path}`, { key: null })).status).toBe(200)
  })

  test.each(['P0', 'P4'] as const)('%s: health says its time in the middle', async (profile) => {
    const { json } = await (await start({ profile })).ask('GET /health', { key: null })
    expect(Object.keys(json)).toEqual(['status', 'timestamp', 'version'])
  })

  test('the description has the ids of the framework, and 422 where there is something to check', async () => {
    const { json } = await (await start({ profile: 'P1' })).ask('GET /openapi.json', { key: null })
    const described = Object.values(json.paths).flatMap((path) => Object.values(path as object))
    const ids = described.map(({ operationId }) => operationId)
    expect(ids).toContain('get_task_api_orchestration_tasks__task_id__get')
    expect(ids).toContain('retrieve_memory_api_orchestration_memory__memory_id__get')
    expect(ids).toEqual(expect.arrayContaining(['health_check_health_get', 'root__get']))
    expect(new Set(ids).size).toBe(ids.length)
    expect(Object.keys(json.paths['/health'].get.responses)).toEqual(['200'])
    expect(json.paths[tasks].post.responses[422].content['application/json'].schema.$ref).toMatch(
      /HTTPValidationError$/,
    )
    expect(json.components.schemas.ValidationError.required).toEqual(['loc', 'msg', 'type'])
  })

  test('the description knows 200 and 422 and no socket', async () => {
    const { json } = await (await start({ listTasks: true })).ask('GET /openapi.json', { key: null })
    expect(json.info).toEqual({ title: 'Nova API', version: '0.1.0' })
    expect(Object.keys(json.paths)).not.toContain('/api/analytics/ws')
    expect(Object.keys(json.paths[tasks].post.responses)).toEqual(['200', '422'])
    expect(json.paths[tasks].get).toBeDefined()
  })

  test.each([
    ['P0', null, 405, 'test-key'],
    ['P1', 'wants a body', 422, 'test-key'],
    ['P4', 'refuses the method', 405, 'test-key'],
    ['P4', 'wants a key', 401, null],
  ] as const)('GET of a coordination in %s %s: %d', async (profile, _, status, key) => {
    expect((await (await start({ profile })).ask('GET /api/orchestration/agents/coordinate', { key })).status).toBe(
      status,
    )
  })
})

describe('quota', () => {
  const call = (world: AgentsWorld) => world.ask('GET /api/analytics/flows')

  test('the call after the last one is refused, and trying does not prolong it', async () => {
    const world = await start()
    const search = { body: { type: 'search', content: {} } }
    for (let count = 0; count < 50; count++) {
      expect((await call(world)).status).toBe(200)
      expect((await world.ask(`POST ${memory}/search`, search)).status).toBe(200)
    }
    const at = world.clock.now()
    const refused = await call(world)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, null])
    await call(world)
    expect((await world.ask('GET /health')).status).toBe(200)
    expect((await world.ask('GET /api/analytics/flows', { key: 'read-key' })).status).toBe(200)
    expect(used(world)).toBe(100)
    await world.clock.advance(60_001 - (world.clock.now() - at))
    expect((await call(world)).status).toBe(200)
  })

  test.each([
    ['P0', 200],
    ['P4', 429],
  ] as const)('a call exactly as old as the window in %s', async (profile, status) => {
    const world = await start({ profile, quotaCalls: 1 })
    await call(world)
    await world.clock.advance(60_000)
    expect((await call(world)).status).toBe(status)
  })

  test('P1 forgets everything a window after the first call', async () => {
    const world = await start({ profile: 'P1', quotaCalls: 3 })
    await call(world)
    await world.clock.advance(59_000)
    await call(world)
    await call(world)
    await world.clock.advance(1_500)
    expect([await call(world), await call(world), await call(world)].map(({ status }) => status)).toEqual([
      200, 200, 200,
    ])
  })
})

describe('headers', () => {
  test('an id of its own for each answer, whatever a caller sends', async () => {
    const world = await start()
    const ids = []
    for (const what of ['GET /health', 'GET /nowhere', 'GET /api/analytics/flows'])
      ids.push((await world.ask(what, { headers: { 'x-request-id': 'mine' } })).headers.get('x-request-id'))
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  test('the time is that of the platform', async () => {
    const world = await start()
    expect((await world.ask(`GET ${tasks}/a`)).headers.get('x-response-time')).toBe('3.0')
  })

  test('pages of any origin may call, and cannot read the headers', async () => {
    const world = await start()
    const asked = { origin: 'https://page.example', 'access-control-request-method': 'PUT' }
    const preflight = await world.ask(`OPTIONS ${tasks}/a`, {
      key: null,
      headers: { ...asked, 'access-control-request-headers': 'x-api-key' },
    })
    expect(preflight.status).toBe(200)
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': 'https://page.example',
      'access-control-allow-headers': 'x-api-key',
      'access-control-allow-credentials': 'true',
      'access-control-max-age': '600',
      'x-request-id': expect.any(String),
    })
    const plain = await world.ask('GET /health', { headers: { origin: 'https://page.example' } })
    expect(plain.headers.get('access-control-allow-origin')).toBe('https://page.example')
    expect(plain.headers.get('access-control-expose-headers')).toBeNull()
  })

  test('a call that falls over has none', async () => {
    const world = await start({ profile: 'P0', strict: true })
    world.platform.faults.add({ on: { operation: 'agents:crash' }, do: { kind: 'fail' } })
    const seen = await world.ask('GET /health')
    expect([seen.status, seen.json, seen.headers.get('x-request-id')]).toEqual([500, 'Internal Server Error', null])
  })
})

describe('keys', () => {
  test.each([
    ['a bearer token', { authorization: 'Bearer test-key' }, ''],
    ['a cookie', { cookie: 'api_key=test-key' }, ''],
    ['a query', {}, '?api_key=test-key&X-API-Key=test-key'],
  ])('%s is no key', async (_, headers, query) => {
    const seen = await (await start()).ask(`GET /api/analytics/flows${query}`, { key: null, headers })
    expect([seen.status, seen.headers.get('www-authenticate')]).toEqual([401, null])
  })

  test('a key with domains stays in them, others go anywhere', async () => {
    const world = await start()
    const statusOf = async (key: string, domain: string) =>
      (await world.ask(`GET /api/analytics/flows?domain=${domain}`, { key })).status
    expect(await statusOf('personal-key', 'personal')).toBe(200)
    expect(await statusOf('personal-key', 'professional')).toBe(403)
    expect(await statusOf('test-key', 'anything')).toBe(200)
  })

  test('searching needs read only', async () => {
    const world = await start()
    const body = { type: 'search', content: { text: 'a' } }
    expect((await world.ask(`POST ${memory}/search`, { key: 'read-key', body })).status).toBe(200)
    expect((await world.ask(`POST ${memory}/search`, { key: 'write-key', body })).status).toBe(403)
  })
})
