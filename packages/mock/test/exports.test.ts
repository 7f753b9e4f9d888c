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
const create = async (world: World, source_key: string, filename = 'dir/out put.txt') =>
  (await world.call('createExport', { body: { source_key, filename } })).json.export_id as string
const look = async (world: World, export_id: string) => (await world.call('getExport', { path: { export_id } })).json
const pass = async (world: World, ms: number) => {
  await world.clock.advance(ms)
  await world.platform.settle()
}

test('goes through its states and leaves a copy', async () => {
  const world = await enter()
  const source = await world.putObject('content')
  const id = await create(world, source)
  const seen = []
  for (let step = 0; step < 7; step++) {
    const { status, output } = await look(world, id)
    seen.push(`${status} ${output === null ? '-' : 'output'}`)
    await pass(world, 200)
  }
  expect(seen).toEqual([
    'queued -',
    'validating -',
    'copying -',
    'copying -',
    'copying -',
    'finalizing output',
    'succeeded output',
  ])
  const done = await look(world, id)
  expect(done).toMatchObject({
    filename: 'dir/out put.txt',
    output: { key: `exports/tenant-1/${id}/out put.txt`, download_filename: 'dir/out put.txt' },
    error: null,
    execution_arn: expect.stringMatching(/^arn:aws:states:/),
    cancel_requested_at: null,
  })
  const down = await world.call('presignDownload', { body: { key: done.output.key } })
  expect(await (await world.platform.fetch(down.json.url)).text()).toBe('content')
})

test('the worker lane stays in copying for its rhythm', async () => {
  const world = await enter({ transfer: { large_export_worker_threshold_bytes: 5 } })
  const id = await create(world, await world.putObject('more than five'))
  await pass(world, 10_000)
  expect((await look(world, id)).status).toBe('copying')
  await pass(world, 6000)
  expect((await look(world, id)).status).toBe('succeeded')
})

test('copies in pieces when the object is too large for one request', async () => {
  const world = await enter({ transfer: { maxSingleCopyBytes: 1000, copyPartSizeBytes: 1000 } })
  const upload = await world.openUpload()
  const parts = await world.sendParts(upload, [1000, 1000, 500])
  await world.call('completeUpload', { body: { key: upload.key, upload_id: upload.upload_id, parts } })
  const id = await create(world, upload.key)
  await pass(world, 10_000)
  expect((await look(world, id)).status).toBe('succeeded')
  expect(world.platform.journal.of('s3:UploadPartCopy')).toHaveLength(3)
})

describe('sources that fail later', () => {
  test.each([
    ['missing', 'uploads/tenant-1/nothing/here', /not found/],
    ['foreign', 'uploads/tenant-2/a/b', /outside caller scope/],
  ])('%s', async (_name, source, message) => {
    const world = await enter()
    const id = await create(world, source)
    expect((await look(world, id)).status).toBe('queued')
    await pass(world, 5000)
    const { status, error, output } = await look(world, id)
    expect({ status, output }).toEqual({ status: 'failed', output: null })
    expect(JSON.parse(error).errorMessage).toMatch(message)
  })

  test('an empty object', async () => {
    const world = await enter()
    const { json } = await world.call('initiateUpload', { body: { filename: 'empty', size_bytes: 1 } })
    await world.platform.fetch(json.url, { method: 'PUT', body: new Uint8Array(0) })
    const id = await create(world, json.key)
    await pass(world, 5000)
    expect(await look(world, id)).toMatchObject({ status: 'failed' })
  })

  test('a request id longer than the workflow takes', async () => {
    const world = await enter()
    const source_key = await world.putObject()
    const { json } = await world.call('createExport', {
      body: { source_key, filename: 'x' },
      headers: { 'x-request-id': 'r'.repeat(257) },
    })
    await pass(world, 5000)
    expect(await look(world, json.export_id)).toMatchObject({ status: 'failed' })
  })
})

test('a store that fails for a while is tried again, for good it is export_failed', async () => {
  const world = await enter({
    faults: [{ on: { operation: 's3:CopyObject', times: 2 }, do: { kind: 'status', status: 503 } }],
  })
  const source = await world.putObject()
  const id = await create(world, source)
  await pass(world, 60_000)
  expect((await look(world, id)).status).toBe('succeeded')
  world.platform.faults.add({
    on: { operation: 's3:CopyObject', times: 'always' },
    do: { kind: 'status', status: 503 },
  })
  const failing = await create(world, source)
  await pass(world, 300_000)
  expect(await look(world, failing)).toMatchObject({ status: 'failed', error: 'export_failed' })
})

