import { setupServer } from 'msw/node'
import { afterEach, describe, expect, test } from 'vitest'
import { createMockPlatform, describePlatform, type MockPlatform } from '../src/index.ts'
import { createMswHandlers } from '../src/msw.ts'
import { createWorld, readAnswer, tinyParts, type World } from './world.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const overHttp = async (): Promise<World> => {
  const world = await createWorld(
    {},
    {
      fetch: globalThis.fetch,
      async baseUrl(platform) {
        const listening = await platform.listen()
        return listening.baseUrls.transfer
      },
    },
  )
  closing.push(() => world.platform.close())
  return world
}

const underMsw = async (): Promise<World> => {
  const transferBaseUrl = 'http://app.example/api'
  const world = await createWorld(
    {},
    {
      fetch: (...call) => globalThis.fetch(...call),
      baseUrl(platform) {
        const server = setupServer(...createMswHandlers(platform, { transferBaseUrl }))
        server.listen({ onUnhandledRequest: 'error' })
        closing.push(() => server.close())
        return transferBaseUrl
      },
    },
  )
  closing.push(() => world.platform.close())
  return world
}

describe.each([
  ['over HTTP', overHttp],
  ['under MSW', underMsw],
])('%s', (_name, enter) => {
  test('a multipart upload, its download in ranges and its export', async () => {
    const world = await enter()
    const upload = await world.openUpload()
    const parts = await world.sendParts(upload, [1000, 1000, 500])
    const body = { key: upload.key, upload_id: upload.upload_id, parts }
    expect(await world.call('completeUpload', { body })).toMatchObject({ status: 200 })
    const { json } = await world.call('presignDownload', { body: { key: upload.key } })
    const part = await fetch(json.url, { headers: { range: 'bytes=999-1000' } })
    expect(part.status).toBe(206)
    expect([...new Uint8Array(await part.arrayBuffer())]).toEqual([1, 2])
    const created = await world.call('createExport', { body: { source_key: upload.key, filename: 'copy.bin' } })
    await world.clock.advance(5000)
    await world.platform.settle()
    const path = { export_id: created.json.export_id }
    expect(await world.call('getExport', { path })).toMatchObject({ json: { status: 'succeeded' } })
  })

  test('watches an export by events', async () => {
    const world = await enter()
    const source_key = await world.putObject()
    const created = await world.call('createExport', { body: { source_key, filename: 'copy.txt' } })
    const { text, headers } = await world.call('getExport', {
      path: { export_id: created.json.export_id },
      headers: { accept: 'text/event-stream' },
    })
    expect(headers.get('content-type')).toBe('text/event-stream')
    const statuses = [...text.matchAll(/^event: export\ndata: (.*)\nid: (.*)\n\n/gm)].map(([, data, id]) => {
      const resource = JSON.parse(data ?? '')
      expect(resource.updated_at).toBe(id)
      return resource.status
    })
    expect(statuses).toEqual(['queued', 'validating', 'copying', 'finalizing', 'succeeded'])
  })

  test.each([
    ['unknown route', '/v1/nothing', 'GET', 404, { detail: 'Not Found' }],
    ['wrong method', '/v1/exports', 'PUT', 405, { detail: 'Method Not Allowed' }],
    ['no token', '/v1/exports', 'GET', 401, { error: { code: 'unauthorized' } }],
    ['liveness', '/v1/health/live', 'GET', 200, { ok: true }],
  ])('%s', async (_case, path, method, status, body) => {
    const world = await enter()
    const base = _name === 'under MSW' ? 'http://app.example/api' : await httpBase(world.platform)
    const answer = await readAnswer(await fetch(base + path, { method, headers: { 'x-request-id': 'r1' } }))
    expect(answer).toMatchObject({ status, json: body })
    expect(answer.headers.get('x-request-id')).toBe('r1')
  })

  test('a dropped connection is a network error and what happened before it stays', async () => {
    const world = await enter()
    const upload = await world.openUpload()
    const parts = await world.sendParts(upload, [1000, 1000, 500])
    world.platform.faults.add({ on: { operation: 'completeUpload' }, do: { kind: 'drop', when: 'after' } })
    const body = { key: upload.key, upload_id: upload.upload_id, parts }
    await expect(world.call('completeUpload', { body })).rejects.toThrow(TypeError)
    expect(await world.call('completeUpload', { body })).toMatchObject({ status: 422 })
  })
})

