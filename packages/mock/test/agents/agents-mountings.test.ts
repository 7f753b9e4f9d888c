/** The agents service under MSW: the same engine, for applications that must not know. */
import { setupServer } from 'msw/node'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { createMockPlatform, createVirtualClock } from '../../src/index.ts'
import { createMswHandlers } from '../../src/msw.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

// What MSW intercepts is the global one, which Node 20 does not have.
beforeAll(() => {
  globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket
})

const agentsBaseUrl = 'http://app.example/agents'

async function enter() {
  const platform = await createMockPlatform({ clock: createVirtualClock() })
  const server = setupServer(...createMswHandlers(platform, { agentsBaseUrl }))
  server.listen({ onUnhandledRequest: 'error' })
  closing.push(
    () => platform.close(),
    () => server.close(),
  )
  return platform
}

const headers = { 'x-api-key': 'test-key', 'content-type': 'application/json' }

test('answers where the application looks for it', async () => {
  const platform = await enter()
  const body = JSON.stringify({ type: 'store', content: { text: 'a heron' } })
  const stored = await fetch(`${agentsBaseUrl}/api/orchestration/memory/store`, { method: 'POST', headers, body })
  const { memory_id } = await stored.json()
  expect(platform.agents.memories()).toMatchObject([{ memoryId: memory_id }])
  const read = await fetch(`${agentsBaseUrl}/api/orchestration/memory/${memory_id}`, { headers })
  expect(await read.json()).toMatchObject({ content: { data: { text: 'a heron' } } })
  expect((await fetch(`${agentsBaseUrl}/api/analytics/flows`)).status).toBe(401)
})

test('streams analytics', async () => {
  const platform = await enter()
  const gone = new AbortController()
  const response = await fetch(`${agentsBaseUrl}/api/analytics/agents`, {
    headers: { ...headers, accept: 'text/event-stream' },
    signal: gone.signal,
  })
  const reader = response.body?.getReader()
  let text = ''
  while (reader && !text.includes('id: 1')) text += new TextDecoder().decode((await reader.read()).value)
  expect(text).toMatch(/^retry: 1000\n\nevent: analytics_update\ndata: \{"type":"analytics_update"/)
  gone.abort()
  await expect.poll(() => platform.agents.streamCount).toBe(0)
})

test('the socket refuses a page, which cannot send the header it wants', async () => {
  await enter()
  const socket = new globalThis.WebSocket(`${agentsBaseUrl.replace('http', 'ws')}/api/analytics/ws`)
  const { code, reason } = await new Promise<CloseEvent>((resolve) => {
    socket.onclose = resolve
  })
  expect([code, reason]).toEqual([3000, 'refused with HTTP 403'])
})
