import { createMockPlatform, createVirtualClock, systemClock } from '@nova/mock'
import { expect, test } from 'vitest'
import type { Fields } from './credentials/credential-kind.ts'
import { edfiCredentials } from './credentials/edfi-credentials.ts'
import { tokenCredentials } from './credentials/token-credentials.ts'
import { findMock } from './find-mock.ts'

const transfer = { service: 'transfer', kind: tokenCredentials }

const { signal } = new AbortController()

test('finds tokens of the mock, and a clock that moves', async () => {
  const clock = createVirtualClock()
  const platform = await createMockPlatform({ clock })
  const found = await findMock(`${platform.transfer.baseUrl}/`, transfer, platform.fetch, signal)
  expect(Object.keys(found?.credentials ?? {})).toEqual(['token', 'otherToken', 'metricsToken', 'rejectedTokens'])
  const before = clock.now()
  await found?.control?.advance(60_000)
  expect(clock.now()).toBe(before + 60_000)
  await platform.close()
})

test('hears again what the mock hands out: what it did before may be over', async () => {
  const platform = await createMockPlatform()
  const edfi = { service: 'edfi', kind: edfiCredentials }
  const found = await findMock(platform.edfi.baseUrl, edfi, platform.fetch, signal)
  const cookieNow = async () => {
    const described = (await found?.control?.describe?.()) as { readonly credentials: Fields } | undefined
    return edfiCredentials.read(described?.credentials ?? {}, 'the mock').app?.cookie
  }
  expect(await cookieNow()).toBe(found?.credentials.app?.cookie)
  await found?.control?.advance(86_400_000)
  expect(await cookieNow()).not.toBe(found?.credentials.app?.cookie)
  await platform.close()
})

test('has no control over a mock on the system clock', async () => {
  const platform = await createMockPlatform({ clock: systemClock })
  const found = await findMock(platform.transfer.baseUrl, transfer, platform.fetch, signal)
  expect(found?.control).toBeNull()
  await platform.close()
})

test.each<[string, typeof globalThis.fetch]>([
  ['a real backend', async () => Response.json({ detail: 'Not Found' }, { status: 404 })],
  [
    'a page that takes every path',
    async () => new Response('<html></html>', { headers: { 'content-type': 'text/html' } }),
  ],
  ['a JSON API that takes every path', async () => Response.json({ ok: true })],
])('finds none at %s', async (_name, fetch) => {
  expect(await findMock('https://transfer.example', transfer, fetch, signal)).toBeNull()
})

test('says that nobody answers, without a token or with one', async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') }))
  const asked = findMock('https://transfer.example/base', transfer, fetch, signal)
  await expect(asked).rejects.toThrow('https://transfer.example does not answer')
  await expect(asked).rejects.toThrow('connect ECONNREFUSED')
})
