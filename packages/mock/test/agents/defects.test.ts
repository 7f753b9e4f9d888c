/** For each defect something a caller sees otherwise while it is on. */
import { afterEach, describe, expect, test } from 'vitest'
import { type AgentsDefect, agentsDefects } from '../../src/agents/defects.ts'
import type { AgentsOptions } from '../../src/index.ts'
import { type AgentsAnswerSeen, type AgentsWorld, type Ask, createAgentsWorld } from './agents-world.ts'
import { talk } from './talk.ts'

const open: AgentsWorld[] = []
afterEach(async () => {
  for (const { platform } of open.splice(0)) await platform.close()
})

interface Probe {
  readonly agents?: AgentsOptions
  look(world: AgentsWorld): Promise<unknown>
}

const tasks = '/api/orchestration/tasks'
const memory = '/api/orchestration/memory'
const flows = '/api/analytics/flows'
const agents = '/api/analytics/agents'
const task = { type: 'review', parameters: {} }
const heron = { type: 'store', content: { text: 'a heron' } }

const status = (what: string, ask?: Ask, settings?: AgentsOptions): Probe => ({
  ...(settings && { agents: settings }),
  look: async (world) => (await world.ask(what, ask)).status,
})
const seen = (what: string, ask: Ask | undefined, pick: (answer: AgentsAnswerSeen) => unknown): Probe => ({
  look: async (world) => pick(await world.ask(what, ask)),
})
const header = (name: string, what: string, ask?: Ask): Probe => seen(what, ask, ({ headers }) => headers.get(name))
/** How much of the quota some calls use up. */
const counted = (...calls: readonly (readonly [string, Ask?])[]): Probe => ({
  async look(world) {
    for (const [what, ask] of calls) await world.ask(what, ask)
    return world.platform.agents.usedQuota('test-key')
  },
})
/** Statuses of calls of a quota of two, and how long after each the next one comes. */
const refused = (
  calls: readonly (readonly [string, Ask?])[],
  settings: AgentsOptions = {},
  passMs: readonly number[] = [],
): Probe => ({
  agents: { quotaCalls: 2, ...settings },
  async look(world) {
    const statuses: number[] = []
    for (const [index, [what, ask]] of calls.entries()) {
      statuses.push((await world.ask(what, ask)).status)
      await world.clock.advance(passMs[index] ?? 0)
    }
    return statuses
  },
})
/** Stores a memory, then does something with it. */
const remembered = (
  then: (world: AgentsWorld, stored: AgentsAnswerSeen) => Promise<unknown>,
  body: object = heron,
): Probe => ({
  look: async (world) => then(world, await world.ask(`POST ${memory}/store`, { body })),
})
const search = (world: AgentsWorld, text = 'heron') =>
  world.ask(`POST ${memory}/search`, { body: { type: 'search', content: { text } } })
const ask = (
  world: AgentsWorld,
  messages: readonly (string | Uint8Array)[],
  key: string | null = 'test-key',
  query = '',
) =>
  talk({
    url: `ws://agents.nova.test/api/analytics/ws${query}`,
    openSocket: world.platform.openSocket,
    key,
    messages,
  }).then(({ frames, end }) => [frames, end])
const asked = (...messages: readonly (string | Uint8Array)[]): Probe => ({ look: (world) => ask(world, messages) })
const page = { origin: 'https://page.example' }

/** What of a stream there is when so many events were read, with what is done between them. */
const streamed = (count: number, headers: Record<string, string> = {}, settings: AgentsOptions = {}): Probe => ({
  agents: { profile: 'P1', ...settings },
  async look(world) {
    const gone = new AbortController()
    const response = await world.platform.fetch(`${world.baseUrl}${agents}`, {
      headers: { 'x-api-key': 'test-key', accept: 'text/event-stream', ...headers },
      signal: gone.signal,
    })
    let text = ''
    const reader = response.body?.getReader()
    while (reader && text.split('data: ').length <= count) {
      const read = reader.read()
      const turn = setTimeout(
        () => world.platform.agents.setEngine(text.includes('error') ? 'rules' : 'unreachable_model'),
        20,
      )
      const { done, value } = await read
      clearTimeout(turn)
      if (done) break
      text += new TextDecoder().decode(value)
    }
    gone.abort()
    return [response.status, response.headers.get('content-type'), text, world.platform.agents.usedQuota('test-key')]
  },
})