describe('bodies that break off, over HTTP', () => {
  const urlFor = async (world: World) => {
    const { key, upload_id } = await world.openUpload()
    const signed = await world.call('signUploadParts', { body: { key, upload_id, part_numbers: [1] } })
    return { key, upload_id, url: signed.json.urls[1] as string }
  }
  const partsOf = async (world: World, { key, upload_id }: { key: string; upload_id: string }) =>
    (await world.call('introspectUpload', { body: { key, upload_id } })).json.parts

  test('a stalled part ends when its sender gives up, and nothing of it stays', async () => {
    const world = await overHttp()
    const upload = await urlFor(world)
    world.platform.faults.add({ on: { operation: 's3:UploadPart' }, do: { kind: 'stall', afterBytes: 100 } })
    const controller = new AbortController()
    const sending = fetch(upload.url, { method: 'PUT', body: new Uint8Array(1000), signal: controller.signal })
    const [entry] = await arrival(world)
    while ((entry?.requestBytes ?? 0) < 100) await new Promise((resolve) => setImmediate(resolve))
    controller.abort(new Error('enough'))
    await expect(sending).rejects.toThrow('enough')
    expect(await partsOf(world, upload)).toEqual([])
  })

  test('a part whose connection is reset in the middle', async () => {
    const world = await overHttp()
    const upload = await urlFor(world)
    world.platform.faults.add({ on: { operation: 's3:UploadPart' }, do: { kind: 'drop', afterBytes: 100 } })
    await expect(fetch(upload.url, { method: 'PUT', body: new Uint8Array(1000) })).rejects.toThrow(TypeError)
    expect(await partsOf(world, upload)).toEqual([])
    expect((await fetch(upload.url, { method: 'PUT', body: new Uint8Array(1000) })).status).toBe(200)
  })

  test.each([
    ['clean', 4],
    ['reset', null],
  ] as const)('an object cut short, ending %s', async (ending, want) => {
    const world = await overHttp()
    const { json } = await world.call('presignDownload', { body: { key: await world.putObject('0123456789') } })
    world.platform.faults.add({ on: { operation: 's3:GetObject' }, do: { kind: 'truncate', bytes: 4, ending } })
    const reading = fetch(json.url).then((response) => response.arrayBuffer())
    if (want === null) await expect(reading).rejects.toThrow()
    else expect((await reading).byteLength).toBe(want)
  })
})

async function arrival(world: World) {
  for (;;) {
    const seen = world.platform.journal.of('s3:UploadPart')
    if (seen.length > 0) return seen
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const httpBase = async (platform: MockPlatform) => (await platform.listen()).baseUrls.transfer

test('describes itself to programs', async () => {
  const platform = await createMockPlatform({ transfer: tinyParts })
  closing.push(() => platform.close())
  const described = describePlatform(platform, await platform.listen())
  expect(JSON.parse(JSON.stringify(described))).toMatchObject({
    transfer: {
      baseUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      credentials: { token: expect.any(String) },
    },
    store: { endpoint: expect.stringMatching(/^http:/), bucket: 'nova-files', forcePathStyle: true },
  })
  const { rejectedTokens } = described.transfer.credentials
  expect(Object.keys(rejectedTokens)).toContain('token_expired')
})

test('URLs name the store by the host the caller used', async () => {
  const platform = await createMockPlatform()
  closing.push(() => platform.close())
  const { baseUrls, credentials } = await platform.listen()
  const base = baseUrls.transfer.replace('127.0.0.1', 'localhost')
  const answer = await fetch(`${base}/v1/transfers/uploads/initiate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${credentials.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ filename: 'x', size_bytes: 1 }),
  })
  const { url } = await answer.json()
  expect(new URL(url).hostname).toBe('localhost')
  expect((await fetch(url, { method: 'PUT', body: new Uint8Array(1) })).status).toBe(200)
})
