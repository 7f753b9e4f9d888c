import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateService } from '../src/generate-service.ts'
import { loadModule } from './compile-generated.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const generated = 'packages/sdk/src/agents/generated'

interface Operation {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly auth: string
  readonly keyHeader?: string
  readonly authOptional?: true
  readonly requires?: readonly string[]
  readonly retry: string
  readonly tag: string
  readonly responses: Readonly<Record<string, { readonly free?: true; readonly codes: readonly string[] }>>
}

interface Parser {
  safeParse(value: unknown): { readonly success: boolean }
}

let root: string
let operations: readonly Operation[]
let optional: readonly Operation[]
let profiles: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>> | null>>>>
let componentSchemas: Readonly<Record<string, Parser>>
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false })
addFormats(ajv)

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'nova-agents-'))
  await symlink(join(repository, 'generators/node_modules'), join(root, 'node_modules'))
  const { files, problems } = await generateService(repository, 'agents')
  expect(problems).toEqual([])
  for (const [file, text] of files) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), text)
  }
  const load = (file: string) => loadModule(root, `${generated}/${file}`)
  operations = Object.values((await load('operations.ts')).operations)
  optional = Object.values((await load('newer/operations.ts')).operations)
  profiles = (await load('profiles.ts')).profiles
  componentSchemas = (await load('schemas.ts')).componentSchemas
  const { jsonSchemaBundle } = await load('json-schemas.ts')
  ajv.addSchema(jsonSchemaBundle)
  for (const name of Object.keys(jsonSchemaBundle.$defs)) {
    expect(ajv.getSchema(`urn:nova:agents#/$defs/${name}`), name).toBeTypeOf('function')
  }
})
afterAll(() => rm(root, { recursive: true, force: true }))

const namesOf = (rows: readonly Operation[]) => rows.map(({ name }) => name).sort()
const statusesOf = ({ responses }: Operation) => Object.keys(responses).join(' ')

