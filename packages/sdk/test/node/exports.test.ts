import type { MockPlatformOptions } from '@nova/mock'
import { afterEach, describe, expect, test } from 'vitest'
import {
  cancelExport,
  createTransferClient,
  downloadFile,
  type ExportResource,
  type ExportToken,
  getReadiness,
  iterateExports,
  parseExportToken,
  startExport,
  waitForExport,
  watchExport,
} from '../../src/transfer/index.ts'
import { areEqual, patternBytes } from './scripted-storage.ts'
import { createTransferWorld, type TransferWorld } from './transfer-world.ts'

const open: TransferWorld[] = []
afterEach(async () => {
  for (const world of open.splice(0)) await world.platform.close()
})
const enter = async (options?: MockPlatformOptions) => {
  const world = await createTransferWorld(options)
  open.push(world)
  return world
}

const object = patternBytes(5000)
const request = (source_key: string) => ({ source_key, filename: 'report.csv' })
const missing = 'uploads/tenant-1/0123456789abcdef0123456789abcdef/nothing'
const creates = (world: TransferWorld) => world.platform.journal.of('createExport')

async function begin(world: TransferWorld, source?: string): Promise<string> {
  return (await startExport(world.client, request(source ?? (await world.put(object))))).resource.export_id
}

describe('waitForExport', () => {
  test('resolves to the result, which can be downloaded', async () => {
    const world = await enter()
    const seen: string[] = []
    const done = await waitForExport(world.client, await begin(world), {
      minIntervalMs: 250,
      onObservation: ({ status }) => void seen.push(status),
    })
    expect(done).toMatchObject({ status: 'succeeded', filename: 'report.csv' })
    expect(seen[0]).toBe('queued')
    expect(seen.at(-1)).toBe('succeeded')
    const { bytes } = await downloadFile(world.client, { key: done.output.key })
    expect(areEqual(bytes, object)).toBe(true)
  })

  test('looks less and less often at a long export', async () => {
    const world = await enter({ transfer: { exportTimings: { copyingMs: 600_000 } } })
    await waitForExport(world.client, await begin(world))
    expect(world.platform.journal.of('getExport').length).toBeLessThan(70)
  })

  test('rejects with the resource and a safe reason when the export failed', async () => {
    const world = await enter()
    const error = await waitForExport(world.client, await begin(world, missing)).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: 'export_failed',
      message: expect.stringMatching(/^Export \w+ failed: The source of the export does not exist\.$/),
      details: { reason: 'source_missing', resource: { status: 'failed', source_key: missing } },
    })
  })

  test('rejects with another code when it was cancelled', async () => {
    const world = await enter()
    const id = await begin(world)
    await cancelExport(world.client, id)
    await expect(waitForExport(world.client, id)).rejects.toMatchObject({
      code: 'export_cancelled',
      details: { resource: { status: 'cancelled' } },
    })
  })

  test('takes failed looks in stride', async () => {
    const world = await enter()
    const id = await begin(world)
    world.platform.faults.add({ on: { operation: 'getExport', nth: 2, times: 8 }, do: { kind: 'drop' } })
    await expect(waitForExport(world.client, id)).resolves.toMatchObject({ status: 'succeeded' })
  })

  test('keeps the last observation when looks keep failing, and says so with their code', async () => {
    const world = await enter({ transfer: { exportTimings: { copyingMs: 3_600_000 } } })
    const id = await begin(world)
    world.platform.faults.add({ on: { operation: 'getExport', nth: 3, times: 'always' }, do: { kind: 'drop' } })
    await expect(waitForExport(world.client, id)).rejects.toMatchObject({
      code: 'network_error',
      operation: 'waitForExport',
      message: expect.stringContaining('last seen "copying"'),
      details: { last: { export_id: id, status: 'copying' } },
    })
  })

  test('keeps the last observation in a timeout, from which another wait goes on', async () => {
    const world = await enter({ transfer: { exportTimings: { copyingMs: 60_000 } } })
    const id = await begin(world)
    const error = await waitForExport(world.client, id, { timeoutMs: 5000 }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: 'wait_timeout',
      kind: 'timeout',
      retryable: true,
      details: { clock: 'waiter', last: { status: 'copying' } },
    })
    await expect(waitForExport(world.client, id)).resolves.toMatchObject({ status: 'succeeded' })
  })

  test('tells an export that will never end from one that is late', async () => {
    const world = await enter({ transfer: { exportTimings: { copyingMs: 1e10 } } })
    await expect(waitForExport(world.client, await begin(world), { maxIntervalMs: 600_000 })).rejects.toMatchObject({
      code: 'export_stalled',
      details: { last: { status: 'copying' } },
    })
    expect(world.clock.monotonic()).toBeGreaterThan(3 * 3_600_000)
    expect(world.clock.monotonic()).toBeLessThan(4 * 3_600_000)
  })

  test('goes on elsewhere from what it knew', async () => {
    const world = await enter({ transfer: { exportTimings: { copyingMs: 60_000 } } })
    const id = await begin(world)
    const controller = new AbortController()
    let stored = ''
    const waiting = waitForExport(world.client, id, {
      signal: controller.signal,
      onState(state) {
        stored = JSON.stringify(state)
        if (state.polls === 4) controller.abort('process ends')
      },
    })
    await expect(waiting).rejects.toBe('process ends')
    const seen: string[] = []
    await waitForExport(world.client, id, {
      state: JSON.parse(stored),
      onObservation: ({ status }) => void seen.push(status),
    })
    expect(seen[0]).not.toBe('queued')
  })

  test('rejects at once for an export nobody knows', async () => {
    const world = await enter()
    await expect(waitForExport(world.client, 'nobody')).rejects.toMatchObject({ code: 'not_found', status: 404 })
  })

  test.each([{ minIntervalMs: 1 }, { maxIntervalMs: 10 }, { timeoutMs: 0 }, { stallTimeoutMs: 0 }])(
    'refuses %j',
    async (options) => {
      const world = await enter()
      await expect(waitForExport(world.client, 'x', options)).rejects.toMatchObject({ code: 'invalid_options' })
    },
  )
})

