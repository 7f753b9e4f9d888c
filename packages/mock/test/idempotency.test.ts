import { afterEach, describe, expect, test, vi } from 'vitest'
import { createVirtualClock, type MockPlatformOptions } from '../src/index.ts'
import { createWorld, type World } from './world.ts'

/** A moment on most machines; one that stands still for seconds is no failure. */
const patience = { timeout: 20_000 }

const open: World[] = []
afterEach(async () => {
  for (const world of open.splice(0)) await world.platform.close()
})
const enter = async (options?: MockPlatformOptions) => {
  const world = await createWorld(options)
  open.push(world)
  return world
}
const initiate = (world: World, key: string, body: object = {}) =>
  world.call('initiateUpload', { body: { filename: 'a', size_bytes: 1, ...body }, headers: { 'idempotency-key': key } })
const messageOf = async (answer: ReturnType<typeof initiate>) => (await answer).json.error.message

test('replays the first answer word for word under a fresh request id', async () => {
  const world = await enter()
  const first = await initiate(world, ' k ')
  await world.clock.advance(600_000)
  const again = await initiate(world, 'k', { content_type: null, size_bytes: '1' })
  expect(again.status).toBe(200)
  expect(again.text).toBe(first.text)
  expect(again.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'))
})

test('an export replays with the status it had', async () => {
  const world = await enter()
  const source_key = await world.putObject()
  const request = { body: { source_key, filename: 'x' }, headers: { 'idempotency-key': 'k' } }
  const first = await world.call('createExport', request)
  await world.clock.advance(60_000)
  await world.platform.settle()
  const again = await world.call('createExport', request)
  expect(again).toMatchObject({ status: 201, text: first.text })
  expect(again.json.status).toBe('queued')
  const list = await world.call('listExports')
  expect(list.json.exports).toHaveLength(1)
})

test('keys are taken per route, scope and payload, and for fifteen minutes', async () => {
  const world = await enter()
  const first = await initiate(world, 'k')
  expect(await initiate(world, 'k', { size_bytes: 2 })).toMatchObject({ status: 409 })
  expect(await messageOf(initiate(world, 'k', { size_bytes: 2 }))).toContain('different payload')
  const other = await world.platform.transfer.issueToken({ tenant_id: 'tenant-2' })
  const foreign = await world.call('initiateUpload', {
    body: { filename: 'b', size_bytes: 1 },
    headers: { 'idempotency-key': 'k' },
    token: other,
  })
  expect(foreign.status).toBe(200)
  await world.clock.advance(900_000)
  const later = await initiate(world, 'k')
  expect(later.status).toBe(200)
  expect(later.json.key).not.toBe(first.json.key)
})

test('a key in use is refused at once', async () => {
  // Time that moves by itself could bring the first answer before the second call is there.
  const clock = createVirtualClock({ autoAdvance: false })
  const world = await enter({
    clock,
    faults: [{ on: { operation: 's3:CreateMultipartUpload' }, do: { kind: 'delay', ms: 1000 } }],
  })
  const first = initiate(world, 'k', { size_bytes: 5000 })
  await vi.waitUntil(() => world.platform.journal.of('s3:CreateMultipartUpload').length > 0, patience)
  expect(await initiate(world, 'k', { size_bytes: 5000 })).toMatchObject({ status: 409 })
  await clock.advance(1000)
  expect((await first).status).toBe(200)
})

test('failures are forgotten', async () => {
  const world = await enter({ faults: [{ on: { operation: 'sessions:write' }, do: { kind: 'fail' } }] })
  expect((await initiate(world, 'k')).status).toBe(503)
  expect((await initiate(world, 'k')).status).toBe(200)
})

describe('when the store of keys fails', () => {
  const failing = (point: string) => ({ faults: [{ on: { operation: point }, do: { kind: 'fail' as const } }] })

  test('before: nothing happened, the same key works', async () => {
    const world = await enter(failing('idempotency:claim'))
    expect((await initiate(world, 'k')).json.error.code).toBe('idempotency_unavailable')
    expect((await initiate(world, 'k')).status).toBe(200)
  })

  test('after: it happened, and the key is stuck until it expires, then runs again', async () => {
    const world = await enter({ ...failing('idempotency:commit'), transfer: { active_multipart_upload_limit: 5 } })
    const body = { size_bytes: 5000 }
    expect(await initiate(world, 'k', body)).toMatchObject({ status: 503 })
    expect(world.platform.journal.of('s3:CreateMultipartUpload')).toHaveLength(1)
    expect(await messageOf(initiate(world, 'k', body))).toContain('in progress')
    await world.clock.advance(899_000)
    expect((await initiate(world, 'k', body)).status).toBe(409)
    await world.clock.advance(1000)
    expect((await initiate(world, 'k', body)).status).toBe(200)
    expect(world.platform.journal.of('s3:CreateMultipartUpload')).toHaveLength(2)
  })

  test('while forgetting a failure: that is what is told, and the key is stuck', async () => {
    const world = await enter({ ...failing('idempotency:discard'), transfer: { max_upload_bytes: 10 } })
    expect((await initiate(world, 'k', { size_bytes: 11 })).json.error.code).toBe('idempotency_unavailable')
    expect((await initiate(world, 'k', { size_bytes: 11 })).status).toBe(409)
  })
})

test('other operations and a service without keys ignore the header', async () => {
  const world = await enter({ transfer: { idempotencyEnabled: false } })
  expect((await initiate(world, ' ')).status).toBe(200)
  const first = await initiate(world, 'k')
  expect((await initiate(world, 'k')).json.key).not.toBe(first.json.key)
  const presign = () =>
    world.call('presignDownload', { body: { key: 'uploads/tenant-1/a' }, headers: { 'idempotency-key': '' } })
  expect((await presign()).status).toBe(200)
})
