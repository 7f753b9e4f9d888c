import { expect, test } from 'vitest'
import { createMockPlatform, createVirtualClock, systemClock } from '../index.ts'

const advance = (url: string, body: string, fetch: typeof globalThis.fetch) =>
  fetch(`${url}/.nova-mock/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })

test('tells tokens that work and the time, at the address that was asked', async () => {
  const platform = await createMockPlatform()
  const { baseUrl } = platform.transfer
  const described = await (await platform.fetch(`${baseUrl}/.nova-mock`)).json()
  expect(described).toMatchObject({ transfer: { baseUrl }, clock: { now_ms: platform.clock.now(), adjustable: true } })
  const authorization = `Bearer ${described.transfer.credentials.token}`
  expect((await platform.fetch(`${baseUrl}/v1/exports`, { headers: { authorization } })).status).toBe(200)
  await platform.close()
})

test('moves the clock, so that a token expires', async () => {
  const clock = createVirtualClock()
  const platform = await createMockPlatform({ clock })
  const { baseUrl, issueToken } = platform.transfer
  const authorization = `Bearer ${await issueToken()}`
  const before = clock.now()
  const answer = await advance(baseUrl, JSON.stringify({ advance_ms: 86_400_001 }), platform.fetch)
  expect(await answer.json()).toEqual({ now_ms: before + 86_400_001 })
  const refused = await platform.fetch(`${baseUrl}/v1/exports`, { headers: { authorization } })
  expect((await refused.json()).error.code).toBe('token_expired')
  await platform.close()
})

test.each([['{}'], ['{"advance_ms": -1}'], ['{"advance_ms": "1"}'], ['nonsense']])('refuses %s', async (body) => {
  const platform = await createMockPlatform()
  expect((await advance(platform.transfer.baseUrl, body, platform.fetch)).status).toBe(422)
  await platform.close()
})

test('says so when the clock is the system clock, and when a path below is unknown', async () => {
  const platform = await createMockPlatform({ clock: systemClock })
  const { baseUrl } = platform.transfer
  expect((await advance(baseUrl, '{"advance_ms": 1}', platform.fetch)).status).toBe(409)
  expect((await platform.fetch(`${baseUrl}/.nova-mock/other`)).status).toBe(404)
  await platform.close()
})
