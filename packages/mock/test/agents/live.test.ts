/** The socket, the stream, and how all of it looks over a real connection. */
import { afterEach, describe, expect, test } from 'vitest'
import type { AgentsOptions, MockPlatform, OpenSocket, SocketEnd } from '../../src/index.ts'
import { openWithWs } from '../open-with-ws.ts'
import { type AgentsWorld, createAgentsWorld } from './agents-world.ts'
import { type Frame, talk as talkTo } from './talk.ts'

const open: AgentsWorld[] = []
afterEach(async () => {
  for (const world of open.splice(0)) await world.platform.close()
})

const overHttp = {
  fetch: globalThis.fetch,
  baseUrl: async (platform: MockPlatform) => (await platform.listen()).baseUrls.agents,
}

interface Mounted {
  readonly world: AgentsWorld
  readonly openSocket: OpenSocket
}

const mountings: Readonly<Record<string, (agents: AgentsOptions) => Promise<Mounted>>> = {
  async 'in process'(agents) {
    const world = await createAgentsWorld(agents)
    open.push(world)
    return { world, openSocket: world.platform.openSocket }
  },
  async 'over HTTP'(agents) {
    const world = await createAgentsWorld(agents, {}, overHttp)
    open.push(world)
    return { world, openSocket: openWithWs }
  },
}

/** Talks until as many frames came as were sent; of a socket that closes after an error the end is waited for. */
const talk = (
  { world, openSocket }: Mounted,
  messages: readonly (string | Uint8Array)[],
  key: string | null = 'test-key',
  path = '/api/analytics/ws',
) =>
  talkTo({
    url: world.baseUrl.replace('http', 'ws') + path,
    openSocket,
    key,
    messages,
    isOver: (frames) => frames.length === messages.length && !closes(world, frames.at(-1)),
  })

const closes = ({ platform }: AgentsWorld, frame: Frame | undefined) =>
  frame?.['type'] === 'error' && platform.agents.describe().profile !== 'P4'

describe.each(Object.keys(mountings))('%s', (name) => {
  const mount = (agents: AgentsOptions = {}) => {
    const make = mountings[name]
    if (!make) throw new Error(name)
    return make(agents)
  }

  test('one question, one frame, in order', async () => {
    const mounted = await mount()
    const { frames } = await talk(mounted, [
      '{"type":"behavioral"}',
      '{"type":"behavioral","patterns":[1]}',
      '{"type":"predictive","models":{},"features":{"a":1},"predictions":{"b":1},"flow_id":"f"}',
      '{"type":"performance","cpu":{"value":1}}',
    ])
    expect(frames.map(({ type }) => type)).toEqual(Array.from({ length: 4 }, () => 'analytics_update'))
    expect(frames.map(({ confidence }) => confidence)).toEqual([0, 0.10000000000000003, expect.any(Number), 0])
    expect(Object.keys(frames[0] ?? {})).toEqual(['type', 'analytics', 'insights', 'confidence', 'timestamp'])
  })

  test.each([
    ['P1', null, 403],
    ['P1', 'nope', 403],
    ['P4', null, 403],
    ['P0', 'test-key', 500],
  ] as const)('%s with the key %s: %d before it opens', async (profile, key, status) => {
    const { end, frames } = await talk(await mount({ profile }), ['{}'], key)
    expect([end, frames]).toMatchObject([{ opened: false, status }, []])
  })

  test.each([
    ['{"type":"behavioral"', { code: 'ERROR' }, { code: 'PROCESSING_ERROR' }],
    ['[]', { code: 'ERROR' }, { code: 'VALIDATION_ERROR' }],
    ['{}', { code: 'ERROR' }, { code: 'VALIDATION_ERROR' }],
    [new Uint8Array([1]), { code: 'ERROR' }, { code: 'PROCESSING_ERROR' }],
  ])('%s is told, and then P1 closes and P4 stays', async (message, early, late) => {
    const p1 = await talk(await mount({ profile: 'P1' }), [message, '{"type":"behavioral"}'])
    expect([p1.frames, p1.end]).toMatchObject([
      [{ type: 'error', error: early }],
      { opened: true, code: 1000, reason: '' },
    ])
    const p4 = await talk(await mount(), [message, '{"type":"behavioral"}'])
    expect([p4.frames, p4.end]).toMatchObject([[{ type: 'error', error: late }, { type: 'analytics_update' }], null])
  })

  test.each([true, false])('a handshake that fails as planned has a status and no body, strict %s', async (strict) => {
    const mounted = await mount({ strict })
    const { faults, journal } = mounted.world.platform
    faults.add({ on: { operation: 'watchAnalytics' }, do: { kind: 'status', status: 503 } })
    const { end } = await talk(mounted, ['{}'])
    expect(end).toMatchObject({ opened: false, status: 503 })
    expect(journal.of('watchAnalytics')).toMatchObject([{ status: 503, requestId: null }])
  })

  test('a stream says what there is at once, and again when it has changed', async () => {
    const { world } = await mount({ profile: 'P0' })
    const gone = new AbortController()
    const fetch = name === 'in process' ? world.platform.fetch : globalThis.fetch
    const response = await fetch(`${world.baseUrl}/api/analytics/agents`, {
      headers: { 'x-api-key': 'test-key', accept: 'text/event-stream', 'last-event-id': '41' },
      signal: gone.signal,
    })
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
    const reader = readEvents(response)
    const first = await reader.next()
    expect(first).toMatchObject({
      event: 'analytics_update',
      id: '42',
      data: { type: 'analytics_update', confidence: 0 },
    })
    world.platform.agents.setEngine('unreachable_model')
    expect(await reader.next()).toMatchObject({ id: '43', data: { insights: [{ type: 'error' }] } })
    world.platform.agents.setBackendUp(false)
    const failed = await reader.next()
    expect(failed).toMatchObject({ event: 'analytics_error', data: { type: 'error', detail: expect.any(String) } })
    expect(failed).not.toHaveProperty('id')
    world.platform.agents.setBackendUp(true)
    expect(await reader.next()).toMatchObject({ id: '44' })
    await world.clock.advance(14_000)
    await world.clock.advance(2_000)
    expect(reader.comments()).toBe(0)
    world.platform.agents.setEngine('rules')
    expect(await reader.next()).toMatchObject({ id: '45' })
    expect(reader.comments()).toBe(1)
    expect([world.platform.agents.streamCount, world.platform.agents.usedQuota('test-key')]).toEqual([1, 1])
    gone.abort()
    await expect.poll(() => world.platform.agents.streamCount).toBe(0)
  })
})

