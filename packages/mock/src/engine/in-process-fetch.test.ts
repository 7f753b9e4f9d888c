import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { collectBytes } from './body.ts'
import type { Exchange, ExchangeRequest } from './exchange.ts'
import { createInProcessFetch } from './in-process-fetch.ts'
import { jsonResponse, textResponse } from './respond.ts'

const echo = async (request: ExchangeRequest): Promise<Exchange> =>
  jsonResponse(200, {
    method: request.method,
    target: request.rawTarget,
    headers: Object.fromEntries(request.headers),
    body: new TextDecoder().decode(await collectBytes(request.body)),
  })
const fetch = createInProcessFetch(echo)

test.each([
  ['text', 'hello', { 'content-type': 'text/plain;charset=UTF-8', 'content-length': '5' }],
  ['bytes', new TextEncoder().encode('hello'), { 'content-length': '5' }],
  ['a Blob', new Blob(['hello']), { 'content-length': '5' }],
  ['a typed Blob', new Blob(['hello'], { type: 'image/png' }), { 'content-type': 'image/png' }],
  ['a stream', new Blob(['hello']).stream(), { 'transfer-encoding': 'chunked' }],
])('carries %s', async (_name, body, headers) => {
  const seen = await (await fetch('http://a.test/p%20q?x=%2F', { method: 'PUT', body: body as BodyInit })).json()
  expect(seen).toMatchObject({ method: 'PUT', target: '/p%20q?x=%2F', body: 'hello', headers })
  expect(seen.headers.host).toBe('a.test')
})

test('untyped bodies get no content type', async () => {
  const seen = await (await fetch('http://a.test/', { method: 'PUT', body: new Blob(['x']) })).json()
  expect(seen.headers).not.toHaveProperty('content-type')
})

test.each(['at once', 'in pieces'])('undoes gzip, asked for or not: %s', async (how) => {
  const packed = new Uint8Array(gzipSync('hello'))
  const pieces = async function* () {
    for (const byte of packed) yield Uint8Array.of(byte)
  }
  const headers = new Headers({ 'content-encoding': 'gzip' })
  const answer = createInProcessFetch(async () => ({
    kind: 'response',
    status: 200,
    headers,
    body: how === 'at once' ? packed : pieces(),
  }))
  const response = await answer('http://a.test/')
  expect(response.headers.get('content-encoding')).toBe('gzip')
  expect(await response.text()).toBe('hello')
})

test('rejects with the reason of the signal, before and during', async () => {
  const reason = new Error('enough')
  await expect(fetch('http://a.test/', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  const controller = new AbortController()
  const silent = createInProcessFetch(() => new Promise(() => {}))
  const waiting = silent('http://a.test/', { signal: controller.signal })
  controller.abort(reason)
  await expect(waiting).rejects.toBe(reason)
})

test('a dropped connection is the error fetch gives', async () => {
  const broken = createInProcessFetch(async () => ({ kind: 'drop' }))
  await expect(broken('http://a.test/')).rejects.toThrow(TypeError)
})

test('leaving the body early tells the producer', async () => {
  let left = false
  const endless = createInProcessFetch(async () => ({
    kind: 'response',
    status: 200,
    headers: new Headers(),
    body: (async function* () {
      try {
        for (;;) yield new Uint8Array(8)
      } finally {
        left = true
      }
    })(),
  }))
  const reader = (await endless('http://a.test/')).body?.getReader()
  await reader?.read()
  await reader?.cancel()
  expect(left).toBe(true)
})

test('follows a redirect and stops at a manual one', async () => {
  const moving = createInProcessFetch(async (request) =>
    request.rawTarget.endsWith('/')
      ? textResponse(307, 'text/plain', '', { location: 'http://a.test/x' })
      : echo(request),
  )
  expect(await (await moving('http://a.test/x/', { method: 'POST', body: 'b' })).json()).toMatchObject({
    method: 'POST',
    target: '/x',
    body: 'b',
  })
  expect((await moving('http://a.test/x/', { redirect: 'manual' })).status).toBe(307)
})

/** Everything that nobody has any more goes. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  // What was made in this turn is held until its end.
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setImmediate(resolve))
    collect()
  }
}

test.each(['an answer', 'the rest of an answer'])(
  'an abort is heard while %s is waited for, whatever was collected meanwhile',
  async (what) => {
    const reason = new Error('enough')
    const controller = new AbortController()
    let isGone = false
    const endless = async function* () {
      yield Uint8Array.of(1)
      await new Promise(() => {})
    }
    const silent = createInProcessFetch(({ signal }) => {
      signal?.addEventListener('abort', () => {
        isGone = true
      })
      if (what === 'an answer') return new Promise(() => {})
      return Promise.resolve({ kind: 'response', status: 200, headers: new Headers(), body: endless() })
    })
    let seen: unknown
    const read = async () => {
      const reader = (await silent('http://a.test/', { signal: controller.signal })).body?.getReader()
      await reader?.read()
      await reader?.read()
    }
    void read().catch((error) => {
      seen = error
    })
    await collectGarbage()
    controller.abort(reason)
    await new Promise((resolve) => setImmediate(resolve))
    expect([seen, isGone]).toEqual([reason, true])
  },
)