describe('cancel', () => {
  test('is immediate, final and repeatable', async () => {
    const world = await enter()
    const id = await create(world, await world.putObject())
    await pass(world, 300)
    const cancel = () => world.call('cancelExport', { path: { export_id: id } })
    const first = await cancel()
    expect(first).toMatchObject({ status: 200, json: { status: 'cancelled', output: null } })
    expect(first.json.cancel_requested_at).toBe(first.json.updated_at)
    await pass(world, 10_000)
    expect((await cancel()).text).toBe(first.text)
    expect(await look(world, id)).toEqual(first.json)
  })

  test('a copy that was under way is removed, an output that was known stays', async () => {
    const world = await enter()
    const source = await world.putObject()
    const copying = await create(world, source)
    await pass(world, 500)
    await world.call('cancelExport', { path: { export_id: copying } })
    await pass(world, 5000)
    expect(world.platform.journal.of('s3:DeleteObject')).toHaveLength(1)
    const finalizing = await create(world, source)
    await pass(world, 1050)
    expect((await world.call('cancelExport', { path: { export_id: finalizing } })).json).toMatchObject({
      status: 'cancelled',
      output: { download_filename: 'dir/out put.txt' },
    })
  })

  test('a finished export is given back as it is', async () => {
    const world = await enter()
    const id = await create(world, await world.putObject())
    await pass(world, 5000)
    expect(await world.call('cancelExport', { path: { export_id: id } })).toMatchObject({
      status: 200,
      json: { status: 'succeeded', cancel_requested_at: null },
    })
  })

  test('an execution that cannot be stopped is 500, but cancelled', async () => {
    const world = await enter({ faults: [{ on: { operation: 'exports:stop' }, do: { kind: 'fail' } }] })
    const id = await create(world, await world.putObject())
    expect((await world.call('cancelExport', { path: { export_id: id } })).status).toBe(500)
    expect((await look(world, id)).status).toBe('cancelled')
  })
})

describe('the list', () => {
  test('is newest first, bounded, late, and of one scope', async () => {
    const world = await enter()
    const source = await world.putObject()
    const ids: string[] = []
    for (let index = 0; index < 3; index++) ids.unshift(await create(world, source))
    const list = async (query = {}) =>
      (await world.call('listExports', { query })).json.exports.map((one: { export_id: string }) => one.export_id)
    expect(await list()).toEqual([])
    await pass(world, 5000)
    expect(await list()).toEqual(ids)
    expect(await list({ limit: '2' })).toEqual(ids.slice(0, 2))
    const token = await world.platform.transfer.issueToken({ tenant_id: 'tenant-2' })
    expect((await world.call('listExports', { token })).json.exports).toEqual([])
    expect((await world.call('getExport', { path: { export_id: ids[0] ?? '' }, token })).status).toBe(404)
  })

  test('shows an export that could not be started', async () => {
    const world = await enter({ faults: [{ on: { operation: 'exports:start' }, do: { kind: 'fail' } }] })
    const refused = await world.call('createExport', { body: { source_key: 'a', filename: 'b' } })
    expect(refused).toMatchObject({
      status: 503,
      json: { error: { code: 'queue_unavailable', details: { error_type: 'ClientError' } } },
    })
    await pass(world, 1000)
    expect((await world.call('listExports')).json.exports).toMatchObject([
      { status: 'failed', error: 'queue_unavailable' },
    ])
  })
})

describe('events', () => {
  const watch = (world: World, export_id: string, signal?: AbortSignal) =>
    world.platform.fetch(`${world.platform.transfer.baseUrl}/v1/exports/${export_id}`, {
      headers: { authorization: `Bearer ${world.token}`, accept: 'text/event-stream' },
      ...(signal && { signal }),
    })

  test('a finished export is one event', async () => {
    const world = await enter()
    const id = await create(world, await world.putObject())
    await pass(world, 5000)
    expect((await (await watch(world, id)).text()).match(/^event:/gm)).toHaveLength(1)
  })

  test('a cancel ends the stream, and a reader who leaves leaves nothing behind', async () => {
    const world = await enter({ transfer: { exportTimings: { queuedMs: 3_600_000 } } })
    const id = await create(world, await world.putObject())
    const reader = (await watch(world, id)).body?.getReader()
    await reader?.read()
    await reader?.cancel()
    const controller = new AbortController()
    const left = await watch(world, id, controller.signal)
    const reading = left.text()
    controller.abort(new Error('enough'))
    await expect(reading).rejects.toThrow('enough')
    await world.call('cancelExport', { path: { export_id: id } })
    expect(await (await watch(world, id)).text()).toContain('"cancelled"')
  })

  test('an idle stream shows signs of life', async () => {
    const world = await enter({ transfer: { exportTimings: { queuedMs: 40_000 } } })
    const id = await create(world, await world.putObject())
    expect((await (await watch(world, id)).text()).match(/^: keep-alive/gm)).toHaveLength(2)
  })

  test('unknown exports are 404 for watchers too', async () => {
    const world = await enter()
    expect((await watch(world, 'nobody')).status).toBe(404)
  })
})
