import { createMockPlatform, type MockPlatform, type MockPlatformOptions } from '@nova/mock'
import { afterEach, describe, expect, it } from 'vitest'
import {
  type AgentsClientOptions,
  type AnalyticsQuestion,
  analyzeOnce,
  createAgentsClient,
  createQuota,
  flowQuestion,
  readPredictiveAnalytics,
  resourceQuestion,
  watchAnalytics,
} from '../../src/agents/index.ts'
import { systemClock } from '../../src/internal/clock.ts'

const open: MockPlatform[] = []
afterEach(async () => {
  for (const platform of open.splice(0)) await platform.close()
})

async function start(options: MockPlatformOptions['agents'] = {}, clientOptions: Partial<AgentsClientOptions> = {}) {
  const platform = await createMockPlatform({ agents: options })
  open.push(platform)
  const { agents, clock, fetch, openSocket } = platform
  const client = createAgentsClient({
    baseUrl: agents.baseUrl,
    auth: 'test-key',
    profile: options.profile ?? 'P4',
    fetch,
    quota: createQuota({ clock }),
    ...clientOptions,
    runtime: { clock, openSocket, ...clientOptions.runtime },
  })
  if (!('advance' in clock)) throw new Error('time is not virtual')
  return { platform, agents, client, advance: (clock as { advance(ms: number): Promise<void> }).advance }
}

const cpu = { type: 'resource_prediction', value: 0.7, confidence: 0.9 }

describe('a question over the socket', () => {
  const vectors: readonly (readonly [AnalyticsQuestion, number, readonly string[], number])[] = [
    [{ type: 'behavioral' }, 0, [], 0],
    [{ type: 'behavioral', patterns: ['p'] }, 0, ['has_patterns'], 0.10000000000000003],
    [
      { type: 'behavioral', patterns: ['p'], segments: { a: 1 }, trends: { a: 1 } },
      2,
      ['has_patterns', 'has_segments', 'has_trends'],
      0.4,
    ],
    [{ type: 'predictive', models: { a: 1 }, features: { a: 1 } }, 2, ['has_models', 'has_features'], 0.125],
    [
      { type: 'predictive', models: { a: 1 }, features: { a: 1 }, predictions: { a: 1 } },
      3,
      ['has_models', 'has_features', 'has_predictions'],
      0.4416666666666667,
    ],
    [{ type: 'predictive', cpu, models: { a: 1 } }, 2, ['has_models'], 0.15000000000000002],
    [{ type: 'performance', patterns: ['p'] }, 0, [], 0],
    [{ type: 'predictive', cpu: { value: 'much' } }, 0, [], 0],
  ]
  it.each(vectors)('%j', async (question, entries, insights, confidence) => {
    const { client, agents } = await start({ profile: 'P1' })
    const update = await analyzeOnce(client, question)
    const reading = readPredictiveAnalytics(update)
    expect([update.via, reading.entries.length, reading.insights.map(({ type }) => type), reading.confidence]).toEqual([
      'socket',
      entries,
      insights,
      confidence,
    ])
    expect(reading.problems).toEqual([])
    expect([agents.socketCount, agents.usedQuota('test-key')]).toEqual([0, 0])
  })

  it('is refused for good when it is none', async () => {
    const bad = { type: 'behavioral', parameters: [] } as unknown as AnalyticsQuestion
    const p4 = await start({ profile: 'P4' })
    await expect(analyzeOnce(p4.client, bad)).rejects.toMatchObject({ code: 'question_refused' })
    // The socket closes with 1000 after each, and one code stands for everything.
    const p1 = await start({ profile: 'P1' })
    await expect(analyzeOnce(p1.client, bad, { maxFailures: 3 })).rejects.toMatchObject({
      code: 'question_refused',
      details: { wireCode: 'ERROR', times: 3 },
    })
  })

  it('is answered although the engine failed, which shows', async () => {
    const { client } = await start({ engine: 'unreachable_model' })
    expect(await analyzeOnce(client, flowQuestion())).toMatchObject({ engineFailed: true, confidence: 0.8 })
    await expect(analyzeOnce(client, flowQuestion(), { onEngineFailure: 'throw' })).rejects.toMatchObject({
      code: 'engine_failed',
    })
  })
})

