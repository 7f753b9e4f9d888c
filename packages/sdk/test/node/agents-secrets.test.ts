/** The key never shows: not in errors, events, states, nor in what is printed of a client. */
import { inspect } from 'node:util'
import {
  type AgentsClientOptions,
  analyzeOnce,
  type CallEvent,
  createAgentsClient,
  flowQuestion,
  type QuotaEvent,
  watchAnalytics,
  withPriority,
} from '@nova/sdk/agents'
import { expect, it } from 'vitest'
import { agentsAccess } from '../../src/agents/agents-client.ts'
import { createMemoryRecordStore } from '../../src/internal/memory-record-store.ts'

const KEY = 'nova-agents-s3cret/of+this==test'
const BASE = 'http://agents.test'

/** Everything a value shows to whoever prints it, by either way. */
const shown = (value: unknown): string => {
  const seen = new WeakSet()
  const json = JSON.stringify(value, (_key, one: unknown) => {
    if (typeof one !== 'object' || one === null) return one
    if (seen.has(one)) return '(again)'
    seen.add(one)
    return one instanceof Error
      ? { ...one, text: `${one.message} ${one.stack} ${String(one)}`, cause: one.cause, json: toJson(one) }
      : one
  })
  return `${json} ${inspect(value, { depth: 12, showHidden: true })}`
}
const toJson = (error: Error): unknown => ('toJSON' in error && typeof error.toJSON === 'function' ? error.toJSON() : 0)
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('did not fail'),
    (error: unknown) => error,
  )

type Fetch = typeof globalThis.fetch
const body =
  (value: unknown, status: number): Fetch =>
  async () =>
    new Response(typeof value === 'string' ? value : JSON.stringify(value), { status })

/** What a server, a gateway, or a fetch may do with the key it was given. */
const misdeeds: readonly (readonly [string, Fetch])[] = [
  ['an envelope', body({ error: { code: `X ${KEY}`, message: `no ${KEY}`, details: { error: KEY } } }, 400)],
  ['a bare detail', body({ detail: `Invalid API key ${KEY}` }, 401)],
  ['a detail of 403', body({ detail: `${KEY} may not` }, 403)],
  ['a detail of 404', body({ detail: `Task of ${KEY} not found` }, 404)],
  ['an unknown route', body({ detail: `not found` }, 404)],
  ['fields', body({ detail: [{ type: KEY, loc: ['header', KEY], msg: `bad ${KEY}`, input: KEY }] }, 422)],
  ['a refusal for the quota', body({ error: { code: 'RATE_LIMIT_EXCEEDED', message: `${KEY}: 100 per 60 s` } }, 429)],
  ['plain text', body(`crashed with X-API-Key: ${KEY}`, 500)],
  ['a page', body(`<html><title>${KEY}</title>${KEY}</html>`, 502)],
  ['a success that is none', body(`X-API-Key: ${KEY}`, 200)],
  ['a broken success', body(`{"task_id": "${KEY}", `, 200)],
  ['a redirect', async () => new Response(null, { status: 307, headers: { location: `${BASE}/x?key=${KEY}` } })],
  ['an id of the request', async () => new Response('{}', { status: 500, headers: { 'x-request-id': KEY } })],
  [
    'a fetch that says what it sent',
    async (_url, init) => {
      const headers = [...new Headers(init?.headers)]
      throw Object.assign(new TypeError(`fetch failed with ${JSON.stringify(headers)}`), { config: { headers } })
    },
  ],
]

let port = 8000
const clientOf = (fetch: Fetch, more: Partial<AgentsClientOptions> = {}) => {
  const events: (CallEvent | QuotaEvent)[] = []
  const client = createAgentsClient({
    // One each, or all would share one quota.
    baseUrl: `${BASE}:${++port}`,
    auth: KEY,
    fetch,
    retry: { maxAttempts: 2, baseDelayMs: 1, totalTimeoutMs: 50 },
    observe: (event) => events.push(event),
    quota: { store: createMemoryRecordStore() },
    ...more,
  })
  return { client, events }
}

it.each(misdeeds)('when it is repeated by %s', async (_what, fetch) => {
  const { client, events } = clientOf(fetch)
  const quota = (await client[agentsAccess].counter())?.quota
  quota?.observe((event) => events.push(event))
  const errors = [
    await failureOf(client.getTask('task-1')),
    await failureOf(client.createTask({ type: 'analysis', parameters: {} })),
    await failureOf(client.searchMemories({ type: 'search', content: {} })),
    await failureOf(analyzeOnce(client, flowQuestion(), { via: 'polling', timeoutMs: 40 })),
  ]
  for (const one of [errors, events, client, withPriority(client, 'low'), quota, quota?.state()])
    expect(shown(one)).not.toContain(KEY)
  expect(events.length).toBeGreaterThan(0)
})

it.each([
  ['in a frame', { type: 'error', error: { code: 'VALIDATION_ERROR', message: `bad ${KEY}` } }],
  ['in a frame of the first version', { type: 'error', detail: `bad ${KEY}` }],
  [
    'in an insight',
    { type: 'analytics_update', analytics: {}, insights: [{ type: 'error', description: KEY }], confidence: 0 },
  ],
])('when the socket repeats it %s', async (_what, frame) => {
  const { client } = clientOf(body({}, 500), {
    runtime: {
      openSocket(request) {
        queueMicrotask(request.onOpen)
        return { send: () => queueMicrotask(() => request.onText(JSON.stringify(frame))), close() {} }
      },
    },
  })
  const options = { via: 'socket', onEngineFailure: 'throw', onFailure: 'throw', maxFailures: 1 } as const
  const watch = watchAnalytics(client, flowQuestion(), options)
  const states: unknown[] = []
  watch.subscribe((status) => states.push(status))
  const error = await failureOf(watch.next())
  expect(error).toMatchObject({ service: 'agents' })
  for (const one of [error, states, watch, watch.status()]) expect(shown(one)).not.toContain(KEY)
})

it.each([` ${KEY}`, `Bearer ${KEY}`, `X-API-Key: ${KEY}`, `${KEY}\n`, `${KEY}ü`])(
  'when it cannot be sent',
  async (auth) => {
    const failures = [
      await failureOf((async () => clientOf(body({}, 200), { auth }).client)()),
      await failureOf(clientOf(body({}, 200), { auth: () => auth }).client.getTask('task-1')),
    ]
    for (const one of failures) expect(shown(one)).not.toContain(KEY)
  },
)