describe('watchExport', () => {
  async function watch(world: TransferWorld, id: string, options?: Parameters<typeof watchExport>[2]) {
    const seen: ExportResource[] = []
    for await (const resource of watchExport(world.client, id, options)) seen.push(resource)
    return seen
  }
  const statuses = ['queued', 'validating', 'copying', 'finalizing', 'succeeded']

  test('sees every change once, by stream and by polling alike', async () => {
    const world = await enter({
      transfer: { exportTimings: { queuedMs: 5000, validatingMs: 5000, copyingMs: 5000, finalizingMs: 5000 } },
    })
    const streamed = watch(world, await begin(world))
    while (world.platform.journal.of('getExport').length === 0) await new Promise((resolve) => setImmediate(resolve))
    await world.clock.advance(30_000)
    expect((await streamed).map(({ status }) => status)).toEqual(statuses)
    expect(world.platform.journal.of('getExport')).toHaveLength(1)

    const polled = await watch(world, await begin(world), { transport: 'poll', maxIntervalMs: 1000 })
    expect(polled.map(({ status }) => status)).toEqual(statuses)
    expect(Object.keys(polled[0] ?? {})).toEqual(Object.keys((await streamed)[0] ?? {}))
  })

  test('polls where the server answers plain JSON', async () => {
    const world = await enter({ transfer: { exportTimings: { queuedMs: 5000, copyingMs: 5000 } } })
    const client = createTransferClient({
      baseUrl: world.platform.transfer.baseUrl,
      auth: await world.platform.transfer.issueToken(),
      // As every server does that knows nothing of event streams.
      fetch(input, init) {
        const headers = new Headers(init?.headers)
        headers.set('accept', 'application/json')
        return world.platform.fetch(input, { ...init, headers })
      },
      runtime: { clock: world.clock },
    })
    const seen: string[] = []
    for await (const { status } of watchExport(client, await begin(world))) seen.push(status)
    expect(seen[0]).toBe('queued')
    expect(seen.at(-1)).toBe('succeeded')
    expect(seen).toEqual([...new Set(seen)])
    expect(world.platform.journal.of('getExport').length).toBeGreaterThan(3)
  })

  test('ends at once for an export that is over', async () => {
    const world = await enter()
    const id = await begin(world)
    await cancelExport(world.client, id)
    expect((await watch(world, id)).map(({ status }) => status)).toEqual(['cancelled'])
  })

  test('connects again when a stream breaks, and repeats nothing', async () => {
    const world = await enter({ transfer: { exportTimings: { copyingMs: 60_000 } } })
    const id = await begin(world)
    world.platform.faults.add({ on: { operation: 'getExport' }, do: { kind: 'truncate', bytes: 200, ending: 'reset' } })
    const seen = await watchPast(world, id)
    expect(seen).toEqual([...new Set(seen)])
    expect(seen.at(-1)).toBe('succeeded')
  })

  test('falls back to polling when streams keep breaking', async () => {
    const world = await enter({ transfer: { exportTimings: { copyingMs: 60_000 } } })
    const id = await begin(world)
    world.platform.faults.add({
      on: { operation: 'getExport', times: 3 },
      do: { kind: 'truncate', bytes: 10, ending: 'reset' },
    })
    expect((await watchPast(world, id)).at(-1)).toBe('succeeded')
  })

  async function watchPast(world: TransferWorld, id: string): Promise<string[]> {
    const seen: string[] = []
    const watching = (async () => {
      for await (const { status } of watchExport(world.client, id)) seen.push(status)
    })()
    let isOver = false
    const over = watching.finally(() => {
      isOver = true
    })
    over.catch(() => {})
    while (!isOver) {
      await world.clock.advance(1000)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await watching
    return seen
  }

  test('leaving the loop closes the stream', async () => {
    const world = await enter()
    for await (const { status } of watchExport(world.client, await begin(world))) {
      expect(status).toBe('queued')
      break
    }
    await world.platform.settle()
  })

  test('rejects with the reason when stopped', async () => {
    const world = await enter()
    const controller = new AbortController()
    const watching = watch(world, await begin(world), { signal: controller.signal })
    while (world.platform.journal.of('getExport').length === 0) await new Promise((resolve) => setImmediate(resolve))
    controller.abort('stop')
    await expect(watching).rejects.toBe('stop')
  })

  test('rejects for an export nobody knows', async () => {
    const world = await enter()
    await expect(watch(world, 'nobody')).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('startExport', () => {
  test('gives the resource and a token that says which it is', async () => {
    const world = await enter()
    const tokens: ExportToken[] = []
    const started = await startExport(world.client, request(await world.put(object)), {
      onToken: (token) => void tokens.push(token),
    })
    expect(tokens.map(({ export_id }) => export_id)).toEqual([null, started.resource.export_id])
    expect(parseExportToken(JSON.stringify(started.token))).toEqual(started.token)
    const again = await startExport(world.client, request(started.token.source_key), { token: started.token })
    expect(again.resource.export_id).toBe(started.resource.export_id)
    expect(creates(world)).toHaveLength(1)
  })

  test('makes one export of a call whose answer is lost', async () => {
    const world = await enter()
    world.platform.faults.add({ on: { operation: 'createExport' }, do: { kind: 'drop', when: 'after' } })
    await begin(world)
    expect((await world.client.listExports()).exports.length).toBeLessThanOrEqual(1)
    await world.clock.advance(1000)
    expect((await world.client.listExports()).exports).toHaveLength(1)
  })

  test('makes one export of two processes with one token', async () => {
    const world = await enter()
    const source = await world.put(object)
    let stored: ExportToken | undefined
    const crash = new Error('killed')
    const first = startExport(world.client, request(source), {
      onToken(token) {
        if (token.export_id !== null) throw crash
        stored = token
      },
    })
    await expect(first).rejects.toBe(crash)
    const second = await startExport(world.client, request(source), stored ? { token: stored } : {})
    await world.clock.advance(1000)
    const { exports } = await world.client.listExports()
    expect(exports.map(({ export_id }) => export_id)).toEqual([second.resource.export_id])
  })

  test('finds its export in the list when the key stays in progress', async () => {
    const world = await enter()
    const source = await world.put(object)
    world.platform.faults.add({ on: { operation: 'idempotency:commit' }, do: { kind: 'fail' } })
    const started = await startExport(world.client, request(source))
    expect(started.found_in_list).toBe(true)
    await world.clock.advance(20 * 60_000)
    expect((await world.client.listExports()).exports).toHaveLength(1)
  })

  test('never uses another key', async () => {
    const world = await enter()
    world.platform.faults.add({ on: { operation: 'createExport', times: 6 }, do: { kind: 'drop', when: 'after' } })
    await startExport(world.client, request(await world.put(object)), { intentKey: 'intent-1' })
    const keys = new Set(creates(world).map((entry) => JSON.stringify(entry).match(/intent-1/)?.[0]))
    expect(creates(world).length).toBeGreaterThan(1)
    expect(keys).toEqual(new Set(['intent-1']))
  })

  test('passes on a key of another export at once', async () => {
    const world = await enter()
    const source = await world.put(object)
    await startExport(world.client, request(source), { intentKey: 'same' })
    await expect(
      startExport(world.client, { source_key: source, filename: 'other.csv' }, { intentKey: 'same' }),
    ).rejects.toMatchObject({ code: 'idempotency_conflict', retryable: false })
  })

  test('passes on that the queue is down, and works when it is back', async () => {
    const world = await enter()
    const source = await world.put(object)
    world.platform.faults.add({
      on: { operation: 'createExport', times: 'always' },
      do: { kind: 'status', status: 503, code: 'queue_unavailable' },
    })
    await expect(startExport(world.client, request(source))).rejects.toMatchObject({
      code: 'queue_unavailable',
      retryable: true,
    })
    world.platform.faults.clear()
    await expect(startExport(world.client, request(source))).resolves.toMatchObject({ found_in_list: false })
  })

  test('does not wait for a network that is not there', async () => {
    const world = await enter()
    world.platform.faults.add({ on: { operation: '*', times: 'always' }, do: { kind: 'drop' } })
    await expect(startExport(world.client, request(missing))).rejects.toMatchObject({ code: 'network_error' })
    expect(world.clock.monotonic()).toBeLessThan(300_000)
  })

  test('refuses a token of something else', async () => {
    const world = await enter()
    const { token } = await startExport(world.client, request(missing))
    await expect(startExport(world.client, request(`${missing}2`), { token })).rejects.toMatchObject({
      code: 'token_mismatch',
      details: { field: 'source_key' },
    })
  })

  test.each([
    ['{', 'token_corrupt'],
    [{}, 'token_corrupt'],
    [{ kind: 'nova.transfer.export', v: 2 }, 'token_version_unsupported'],
    [{ kind: 'nova.transfer.export', v: 1 }, 'token_corrupt'],
  ])('does not read %j', (given, code) => {
    expect(() => parseExportToken(given)).toThrow(expect.objectContaining({ code }))
  })
})

describe('cancelExport', () => {
  test('cancels, and again, and leaves a finished export alone', async () => {
    const world = await enter()
    const id = await begin(world)
    expect((await cancelExport(world.client, id)).status).toBe('cancelled')
    expect((await cancelExport(world.client, id)).status).toBe('cancelled')
    const other = await begin(world)
    await waitForExport(world.client, other)
    expect((await cancelExport(world.client, other)).status).toBe('succeeded')
  })

  test('believes the resource when the answer is a failure', async () => {
    const world = await enter()
    const id = await begin(world)
    world.platform.faults.add({
      on: { operation: 'cancelExport', times: 'always' },
      do: { kind: 'status', status: 500, when: 'after' },
    })
    expect(await cancelExport(world.client, id)).toMatchObject({ status: 'cancelled', export_id: id })
  })

  test('passes on what cannot be cancelled', async () => {
    const world = await enter()
    await expect(cancelExport(world.client, 'nobody')).rejects.toMatchObject({ code: 'not_found' })
  })
})

test('lists exports newest first, by status when asked', async () => {
  const world = await enter()
  const source = await world.put(object)
  const ids: string[] = []
  for (let index = 0; index < 3; index += 1) {
    ids.push(await begin(world, source))
    await world.clock.advance(1000)
  }
  await cancelExport(world.client, ids[2] ?? '')
  const seen: string[] = []
  for await (const { export_id } of iterateExports(world.client)) seen.push(export_id)
  expect(seen).toEqual(ids.toReversed())
  const cancelled: string[] = []
  for await (const { export_id } of iterateExports(world.client, { status: ['cancelled'] })) cancelled.push(export_id)
  expect(cancelled).toEqual([ids[2]])
})

test('reads readiness as an answer, also when it is no', async () => {
  const world = await enter()
  expect(await getReadiness(world.client)).toMatchObject({ ready: true, failing: [] })
  world.platform.transfer.checks.activity_store = false
  expect(await getReadiness(world.client)).toMatchObject({ ready: true, failing: ['activity_store'] })
  world.platform.transfer.checks.auth_dependency = false
  await world.clock.advance(11_000)
  const now = await getReadiness(world.client)
  expect(now.ready).toBe(false)
  expect(now.failing).toContain('auth_dependency')
})