describe('operations', () => {
  it('are the fifteen there are, each with its permission', () => {
    expect(operations.map(({ method, path, requires }) => `${method} ${path} ${requires?.join() ?? '-'}`)).toEqual([
      'GET /api/analytics/flows read',
      'GET /api/analytics/resources read',
      'GET /api/analytics/agents read',
      'POST /api/orchestration/tasks write',
      'GET /api/orchestration/tasks/{task_id} read',
      'PUT /api/orchestration/tasks/{task_id} write',
      'POST /api/orchestration/agents/coordinate write',
      'POST /api/orchestration/agents/{agent_id}/assign write',
      'POST /api/orchestration/flows/{flow_id}/optimize write',
      'POST /api/orchestration/resources/allocate write',
      'POST /api/orchestration/memory/store write',
      'POST /api/orchestration/memory/search read',
      'GET /api/orchestration/memory/{memory_id} read',
      'GET /health -',
      'GET / -',
    ])
  })

  it('take the key in one header only, and do without it where only some servers want one', () => {
    const all = [...operations, ...optional]
    expect(new Set(all.map(({ auth, keyHeader }) => `${auth} ${keyHeader}`))).toEqual(new Set(['key X-API-Key']))
    expect(namesOf(all.filter(({ authOptional }) => authOptional))).toEqual(['getHealth', 'getRoot'])
  })

  it('answer with the statuses that are really produced', () => {
    const by = new Map<string, string[]>()
    for (const operation of operations) {
      by.set(statusesOf(operation), [...(by.get(statusesOf(operation)) ?? []), operation.name])
    }
    expect(Object.fromEntries(by)).toEqual({
      '200 401 403 429 500': ['getFlowAnalytics', 'getResourceAnalytics', 'getAgentAnalytics'],
      '200 400 401 403 422 429 500': [
        'createTask',
        'updateTask',
        'coordinateAgents',
        'assignAgent',
        'optimizeFlow',
        'allocateResources',
        'storeMemory',
        'searchMemories',
      ],
      '200 400 401 403 404 429 500': ['getTask', 'getMemory'],
      '200 401 429': ['getHealth', 'getRoot'],
    })
  })

  it('cost no quota where there is no key, or none left, and nowhere else', () => {
    for (const { name, responses } of [...operations, ...optional]) {
      const free = Object.entries(responses).filter(([, response]) => response.free)
      const wanted = Object.keys(responses).filter((status) => status === '401' || status === '429')
      expect
        .soft(
          free.map(([status]) => status),
          name,
        )
        .toEqual(wanted)
    }
  })

  it('mean one thing by a status, whatever the operation', () => {
    const codes = new Map<string, Set<string>>()
    for (const { responses } of [...operations, ...optional]) {
      for (const [status, response] of Object.entries(responses)) {
        codes.set(status, new Set([...(codes.get(status) ?? []), ...response.codes]))
      }
    }
    expect(Object.fromEntries([...codes].map(([status, names]) => [status, [...names]]))).toEqual({
      200: [],
      400: ['validation_error'],
      401: ['authentication_error'],
      403: ['authorization_error'],
      404: ['resource_not_found'],
      422: ['request_invalid'],
      429: ['rate_limit_exceeded'],
      500: ['service_error'],
    })
  })

  it('are repeated blindly where they read or replace, and nowhere else', () => {
    const writes = operations.filter(({ method, retry }) => method !== 'GET' && retry === 'safe')
    expect(namesOf(writes)).toEqual(['searchMemories', 'updateTask'])
    const acting = [...operations, ...optional].filter(({ method, retry }) => method === 'GET' && retry !== 'safe')
    expect(namesOf(acting)).toEqual(['consolidateMemoriesM1', 'consolidateMemoriesN'])
  })

  it('have one name over both documents', () => {
    const names = namesOf([...operations, ...optional])
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('profiles', () => {
  it('know ten versions, of which six have the operations of the first', () => {
    const seed = Object.entries(profiles).filter(([, { surface }]) => surface?.['seed'])
    expect(Object.keys(profiles)).toEqual(['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'M1', 'M2', 'M3', 'N'])
    expect(seed.map(([name]) => name)).toEqual(['P0', 'P1', 'P2', 'P3', 'P4', 'P5'])
    for (const [name, { requests, answers }] of Object.entries(profiles)) {
      expect(requests !== null && answers !== null, name).toBe(name.startsWith('P'))
    }
  })

  it('name operations of the memory that the version has', () => {
    const seed = namesOf(operations)
    for (const [version, { surface, memory }] of Object.entries(profiles)) {
      const beside = surface?.['optional']
      const has = [...(surface?.['seed'] ? seed : []), ...(Array.isArray(beside) ? beside : [])]
      expect(has, version).toEqual(expect.arrayContaining(Object.values(memory ?? {}).filter((name) => name !== null)))
    }
  })

  it.each([
    ['P0', 'sliding', 'free', false],
    ['P1', 'sliding_and_reset', 'counted', false],
    ['P2', 'sliding_and_reset', 'counted', false],
    ['P3', 'sliding', 'counted', false],
    ['P4', 'sliding', 'counted', true],
    ['P5', 'sliding', 'counted', true],
  ])('%s limits by a %s window whose edge is %s', (name, window, edge, countsSockets) => {
    expect(profiles[name]?.['quota']).toMatchObject({ calls: 100, windowSeconds: 60, window, edge, countsSockets })
  })

  it.each([
    ['P0', 'full', 'text', 'text', 'list', 'whole'],
    ['P1', 'plain', 'plain', 'plain', 'plain', 'most'],
    ['P2', 'flat', 'flat', 'doubled', 'doubled', 'none'],
    ['P3', 'doubled', 'half_stamped', 'doubled', 'doubled', 'none'],
    ['P4', 'stamped', 'stamped', 'doubled', 'doubled', 'none'],
    ['N', 'plain_text', 'text', 'text', 'list', 'whole'],
  ])('%s tells failures in %s, refusals in %s', (name, failures, refusals, routes, schemas, bodies) => {
    expect(profiles[name]?.['errors']).toMatchObject({ failures, refusals, routes, schemas, bodies })
  })

  it.each([
    ['P0', { opens: false, refusal: 'status_500', errors: 'detail', afterError: 'closes' }],
    [
      'P1',
      { opens: true, key: 'header', refusal: 'status_403', errors: 'error', codes: 'error', afterError: 'closes' },
    ],
    ['P3', { codes: 'error', afterError: 'closes', updates: 'engine' }],
    ['P4', { codes: 'by_cause', afterError: 'stays', updates: 'engine' }],
    ['P5', { updates: 'constant', pings: false, greeting: false }],
    ['M2', { key: 'header', keyChecked: 'after', refusal: 'close_4000', pings: true }],
    ['M3', { key: 'query', keyChecked: 'before', refusal: 'status_403', greeting: true }],
    ['N', { key: 'message', refusal: 'close_4000', errors: 'data', origin: 'http://localhost:5173' }],
  ])('%s speaks on its socket as it does', (name, socket) => {
    expect(profiles[name]?.['socket']).toMatchObject(socket)
  })
})

const error = { code: 'SERVICE_ERROR', message: 'x' }
const flat = { error: 'x', code: 'HTTP_ERROR', timestamp: '2025-01-02T18:34:00' }
const full = { ...error, details: {}, request_id: '1', timestamp: 1735788834.5 }
const task = { type: 'analysis', parameters: {} }
const timestamp = '2025-01-02T11:33:54.123456'
const stored = { memory_id: null, content: null, matches: null, orchestration: {}, confidence: 0, timestamp }
const update = { type: 'analytics_update', analytics: {}, insights: [], confidence: 1, timestamp }

const cases: readonly (readonly [string, string, unknown, boolean])[] = [
  ['ErrorEnvelope', 'of P0', { error: full }, true],
  ['ErrorEnvelope', 'of P1', { error }, true],
  ['ErrorEnvelope', 'of P3', { error, detail: { ...error, timestamp } }, true],
  ['ErrorEnvelope', 'without a message', { error: flat, detail: flat }, false],
  ['FlatErrorEnvelope', 'of P2', { error: flat, detail: flat }, true],
  ['FlatErrorEnvelope', 'of another version', { error, detail: error }, false],
  ['CrashDetail', 'of P2', { detail: flat }, true],
  ['ValidationDetail', 'of P0', { detail: [{ type: 'missing', loc: ['body', 0], msg: 'x', input: {} }] }, true],
  ['FrameworkDetail', 'of P0', { detail: 'API key required' }, true],
  ['TaskRequest', 'as it should be', task, true],
  ['TaskRequest', 'without parameters', { type: 'analysis' }, false],
  ['TaskRequest', 'that is too urgent', { ...task, priority: 0 }, false],
  ['TaskRequest', 'of half a priority', { ...task, priority: 1.5 }, false],
  ['TaskRequest', 'of a swarm', { ...task, swarm_pattern: 'mesh', swarm_config: {} }, true],
  ['TaskRequest', 'of a swarm without a pattern', { ...task, swarm_config: {} }, false],
  ['CoordinationRequest', 'by a text', { agents: ['a'], task, strategy: 'vote' }, true],
  ['CoordinationRequest', 'by an object', { agents: ['a'], task, strategy: { rounds: 2 } }, true],
  ['CoordinationRequest', 'by a number', { agents: ['a'], task, strategy: 2 }, false],
  ['CoordinationRequest', 'of nobody', { agents: [], task }, false],
  ['MemoryRequest', 'as it should be', { type: 'store', content: { text: 'x' }, importance: 1 }, true],
  ['MemoryRequest', 'of a kind of memory', { type: 'episodic', content: {} }, false],
  ['MemoryRequest', 'of text', { type: 'store', content: 'x' }, false],
  ['MemoryRequest', 'that matters too much', { type: 'store', content: {}, importance: 1.1 }, false],
  ['MemoryResponse', 'without an id', stored, true],
  ['MemoryResponse', 'that leaves out a null', { ...stored, matches: undefined }, false],
  ['MemoryResponse', 'in another zone', { ...stored, timestamp: `${timestamp}Z` }, false],
  ['MemoryResponse', 'of a whole second', { ...stored, timestamp: '2025-01-02T11:33:54' }, true],
  ['Allocation', 'of nothing known', { resource_id: null, allocation: 1, confidence: 0 }, true],
  ['Insight', 'of a server without a model', { type: 'error', confidence: 0.8, recommendations: [] }, true],
  ['AnalyticsUpdateFrame', 'of P5', update, true],
  ['AnalyticsUpdateFrame', 'in another zone', { ...update, timestamp: `${timestamp}+08:00` }, false],
  ['AnalyticsErrorFrame', 'of P0', { type: 'error', detail: 'x' }, true],
  ['AnalyticsErrorFrame', 'of P1', { type: 'error', error }, true],
  ['AnalyticsErrorFrame', 'that says nothing', { type: 'error' }, false],
]

describe('bodies are judged alike by both kinds of schema', () => {
  it.each(cases)('%s, %s', (name, _case, value, want) => {
    const json = JSON.parse(JSON.stringify(value))
    expect(componentSchemas[name]?.safeParse(json).success).toBe(want)
    expect(ajv.validate({ $ref: `urn:nova:agents#/$defs/${name}` }, json)).toBe(want)
  })
})