const probes: Readonly<Record<AgentsDefect, Probe>> = {
  'agents-allow-lists-all': header('allow', `DELETE ${tasks}/a`),
  'agents-allow-missing': header('allow', `DELETE ${tasks}/a`),
  'agents-auth-before-json': status(`POST ${tasks}`, { key: null, rawBody: '{' }),
  'agents-bearer-accepted': status(`GET ${flows}`, { key: null, headers: { authorization: 'Bearer test-key' } }),
  'agents-broken-json-counts': counted([`POST ${tasks}`, { rawBody: '{' }]),
  'agents-buckets-apart': refused([[`GET ${flows}`], [`GET ${flows}`], [`POST ${tasks}`, { body: task }]]),
  'agents-cors-missing': header('access-control-allow-origin', 'GET /health', { headers: page }),
  'agents-docs-keyed': status('GET /docs', { key: null }),
  'agents-domain-ignored': status(`GET ${flows}?domain=work`, { key: 'personal-key' }),
  'agents-encoded-slash-matched': status(`PUT ${tasks}/a%2Fb`, { body: task }),
  'agents-error-code-missing': seen('GET /nowhere', {}, ({ json }) => json),
  'agents-error-message-missing': seen('GET /nowhere', {}, ({ json }) => json),
  'agents-failure-at-once': {
    agents: { backendUp: false },
    look: async (world) => (await world.ask(`GET ${flows}`)).tookMs,
  },
  'agents-forbidden-free': {
    look: async (world) => {
      await world.ask(`POST ${tasks}`, { key: 'read-key', body: task })
      return world.platform.agents.usedQuota('read-key')
    },
  },
  'agents-head-matched': status('HEAD /health'),
  'agents-health-counted': counted(['GET /health']),
  'agents-health-keyed': status('GET /health', { key: null }),
  'agents-invalid-free': counted([`POST ${tasks}`, { body: {} }]),
  'agents-key-challenged': header('www-authenticate', `GET ${flows}`, { key: null }),
  'agents-key-in-query': status(`GET ${flows}?api_key=test-key`, { key: null }),
  'agents-keys-share-quota': refused([[`GET ${flows}`], [`GET ${flows}`], [`GET ${flows}`, { key: 'read-key' }]]),
  'agents-limit-header': {
    agents: { quotaCalls: 1 },
    async look(world) {
      await world.ask(`GET ${flows}`)
      return (await world.ask(`GET ${flows}`)).headers.get('retry-after')
    },
  },
  'agents-limit-off': refused([[`GET ${flows}`], [`GET ${flows}`], [`GET ${flows}`]]),
  'agents-limit-one-less': refused([[`GET ${flows}`], [`GET ${flows}`]]),
  'agents-limit-one-more': refused([[`GET ${flows}`], [`GET ${flows}`], [`GET ${flows}`]]),
  'agents-limit-reset': refused(
    [[`GET ${flows}`], [`GET ${flows}`], [`GET ${flows}`], [`GET ${flows}`]],
    {},
    [59_000, 1_500],
  ),
  'agents-memory-names-shadowed': status(`GET ${memory}/store`, {}, { profile: 'P0' }),
  'agents-missing-key-403': status(`GET ${flows}`, { key: null }),
  'agents-not-found-timing': { look: async (world) => (await world.ask(`GET ${tasks}/a`)).tookMs },
  'agents-openapi-missing': status('GET /openapi.json'),
  'agents-permissions-ignored': status(`POST ${tasks}`, { key: 'read-key', body: task }),
  'agents-preflight-keyed': status(`OPTIONS ${tasks}`, {
    key: null,
    headers: { ...page, 'access-control-request-method': 'POST' },
  }),
  'agents-read-failure-400': status(`GET ${flows}`, {}, { backendUp: false }),
  'agents-redirect-relative': header('location', 'GET /health/'),
  'agents-refused-counts': refused(
    [[`GET ${flows}`], [`GET ${flows}`], [`GET ${flows}`], [`GET ${flows}`], [`GET ${flows}`]],
    {},
    [0, 30_000, 31_001],
  ),

  'agents-request-id-echoed': header('x-request-id', 'GET /health', { headers: { 'x-request-id': 'mine' } }),
  'agents-request-id-fixed': {
    async look(world) {
      const ids = [await world.ask('GET /health'), await world.ask('GET /health')].map(({ headers }) =>
        headers.get('x-request-id'),
      )
      return ids[0] === ids[1]
    },
  },
  'agents-request-id-missing': header('x-request-id', 'GET /health'),
  'agents-request-id-other': seen(
    'GET /nowhere',
    {},
    ({ json, headers }) => json.error.request_id === headers.get('x-request-id'),
  ),
  'agents-request-id-short': seen('GET /health', {}, ({ headers }) => headers.get('x-request-id')?.length),
  'agents-response-time-missing': header('x-response-time', 'GET /health'),
  'agents-response-time-unit': header('x-response-time', 'GET /health'),
  'agents-schema-before-permission': status(`POST ${tasks}`, { key: 'read-key', body: {} }),
  'agents-search-needs-write': status(`POST ${memory}/search`, {
    key: 'read-key',
    body: { type: 'search', content: {} },
  }),
  'agents-trailing-slash-matched': status('GET /health/'),
  'agents-unknown-key-403': status(`GET ${flows}`, { key: 'nope' }),
  'agents-unknown-key-counts': counted([`GET ${flows}`, { key: 'nope' }]),
  'agents-unknown-route-keyed': status('GET /nowhere', { key: null }),
  'agents-window-edge': refused([[`GET ${flows}`], [`GET ${flows}`], [`GET ${flows}`]], {}, [0, 60_000]),
  'agents-write-failure-500': status(`POST ${tasks}`, { body: task }, { backendUp: false }),
  'agents-write-implies-read': status(`GET ${flows}`, { key: 'write-key' }),

  'agents-analytics-unknown-404': status(`GET ${flows}?flow_id=nobody`),
  'agents-assigned-body-wins': seen(
    'POST /api/orchestration/agents/a/assign',
    { body: { agent_id: 'b', task } },
    ({ json }) => json.agent_id,
  ),
  'agents-bad-figure-kept': asked('{"type":"behavioral","a":{"value":"much"},"b":{"value":1}}'),
  'agents-bounds-ignored': status(`POST ${tasks}`, { body: { ...task, priority: 9 } }),
  'agents-coercion-refused': status(`POST ${tasks}`, { body: { ...task, priority: '3' } }),
  'agents-confidence-rounded': asked('{"type":"behavioral","patterns":[1]}'),
  'agents-created-201': status(`POST ${tasks}`, { body: task }),
  'agents-delete-performed': remembered(
    async (world, { json }) => (await world.ask(`GET ${memory}/${json.memory_id}`)).status,
    { ...heron, type: 'delete' },
  ),
  'agents-domain-changes-analytics': seen(`GET ${agents}?domain=personal`, {}, ({ json }) => json),
  'agents-flow-body-wins': seen(
    'POST /api/orchestration/flows/a/optimize',
    { body: { flow_id: 'b' } },
    ({ json }) => json.flow_id,
  ),
  'agents-fraction-accepted': status(`POST ${tasks}`, { body: { ...task, priority: 1.5 } }),
  'agents-ids-compared': status('POST /api/orchestration/agents/a/assign', { body: { agent_id: 'b', task } }),
  'agents-insights-off': asked('{"type":"behavioral","patterns":[1]}'),
  'agents-match-id-missing': remembered(async (world) => (await search(world)).json.matches),
  'agents-matches-null': { look: async (world) => (await search(world)).json.matches },
  'agents-matches-on-read': remembered(
    async (world, { json }) => (await world.ask(`GET ${memory}/${json.memory_id}`)).json.matches,
  ),
  'agents-memory-content-form': remembered(
    async (world, { json }) => (await world.ask(`GET ${memory}/${json.memory_id}`)).json.content,
  ),
  'agents-memory-forgotten': remembered(async (world) => (await search(world)).json.matches.length),
  'agents-memory-id-missing': remembered(async (_, { json }) => json.memory_id),
  'agents-memory-lost': remembered(
    async (world, { json }) => (await world.ask(`GET ${memory}/${json.memory_id}`)).status,
  ),
  'agents-memory-status': remembered(async (_, { json }) => Object.keys(json)),
  'agents-memory-unknown-200': status(`GET ${memory}/nobody`),
  'agents-nulls-omitted': remembered(async (_, { json }) => Object.keys(json)),
  'agents-performance-known': asked('{"type":"performance","patterns":[1]}'),
  'agents-resources-behavioral': seen('GET /api/analytics/resources', {}, ({ json }) => json.analytics.type),
  'agents-search-reversed': remembered(async (world) => {
    await world.ask(`POST ${memory}/store`, { body: { type: 'store', content: { text: 'a heron and a bridge' } } })
    return (await search(world, 'a bridge heron')).json.matches.map(({ score }: { score: number }) => score)
  }),
  'agents-status-words': seen(`POST ${tasks}`, { body: task }, ({ json }) => json.status),
  'agents-stored-content-form': remembered(async (_, { json }) => json.content),
  'agents-task-id-number': seen(`POST ${tasks}`, { body: task }, ({ json }) => typeof json.task_id),
  'agents-task-unknown-200': status(`GET ${tasks}/nobody`),
  'agents-text-body-accepted': status(`POST ${tasks}`, { body: task, headers: { 'content-type': 'text/plain' } }),
  'agents-text-content-accepted': status(`POST ${memory}/store`, { body: { ...heron, content: 'a heron' } }),
  'agents-timestamp-number': seen('GET /health', {}, ({ json }) => json.timestamp),
  'agents-timestamp-zoned': seen('GET /health', {}, ({ json }) => json.timestamp),
  'agents-type-not-required': status(`POST ${tasks}`, { body: { parameters: {} } }),
  'agents-unknown-field-refused': status(`POST ${tasks}`, { body: { ...task, whatever: 1 } }),
  'agents-update-lost': {
    async look(world) {
      const { json } = await world.ask(`POST ${tasks}`, { body: task })
      await world.ask(`PUT ${tasks}/${json.task_id}`, { body: task })
      return (await world.ask(`GET ${tasks}/${json.task_id}`)).json.status
    },
  },
  'agents-update-unknown-404': status(`PUT ${tasks}/nobody`, { body: task }),

  'agents-socket-close-4000': { look: (world) => ask(world, ['{}'], null) },
  'agents-socket-counting': {
    async look(world) {
      await ask(world, ['{"type":"behavioral"}'])
      return world.platform.agents.usedQuota('test-key')
    },
  },
  'agents-socket-error-code': asked('{}'),
  'agents-socket-error-end': asked('{}', '{"type":"behavioral"}'),
  'agents-socket-error-form': asked('{}'),
  'agents-socket-greets': asked('{"type":"behavioral"}'),
  'agents-socket-key-in-query': { look: (world) => ask(world, ['{"type":"behavioral"}'], null, '?api_key=test-key') },
  'agents-socket-messages-count': {
    async look(world) {
      await ask(world, ['{"type":"behavioral"}', '{"type":"behavioral"}'])
      return world.platform.agents.usedQuota('test-key')
    },
  },
  'agents-socket-needs-write': { look: (world) => ask(world, ['{"type":"behavioral"}'], 'read-key') },
  'agents-socket-open-to-all': { look: (world) => ask(world, ['{"type":"behavioral"}'], null) },
  'agents-socket-out-of-order': asked('{"type":"behavioral"}', '{"type":"predictive"}'),
  'agents-socket-pings': asked('{"type":"ping"}'),
  'agents-socket-refusal-401': { look: (world) => ask(world, ['{}'], null) },
  'agents-socket-refusal-body': {
    async look(world) {
      const { connect } = world.platform
      const url = new URL('http://agents.nova.test/api/analytics/ws')
      const handshake = await connect({
        method: 'GET',
        url,
        rawTarget: url.pathname,
        headers: new Headers(),
        body: nothing(),
      })
      return handshake?.kind === 'response' && handshake.body !== null
    },
  },
  'agents-socket-silent': {
    look: async ({ platform }) =>
      talk({
        url: 'ws://agents.nova.test/api/analytics/ws',
        openSocket: platform.openSocket,
        messages: ['{}', '{"type":"behavioral"}', '{"type":"behavioral"}'],
        isOver: (frames) => frames.length === 2,
      }),
  },
  'agents-socket-twice': asked('{"type":"behavioral"}', '{"type":"predictive"}'),
  'agents-stream-counts-updates': streamed(2),
  'agents-stream-late': streamed(1),
  'agents-stream-numbers': streamed(2),
  'agents-stream-open-to-all': {
    async look({ platform, baseUrl }) {
      const response = await platform.fetch(baseUrl + agents, { headers: { accept: 'text/event-stream' } })
      await response.body?.cancel()
      return response.status
    },
  },
  'agents-stream-restarts': streamed(1, { 'last-event-id': '7' }),
  'agents-stream-type': streamed(1),
  'agents-stream-unasked': streamed(1, { accept: '*/*' }),
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

describe('each defect can be seen while it is on', () => {
  const look = async (name: AgentsDefect, defects: readonly string[]) => {
    const { agents: settings = {}, look: observe } = probes[name]
    const world = await createAgentsWorld(settings, { defects })
    open.push(world)
    return observe(world)
  }

  test.each(agentsDefects.map((defect) => defect.name as AgentsDefect))('%s', async (name) => {
    const without = await look(name, [])
    // What changes by itself shows nothing.
    expect(await look(name, [])).toEqual(without)
    expect(await look(name, [name])).not.toEqual(without)
  })
})
