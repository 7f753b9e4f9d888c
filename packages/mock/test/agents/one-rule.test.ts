/** What a defect leaves alone: each breaks the one rule it is named after, and nothing that stands beside it. */
import { afterEach, expect, test } from 'vitest'
import type { AgentsDefect } from '../../src/agents/defects.ts'
import type { AgentsOptions } from '../../src/index.ts'
import { type AgentsWorld, type Ask, createAgentsWorld } from './agents-world.ts'
import { talk } from './talk.ts'

const open: AgentsWorld[] = []
afterEach(async () => {
  for (const { platform } of open.splice(0)) await platform.close()
})

type Look = (world: AgentsWorld) => Promise<unknown>

const tasks = '/api/orchestration/tasks'
const memory = '/api/orchestration/memory'
const flows = '/api/analytics/flows'
const task = { type: 'review', parameters: {} }
const used = ({ platform }: AgentsWorld, key = 'test-key') => platform.agents.usedQuota(key)

/** Status of a call, and how many calls count then. */
const statusAndUse =
  (what: string, ask: Ask = {}): Look =>
  async (world) => [(await world.ask(what, ask)).status, used(world, ask.key ?? 'test-key')]
/** Status of a call for which no quota is left. */
const refused =
  (what: string, ask: Ask): Look =>
  async (world) => {
    await world.ask(`GET ${tasks}/a`, { key: ask.key ?? 'test-key' })
    return (await world.ask(what, ask)).status
  }
const ask =
  (messages: readonly string[], key: string | null = 'test-key') =>
  (world: AgentsWorld) =>
    talk({
      url: 'ws://agents.nova.test/api/analytics/ws',
      openSocket: world.platform.openSocket,
      key,
      messages,
    })
const badWrite: Ask = { key: 'read-key', body: {} }

/** The first event of a stream that fails behind the service. */
const failedStream: Look = async ({ platform, baseUrl }) => {
  const headers = { 'x-api-key': 'test-key', accept: 'text/event-stream' }
  const response = await platform.fetch(`${baseUrl}${flows}`, { headers })
  const reader = response.body?.pipeThrough(new TextDecoderStream() as never).getReader() as
    | ReadableStreamDefaultReader<string>
    | undefined
  let text = ''
  while (reader && !text.includes('data: ')) text += (await reader.read()).value ?? ''
  await reader?.cancel()
  return JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? 'null')
}

const table: readonly [AgentsDefect, string, AgentsOptions, Look, unknown][] = [
  ['agents-invalid-free', 'the permission comes first', {}, statusAndUse(`POST ${tasks}`, badWrite), [403, 1]],
  ['agents-invalid-free', 'so does the quota', { quotaCalls: 1 }, refused(`POST ${tasks}`, { body: {} }), 429],
  ['agents-forbidden-free', 'the quota comes first', { quotaCalls: 1 }, refused(`POST ${tasks}`, badWrite), 429],
  [
    'agents-schema-before-permission',
    'the quota comes before both',
    { quotaCalls: 1 },
    refused(`POST ${tasks}`, badWrite),
    429,
  ],
  ['agents-health-keyed', 'it costs nothing', {}, statusAndUse('GET /health'), [200, 0]],
  [
    'agents-memory-names-shadowed',
    'tasks are replaced as ever',
    {},
    statusAndUse(`PUT ${tasks}/a`, { body: task }),
    [200, 1],
  ],
  [
    'agents-encoded-slash-matched',
    'the id has a slash and no other sign',
    {},
    async (world) => (await world.ask(`PUT ${tasks}/a%2Fb`, { body: task })).json.task_id,
    'a/b',
  ],
  [
    'agents-refused-counts',
    'what counts is told',
    { quotaCalls: 1 },
    async (world) => [await refused(`GET ${flows}`, {})(world), used(world)],
    [429, 2],
  ],
  [
    'agents-error-code-missing',
    'a crash is text',
    { profile: 'P0', strict: true },
    async (world) => {
      world.platform.faults.add({ on: { operation: 'agents:crash' }, do: { kind: 'fail' } })
      const { status, json } = await world.ask('GET /health')
      return [status, json]
    },
    [500, 'Internal Server Error'],
  ],
  [
    'agents-delete-performed',
    'what is gone is found no more',
    {},
    async (world) => {
      await world.ask(`POST ${memory}/store`, { body: { type: 'delete', content: { text: 'gone' } } })
      await world.ask(`POST ${memory}/store`, { body: { type: 'store', content: { text: 'not gone' } } })
      const found = await world.ask(`POST ${memory}/search`, { body: { type: 'search', content: { text: 'gone' } } })
      return found.json.matches.map(({ content }: { content: unknown }) => content)
    },
    [{ text: 'not gone' }],
  ],
  [
    'agents-socket-open-to-all',
    'a known key pays for its socket',
    {},
    async (world) => {
      await ask(['{"type":"x"}'])(world)
      return used(world)
    },
    1,
  ],
  [
    'agents-socket-silent',
    'the socket closes where the version has that',
    { profile: 'P1' },
    ask(['{}']),
    { frames: [], end: { opened: true, code: 1000 } },
  ],
  [
    'agents-stream-open-to-all',
    'a known key pays for its stream',
    { backendUp: false },
    async (world) => {
      await failedStream(world)
      return used(world)
    },
    1,
  ],
  [
    'agents-socket-error-form',
    'streams are no sockets',
    { backendUp: false },
    failedStream,
    { type: 'error', error: { code: 'PROCESSING_ERROR' } },
  ],
  [
    'agents-socket-error-code',
    'streams are no sockets',
    { backendUp: false },
    failedStream,
    { type: 'error', error: { code: 'PROCESSING_ERROR' } },
  ],
]

test.each(table)('%s: %s', async (defect, _, agents, look, want) => {
  const world = await createAgentsWorld(agents, { defects: [defect] })
  open.push(world)
  const seen = await look(world)
  if (typeof want === 'object') expect(seen).toMatchObject(want as object)
  else expect(seen).toEqual(want)
})
