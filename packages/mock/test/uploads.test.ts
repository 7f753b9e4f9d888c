import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import type { MockPlatformOptions } from '../src/index.ts'
import { createWorld, type World } from './world.ts'

const open: World[] = []
afterEach(async () => {
  for (const world of open.splice(0)) await world.platform.close()
})
const enter = async (options?: MockPlatformOptions) => {
  const world = await createWorld(options)
  open.push(world)
  return world
}
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64')
const dayMs = 86_400_000

describe('initiate', () => {
  test('announces the defaults of a default deployment', async () => {
    const world = await enter({
      transfer: {
        minimum_part_size_bytes: 67_108_864,
        upload_part_size_bytes: 134_217_728,
        multipart_threshold_bytes: 104_857_600,
      },
    })
    const { json } = await world.call('initiateUpload', { body: { filename: 'a', size_bytes: 104_857_600 } })
    expect(json).toMatchObject({
      strategy: 'multipart',
      bucket: 'nova-files',
      expires_in_seconds: 1800,
      policy_id: 'default',
      policy_version: '2026-04-03',
      max_concurrency_hint: 4,
      sign_batch_size_hint: 64,
      accelerate_enabled: false,
      checksum_algorithm: null,
      checksum_mode: 'none',
      resumable_until: '2026-01-12T12:00:00Z',
      url: null,
      part_size_bytes: 134_217_728,
    })
    expect(json.session_id).toMatch(/^[0-9a-f]{32}$/)
  })

  test('refuses what is larger than the policy, telling both sizes', async () => {
    const world = await enter({ transfer: { max_upload_bytes: 9000 } })
    const { status, json } = await world.call('initiateUpload', { body: { filename: 'a', size_bytes: 9001 } })
    expect(status).toBe(422)
    expect(json.error.details).toEqual({ size_bytes: 9001, max_upload_bytes: 9000 })
  })

  test('a single upload that must be checked needs the digest first, and the store compares it', async () => {
    const world = await enter()
    const bytes = new TextEncoder().encode('checked')
    const body = { filename: 'a', size_bytes: bytes.byteLength, checksum_preference: 'strict' }
    expect(await world.call('initiateUpload', { body })).toMatchObject({
      status: 422,
      json: { error: { details: {} } },
    })
    const { json } = await world.call('initiateUpload', { body: { ...body, checksum_value: sha256(bytes) } })
    expect(json).toMatchObject({ checksum_mode: 'required', checksum_algorithm: 'SHA256' })
    const put = (sent: Uint8Array<ArrayBuffer>, checksum?: string) =>
      world.platform.fetch(json.url, {
        method: 'PUT',
        body: sent,
        headers: checksum === undefined ? {} : { 'x-amz-checksum-sha256': checksum },
      })
    expect((await put(bytes)).status).toBe(403)
    expect((await put(new TextEncoder().encode('checkEd'), sha256(bytes))).status).toBe(400)
    expect((await put(bytes, sha256(bytes))).status).toBe(200)
  })

  test('a declared content type is bound to the URL', async () => {
    const world = await enter()
    const { json } = await world.call('initiateUpload', {
      body: { filename: 'a', size_bytes: 1, content_type: 'text/csv' },
    })
    const put = (headers: Record<string, string>) =>
      world.platform.fetch(json.url, { method: 'PUT', body: new Uint8Array(1), headers })
    expect((await put({})).status).toBe(403)
    expect((await put({ 'content-type': 'text/html' })).status).toBe(403)
    expect((await put({ 'content-type': 'text/csv' })).status).toBe(200)
  })

  test('URLs expire by the clock of the platform', async () => {
    const world = await enter()
    const { json } = await world.call('initiateUpload', { body: { filename: 'a', size_bytes: 1 } })
    const put = () => world.platform.fetch(json.url, { method: 'PUT', body: new Uint8Array(1) })
    await world.clock.advance(1799_000)
    expect((await put()).status).toBe(200)
    await world.clock.advance(2000)
    const late = await put()
    expect(late.status).toBe(403)
    expect(await late.text()).toContain('expired')
  })

  test('takes profiles of a policy document', async () => {
    const world = await enter({
      transfer: {
        overlay: { policy_id: 'doc', profiles: { bulk: { max_concurrency_hint: 9, sign_batch_size_hint: 2 } } },
      },
    })
    const { answer } = await world.openUpload({ workload_class: ' bulk ', policy_hint: 'unknown' })
    expect(answer.json).toMatchObject({ policy_id: 'doc', max_concurrency_hint: 9, sign_batch_size_hint: 2 })
    expect(await world.call('getTransferCapabilities', { query: { policy_hint: 'bulk' } })).toMatchObject({
      json: { max_concurrency_hint: 9 },
    })
  })

  test('an accelerated upload names another host, a download does not', async () => {
    const world = await enter({ transfer: { accelerate_enabled: true } })
    const { json } = await world.call('initiateUpload', { body: { filename: 'a', size_bytes: 1 } })
    expect(new URL(json.url).hostname).toBe('s3-accelerate.nova.test')
    expect((await world.platform.fetch(json.url, { method: 'PUT', body: new Uint8Array(1) })).status).toBe(200)
    const down = await world.call('presignDownload', { body: { key: json.key } })
    expect(new URL(down.json.url).hostname).toBe('s3.nova.test')
  })
})