test('streams break when the process starts anew, and can be opened again', async () => {
  const mounted = await mountings['over HTTP']?.({})
  if (!mounted) throw new Error('There is no such mounting')
  const { platform, baseUrl } = mounted.world
  const watch = () =>
    fetch(`${baseUrl}/api/analytics/agents`, { headers: { 'x-api-key': 'test-key', accept: 'text/event-stream' } })
  const broken = readEvents(await watch())
  await broken.next()
  platform.agents.restart()
  await expect(broken.next()).rejects.toThrow('terminated')
  expect(platform.agents.streamCount).toBe(0)
  const later = await watch()
  expect(await readEvents(later).next()).toMatchObject({ id: '1' })
})

/** Events of a stream one after the other. */
function readEvents(response: Response) {
  const stream = response.body?.pipeThrough(new TextDecoderStream() as never) as ReadableStream<string>
  const reader = stream.getReader()
  let text = ''
  let comments = 0
  return {
    comments: () => comments,
    async next(): Promise<Readonly<Record<string, unknown>>> {
      for (;;) {
        const end = text.indexOf('\n\n')
        if (end < 0) {
          const { done, value } = await reader.read()
          if (done) throw new Error('The stream ended')
          text += value
          continue
        }
        const lines = text.slice(0, end).split('\n')
        text = text.slice(end + 2)
        if (lines[0]?.startsWith(':')) comments += 1
        const members = Object.fromEntries(lines.map((line) => /^(\w*): ?(.*)$/.exec(line)?.slice(1) ?? []))
        if (members['data'] !== undefined) return { ...members, data: JSON.parse(members['data']) }
      }
    },
  }
}

describe('the socket', () => {
  const mount = (agents: AgentsOptions = {}) => mountings['in process']?.(agents) as Promise<Mounted>

  test('opens for any key, whatever it may do, and for none in a query', async () => {
    const mounted = await mount()
    expect((await talk(mounted, ['{"type":"x"}'], 'write-key')).frames).toHaveLength(1)
    expect((await talk(mounted, ['{}'], null, '/api/analytics/ws?api_key=test-key')).end?.status).toBe(403)
    expect((await talk(mounted, ['{}'], 'test-key', '/api/ws')).end?.status).toBe(403)
  })

  test('counts one call in P4 and none in P1; questions never do', async () => {
    const questions = ['{"type":"x"}', '{"type":"x"}']
    const p4 = await mount({ quotaCalls: 1 })
    await talk(p4, questions)
    expect(p4.world.platform.agents.usedQuota('test-key')).toBe(1)
    expect((await talk(p4, questions)).end).toMatchObject({ opened: false, status: 403 })
    const p1 = await mount({ profile: 'P1', quotaCalls: 1 })
    await talk(p1, questions)
    await talk(p1, questions)
    expect(p1.world.platform.agents.usedQuota('test-key')).toBe(0)
  })

  test.each([
    ['P1', { type: 'analytics_update', analytics: {}, insights: [], confidence: 0 }],
    ['P4', { type: 'error', error: { code: 'PROCESSING_ERROR' } }],
  ] as const)('what fails behind it in %s', async (profile, want) => {
    const { frames } = await talk(await mount({ profile, backendUp: false }), ['{"type":"behavioral"}'])
    expect(frames).toMatchObject([want])
  })

  test('says nothing of its own accord, and can be broken', async () => {
    const { world } = await mount()
    const seen: string[] = []
    const end = new Promise<SocketEnd>((resolve) => {
      world.platform.openSocket({
        url: `${world.baseUrl.replace('http', 'ws')}/api/analytics/ws`,
        headers: { 'x-api-key': 'test-key' },
        onOpen: () => void world.clock.advance(60_000).then(() => world.platform.agents.dropSockets()),
        onText: (text) => seen.push(text),
        onEnd: resolve,
      })
    })
    expect([await end, seen, world.platform.agents.socketCount]).toMatchObject([{ code: 1006 }, [], 0])
  })
})

describe('bodies of failures over a real connection', () => {
  const what = ['GET /nowhere', 'GET /api/analytics/flows', 'POST /api/orchestration/tasks'] as const

  test.each([
    ['P0', false, [true, true, true]],
    ['P1', true, [false, true, false]],
    ['P4', true, [false, false, false]],
    ['P4', false, [true, true, true]],
  ] as const)('%s, strict %s', async (profile, strict, arrive) => {
    const world = await createAgentsWorld({ profile, strict }, {}, overHttp)
    open.push(world)
    const seen = await Promise.all([
      world.ask(what[0]),
      world.ask(what[1], { key: 'nope' }),
      world.ask(what[2], { rawBody: '{' }),
    ])
    expect(seen.map(({ status }) => status)).toEqual([404, 401, 422])
    expect(seen.map(({ json }) => json !== null)).toEqual(arrive)
    for (const { headers } of seen) expect(Number(headers.get('content-length'))).toBeGreaterThan(0)
  })
})
