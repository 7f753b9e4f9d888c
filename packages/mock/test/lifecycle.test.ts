import { createHash } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { createMockPlatform, type MockPlatform, type MockPlatformOptions } from '../src/index.ts'

const open: MockPlatform[] = []
afterEach(async () => {
  for (const platform of open.splice(0)) await platform.close()
})

async function start(options: MockPlatformOptions = {}) {
  const platform = await createMockPlatform(options)
  open.push(platform)
  const token = await platform.transfer.issueToken()
  const call = async (path: string, body?: object, headers: Record<string, string> = {}) => {
    const response = await platform.fetch(platform.transfer.baseUrl + path, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: await response.json(), headers: response.headers }
  }
  return { platform, call }
}

const small = { minimum_part_size_bytes: 1000, upload_part_size_bytes: 1000, multipart_threshold_bytes: 2000 }

test('a single upload, its download and its export', async () => {
  const { platform, call } = await start()
  const bytes = new TextEncoder().encode('hello nova')
  const initiated = await call('/v1/transfers/uploads/initiate', {
    filename: 'dir/hello world.txt',
    size_bytes: bytes.byteLength,
    content_type: 'text/plain',
  })
  expect(initiated).toMatchObject({
    status: 200,
    body: {
      strategy: 'single',
      upload_id: null,
      part_size_bytes: null,
      checksum_mode: 'none',
      checksum_algorithm: null,
    },
  })
  expect(initiated.body.key).toMatch(/^uploads\/tenant-1\/[0-9a-f]{32}\/hello world\.txt$/)
  const put = await platform.fetch(initiated.body.url, {
    method: 'PUT',
    body: bytes,
    headers: { 'content-type': 'text/plain' },
  })
  expect(put.status).toBe(200)
  expect(put.headers.get('etag')).toBe(`"${createHash('md5').update(bytes).digest('hex')}"`)

  const presigned = await call('/v1/transfers/downloads/presign', { key: initiated.body.key, filename: 'back.txt' })
  const got = await platform.fetch(presigned.body.url)
  expect(await got.text()).toBe('hello nova')
  expect(got.headers.get('content-disposition')).toBe('attachment; filename="back.txt"')

  const created = await call('/v1/exports', { source_key: initiated.body.key, filename: 'out.txt' })
  expect(created).toMatchObject({ status: 201, body: { status: 'queued', output: null, error: null } })
  await (platform.clock as unknown as { advance(ms: number): Promise<void> }).advance(10_000)
  await platform.settle()
  const exported = await call(`/v1/exports/${created.body.export_id}`)
  expect(exported.body).toMatchObject({ status: 'succeeded', output: { download_filename: 'out.txt' } })
  const copy = await call('/v1/transfers/downloads/presign', { key: exported.body.output.key })
  expect(await (await platform.fetch(copy.body.url)).text()).toBe('hello nova')
})

test('a multipart upload from initiate to complete', async () => {
  const { platform, call } = await start({ transfer: small })
  const initiated = await call('/v1/transfers/uploads/initiate', { filename: 'big.bin', size_bytes: 2500 })
  expect(initiated.body).toMatchObject({ strategy: 'multipart', part_size_bytes: 1000, url: null })
  const { key, upload_id } = initiated.body
  const signed = await call('/v1/transfers/uploads/sign-parts', { key, upload_id, part_numbers: [1, 2, 3] })
  expect(Object.keys(signed.body.urls)).toEqual(['1', '2', '3'])
  const parts = []
  for (const [number, size] of [
    [1, 1000],
    [2, 1000],
    [3, 500],
  ] as const) {
    const put = await platform.fetch(signed.body.urls[number], {
      method: 'PUT',
      body: new Uint8Array(size).fill(number),
    })
    expect(put.status).toBe(200)
    parts.push({ part_number: number, etag: put.headers.get('etag') })
  }
  const held = await call('/v1/transfers/uploads/introspect', { key, upload_id })
  expect(held.body).toMatchObject({ part_size_bytes: 1000, parts })
  const completed = await call('/v1/transfers/uploads/complete', { key, upload_id, parts })
  expect(completed).toMatchObject({
    status: 200,
    body: { key, etag: expect.stringMatching(/^"[0-9a-f]{32}-3"$/) as string },
  })
  expect(completed.body.version_id).toEqual(expect.any(String))
  const again = await call('/v1/transfers/uploads/complete', { key, upload_id, parts })
  expect(again).toMatchObject({ status: 422, body: { error: { code: 'invalid_request', details: {} } } })
  expect(again.body.error.message).toContain('multipart upload was not found')
  const late = await call('/v1/transfers/uploads/sign-parts', { key, upload_id, part_numbers: [1] })
  expect(late.status).toBe(200)
  expect((await call('/v1/transfers/uploads/abort', { key, upload_id })).status).toBe(502)
})