describe('quotas', () => {
  test('slots come back on complete and abort, bytes only on abort', async () => {
    const world = await enter({
      transfer: { active_multipart_upload_limit: 2, daily_ingress_budget_bytes: 10_000 },
    })
    const first = await world.openUpload()
    const second = await world.openUpload()
    const refused = await world.openUpload()
    expect(refused.answer).toMatchObject({
      status: 429,
      json: { error: { code: 'too_many_requests', details: { reason: 'active_multipart_limit', limit: 2 } } },
    })
    expect(refused.answer.headers.has('retry-after')).toBe(false)
    const parts = await world.sendParts(first, [1000, 1000, 500])
    await world.call('completeUpload', { body: { key: first.key, upload_id: first.upload_id, parts } })
    await world.call('abortUpload', { body: { key: second.key, upload_id: second.upload_id } })
    expect((await world.openUpload({ size_bytes: 7500 })).answer.status).toBe(200)
    expect((await world.openUpload({ size_bytes: 2000 })).answer.json.error.details).toEqual({
      reason: 'daily_ingress_budget_bytes',
      limit: 10_000,
    })
    await world.clock.advance(dayMs)
    const token = await world.platform.transfer.issueToken()
    expect((await world.call('initiateUpload', { body: { filename: 'a', size_bytes: 2000 }, token })).status).toBe(200)
  })

  test('a replay and a failed initiate reserve nothing', async () => {
    const world = await enter({ transfer: { active_multipart_upload_limit: 1 } })
    world.platform.faults.add({ on: { operation: 's3:CreateMultipartUpload' }, do: { kind: 'status', status: 503 } })
    expect((await world.openUpload()).answer.status).toBe(502)
    const request = { body: { filename: 'f', size_bytes: 2500 }, headers: { 'idempotency-key': 'k' } }
    const first = await world.call('initiateUpload', request)
    const second = await world.call('initiateUpload', request)
    expect(second.text).toBe(first.text)
    expect(first.status).toBe(200)
  })

  test('the janitor frees what was left behind', async () => {
    const world = await enter({ transfer: { active_multipart_upload_limit: 1, resumable_ttl_seconds: 3600 } })
    await world.openUpload()
    expect((await world.openUpload()).answer.status).toBe(429)
    await world.clock.advance(3_700_000)
    expect((await world.openUpload()).answer.status).toBe(200)
    expect(await world.platform.transfer.runJanitor()).toEqual({ completed: 0, aborted: 0, strays: 0 })
  })
})