describe('a watch over the socket', () => {
  it('goes on after broken connections, and costs one call for each', async () => {
    const { client, agents, advance } = await start({ liveAnalytics: true })
    const watch = watchAnalytics(client, flowQuestion({ flow_id: 'f' }), { intervalMs: 1000 })
    const first = await watch.next()
    expect(first.value).toMatchObject({ via: 'socket', analytics: { type: 'behavioral' } })
    const second = watch.next()
    await advance(1000)
    expect((await second).value?.analytics).not.toEqual(first.value?.analytics)
    expect(agents.dropSockets()).toBe(1)
    await watch.next()
    expect(watch.status()).toMatchObject({ reconnects: 1, via: 'socket', left: [] })
    expect(agents.usedQuota('test-key')).toBe(2)
    await watch.return()
    expect(agents.socketCount).toBe(0)
  })

  it('falls back in P0, whose socket cannot be opened', async () => {
    const { client, agents } = await start({ profile: 'P0' })
    const watch = watchAnalytics(client, resourceQuestion({ resource_id: 'r' }))
    expect((await watch.next()).value).toMatchObject({ via: 'sse', analytics: { type: 'predictive' } })
    expect(watch.status().left).toMatchObject([{ way: 'socket', reason: 'cannot_open' }])
    expect(agents.streamCount).toBe(1)
    await watch.return()
    await expect(analyzeOnce(client, flowQuestion(), { via: 'socket' })).rejects.toMatchObject({
      code: 'socket_unavailable',
      status: 500,
    })
  })

  it('is told of a bad key by a read', async () => {
    const { client } = await start({ profile: 'P1' }, { auth: 'no-such-key' })
    await expect(watchAnalytics(client, flowQuestion()).next()).rejects.toMatchObject({ code: 'authentication_error' })
    await expect(watchAnalytics(client, flowQuestion(), { via: 'socket' }).next()).rejects.toMatchObject({
      code: 'socket_refused',
      status: 403,
    })
  })

  it('waits out a window where a refusal may be the quota', async () => {
    const { client, platform, agents } = await start({ quotaCalls: 1 })
    await platform.fetch(`${agents.baseUrl}/api/analytics/flows`, { headers: { 'x-api-key': 'test-key' } })
    const startedAtMs = platform.clock.now()
    const update = await analyzeOnce(client, { type: 'behavioral', patterns: ['p'] }, { timeoutMs: 120_000 })
    expect(update).toMatchObject({ via: 'socket', insights: [{ type: 'has_patterns' }] })
    expect(platform.clock.now() - startedAtMs).toBeGreaterThanOrEqual(60_000)
  })
})

describe('a watch over a stream', () => {
  it('hears of every change, and goes on with the next number', async () => {
    const { client, agents, advance } = await start()
    const watch = watchAnalytics(client, resourceQuestion(), { via: 'sse', slow: 'wait', buffer: 10 })
    expect((await watch.next()).value).toMatchObject({ via: 'sse', insights: [] })
    const next = watch.next()
    agents.setLiveAnalytics(true)
    expect((await next).value?.insights.length).toBeGreaterThan(0)
    expect(agents.usedQuota('test-key')).toBe(1)
    const failed = watch.next()
    agents.setBackendUp(false)
    await advance(1000)
    expect(watch.status().problem).toMatchObject({ code: 'analytics_failed' })
    agents.setBackendUp(true)
    await advance(1000)
    expect((await failed).value).toMatchObject({ via: 'sse' })
    await watch.return()
    await advance(0)
    expect(agents.streamCount).toBe(0)
  })
})

it('all ways give the same over real connections', async () => {
  const platform = await createMockPlatform({ clock: systemClock })
  open.push(platform)
  const listening = await platform.listen()
  const client = createAgentsClient({ baseUrl: listening.baseUrls.agents, auth: 'test-key', quota: createQuota() })
  const seen = []
  for (const via of ['socket', 'sse', 'polling'] as const) {
    const watch = watchAnalytics(client, resourceQuestion(), { via, intervalMs: 20 })
    const { value } = await watch.next()
    seen.push({ ...value, timestamp: '', receivedAtMs: 0 })
    await watch.return()
  }
  expect(seen.map(({ via }) => via)).toEqual(['socket', 'sse', 'polling'])
  const [first, ...others] = seen.map((update) => ({ ...update, via: '' }))
  for (const other of others) expect(other).toEqual(first)
})
