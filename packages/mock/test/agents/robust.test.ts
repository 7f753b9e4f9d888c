/** What nobody should send, and what must not happen then: it ends one call, never the service. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { afterEach, describe, expect, test } from 'vitest'
import { openWithWs } from '../open-with-ws.ts'
import { type AgentsWorld, createAgentsWorld, type Mounting } from './agents-world.ts'
import { talk } from './talk.ts'

const open: AgentsWorld[] = []
const folders: string[] = []
afterEach(async () => {
  for (const { platform } of open.splice(0)) await platform.close()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})
const tasks = '/api/orchestration/tasks'
const overHttp: Mounting = {
  fetch: globalThis.fetch,
  baseUrl: async (platform) => (await platform.listen()).baseUrls.agents,
}
const lists = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

async function keep(): Promise<string> {
  const folder = await mkdtemp(`${tmpdir()}/nova-agents-`)
  folders.push(folder)
  return folder
}

test('a body that nests too deeply is broken, and spoils nothing that is kept', async () => {
  const world = await createAgentsWorld({}, { dataDir: await keep() })
  open.push(world)
  const rawBody = `{"type":"a","parameters":{"x":${lists(20_000)}}}`
  expect((await world.ask(`POST ${tasks}`, { key: null, rawBody })).status).toBe(422)
  expect((await world.ask(`POST ${tasks}`, { body: { type: 'a', parameters: {} } })).status).toBe(200)
  expect(world.platform.agents.tasks()).toHaveLength(1)
})

test('a body that is too large is told so, and ends its connection', async () => {
  const world = await createAgentsWorld({}, {}, overHttp)
  open.push(world)
  const task = { type: 'a', parameters: {} }
  for (let count = 0; count < 3; count++) {
    const seen = await world.ask(`POST ${tasks}`, { body: { ...task, text: 'a'.repeat(11 * 1024 * 1024) } })
    expect([seen.status, seen.headers.get('connection')]).toEqual([413, 'close'])
    expect((await world.ask(`POST ${tasks}`, { body: task })).status).toBe(200)
  }
})

describe('the socket', () => {
  const url = 'ws://agents.nova.test/api/analytics/ws'

  test('tells a question that nests too deeply, and goes on', async () => {
    const world = await createAgentsWorld()
    open.push(world)
    const deep = `{"type":"behavioral","a":{"metadata":${lists(20_000)}}}`
    const { frames } = await talk({ url, openSocket: world.platform.openSocket, messages: [deep, '{"type":"x"}'] })
    expect(frames).toMatchObject([{ type: 'error', error: { code: 'PROCESSING_ERROR' } }, { type: 'analytics_update' }])
  })

  test('closes with 1011 where an answer cannot be written, which is reported', async () => {
    const reported: unknown[] = []
    const world = await createAgentsWorld({}, { onUnexpected: (error) => reported.push(error) })
    open.push(world)
    world.platform.agents.setEngine({ analytics: { a: { value: 1, metadata: 1n } } })
    const { frames, end } = await talk({ url, openSocket: world.platform.openSocket, messages: ['{"type":"x"}'] })
    expect([frames, end]).toMatchObject([[], { opened: true, code: 1011 }])
    expect(reported).toEqual([expect.any(TypeError)])
  })

  test('of a client that vanishes is forgotten, whatever it still wanted', async () => {
    const world = await createAgentsWorld({}, {}, overHttp)
    open.push(world)
    const socket = openWithWs({
      url: `${world.baseUrl.replace('http', 'ws')}/api/analytics/ws`,
      headers: { 'x-api-key': 'test-key' },
      onOpen() {
        for (let count = 0; count < 100; count++) socket.send('{"type":"behavioral"}')
        socket.close(1000, '')
      },
      onText() {},
      onEnd() {},
    })
    await expect.poll(() => world.platform.agents.usedQuota('test-key')).toBe(1)
    await expect.poll(() => world.platform.agents.socketCount).toBe(0)
  })
})