test('the janitor tells finished uploads from abandoned ones and strays', async () => {
  const world = await enter({ transfer: { resumable_ttl_seconds: 3600 } })
  await world.putObject()
  await world.openUpload()
  const finished = await world.openUpload()
  const parts = await world.sendParts(finished, [1000, 1000, 500])
  await world.call('completeUpload', { body: { key: finished.key, upload_id: finished.upload_id, parts } })
  world.platform.faults.add({ on: { operation: 'sessions:write' }, do: { kind: 'fail' } })
  expect((await world.openUpload()).answer.status).toBe(503)
  await world.clock.advance(3_600_000)
  expect(await world.platform.transfer.runJanitor()).toEqual({ completed: 1, aborted: 1, strays: 0 })
  await world.clock.advance(dayMs)
  expect(await world.platform.transfer.runJanitor()).toEqual({ completed: 0, aborted: 0, strays: 1 })
})

describe('sign-parts', () => {
  test('checks in the order of the wire and burns the call before checksums', async () => {
    const world = await enter({
      transfer: { sign_batch_size_hint: 2, sign_requests_per_upload_limit: 3, checksum_mode: 'required' },
    })
    const { key, upload_id } = await world.openUpload()
    const sign = (change: object) =>
      world.call('signUploadParts', { body: { key, upload_id, part_numbers: [1], ...change } })
    const details = async (change: object) => (await sign(change)).json.error.details
    expect((await sign({ key: 'uploads/tenant-2/a/b' })).json.error.message).toContain('outside caller upload scope')
    expect((await sign({ upload_id: 'other' })).json.error.message).toContain('upload session was not found')
    expect((await sign({ key: `uploads/tenant-1/${'0'.repeat(32)}/x` })).json.error.message).toContain(
      'outside caller scope',
    )
    expect(await details({ part_numbers: [1, 2, 3] })).toEqual({ requested_parts: 3, sign_batch_size_hint: 2 })
    expect(await details({ part_numbers: [1, 2], checksums_sha256: { 1: 'x' } })).toEqual({ part_number: 2 })
    expect(await details({})).toEqual({ part_number: 1 })
    expect((await sign({ checksums_sha256: { 1: sha256(new Uint8Array(1)) } })).status).toBe(200)
    const capped = await sign({ checksums_sha256: { 1: 'x' } })
    expect(capped).toMatchObject({ status: 429, json: { error: { details: { limit: 3 } } } })
  })

  test('part checksums are bound to their URLs', async () => {
    const world = await enter({ transfer: { checksum_mode: 'required' } })
    const { key, upload_id } = await world.openUpload()
    const bytes = new Uint8Array(1000).fill(7)
    const { json } = await world.call('signUploadParts', {
      body: { key, upload_id, part_numbers: [1], checksums_sha256: { 1: sha256(bytes) } },
    })
    const put = (body: Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
      world.platform.fetch(json.urls[1], { method: 'PUT', body, headers })
    expect((await put(bytes, {})).status).toBe(403)
    expect((await put(new Uint8Array(1000), { 'x-amz-checksum-sha256': sha256(bytes) })).status).toBe(400)
    expect((await put(bytes, { 'x-amz-checksum-sha256': sha256(bytes) })).status).toBe(200)
    const etag = createHash('md5').update(bytes).digest('hex')
    const complete = (part: object) =>
      world.call('completeUpload', { body: { key, upload_id, parts: [{ part_number: 1, etag, ...part }] } })
    expect((await complete({})).json.error.details).toEqual({ part_number: 1 })
    expect((await complete({ checksum_sha256: sha256(bytes) })).status).toBe(200)
  })

  test('goes on after completion, not after the resumable window', async () => {
    const world = await enter({ transfer: { resumable_ttl_seconds: 60 } })
    const upload = await world.openUpload()
    const parts = await world.sendParts(upload, [1000, 1000, 500])
    const body = { key: upload.key, upload_id: upload.upload_id }
    await world.clock.advance(60_000)
    const sign = await world.call('signUploadParts', { body: { ...body, part_numbers: [1] } })
    expect(sign).toMatchObject({ status: 422 })
    expect(sign.json.error.message).toContain('upload session was not found')
    expect((await world.call('introspectUpload', { body })).json).toMatchObject({ part_size_bytes: 1000, parts })
    expect((await world.call('completeUpload', { body: { ...body, parts } })).status).toBe(200)
  })
})

describe('introspect, complete, abort', () => {
  test('guesses the part size once the session is gone', async () => {
    const world = await enter({ transfer: { resumable_ttl_seconds: 60 } })
    const { key, upload_id } = await world.openUpload()
    const signed = await world.call('signUploadParts', { body: { key, upload_id, part_numbers: [3] } })
    await world.platform.fetch(signed.json.urls[3], { method: 'PUT', body: new Uint8Array(500) })
    const look = () => world.call('introspectUpload', { body: { key, upload_id } })
    expect((await look()).json.part_size_bytes).toBe(1000)
    await world.clock.advance(61_000)
    expect((await look()).json.part_size_bytes).toBe(500)
    const empty = await world.openUpload()
    await world.clock.advance(61_000)
    const body = { key: empty.key, upload_id: empty.upload_id }
    expect((await world.call('introspectUpload', { body })).json).toMatchObject({
      part_size_bytes: 134_217_728,
      parts: [],
    })
  })

  test('completes a subset without complaint and says which part is wrong', async () => {
    const world = await enter()
    const upload = await world.openUpload()
    const parts = await world.sendParts(upload, [1000, 1000, 500])
    const { key, upload_id } = upload
    const complete = (listed: readonly object[]) =>
      world.call('completeUpload', { body: { key, upload_id, parts: listed } })
    const details = async (listed: readonly object[]) => (await complete(listed)).json.error.details
    expect(await details([...parts, { part_number: 9, etag: 'x' }])).toEqual({ part_number: 9 })
    expect(await details([{ part_number: 2, etag: '"nope"' }])).toEqual({ part_number: 2 })
    expect(await details([parts[0] ?? {}, parts[0] ?? {}])).toEqual({ part_numbers: [1] })
    expect(await details(parts.map((part) => ({ ...part, checksum_sha256: 'x' })).slice(1))).toMatchObject({
      errors: [{ type: 'value_error', loc: ['body', 'parts'] }],
    })
    const done = await complete([{ part_number: 1, etag: parts[0]?.etag.replaceAll('"', '') }])
    expect(done.json.etag).toMatch(/-1"$/)
    const down = await world.call('presignDownload', { body: { key } })
    expect((await (await world.platform.fetch(down.json.url)).arrayBuffer()).byteLength).toBe(1000)
  })

  test('a part the store finds too small is 502', async () => {
    const world = await enter()
    const upload = await world.openUpload()
    const parts = await world.sendParts(upload, [10, 500])
    const body = { key: upload.key, upload_id: upload.upload_id, parts }
    expect(await world.call('completeUpload', { body })).toMatchObject({
      status: 502,
      json: { error: { code: 'upstream_s3_error' } },
    })
  })

  test('a lost connection to the store is 500', async () => {
    const world = await enter()
    const upload = await world.openUpload()
    world.platform.faults.add({ on: { operation: 's3:ListParts', from: 'control-plane' }, do: { kind: 'drop' } })
    const body = { key: upload.key, upload_id: upload.upload_id }
    expect(await world.call('introspectUpload', { body })).toMatchObject({
      status: 500,
      json: { error: { code: 'internal_error' } },
    })
  })
})

describe('presign download', () => {
  test.each([
    [{ filename: 'a/ü "x".txt' }, 'attachment; filename="ü x.txt"'],
    [{ filename: 'ignored', content_disposition: 'inline' }, 'inline'],
    [{ filename: 'ignored', content_disposition: '' }, null],
    [{}, null],
  ])('%j -> %s', async (change, want) => {
    const world = await enter()
    const key = await world.putObject()
    const { json } = await world.call('presignDownload', { body: { key, ...change } })
    const url = new URL(json.url)
    const sent = url.searchParams.get('response-content-disposition')
    if ('content_disposition' in change) expect(sent).toBe(change.content_disposition)
    else expect(sent).toBe(want)
    expect(json.expires_in_seconds).toBe(900)
  })

  test.each(['uploads/tenant-1/', 'exports/tenant-1/', 'tmp/tenant-1/x'])('%s is readable', async (key) => {
    const world = await enter()
    expect((await world.call('presignDownload', { body: { key } })).status).toBe(200)
    expect((await world.call('presignDownload', { body: { key: key.replace('1', '2') } })).status).toBe(422)
  })
})
