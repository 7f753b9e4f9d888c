import { createVirtualClock } from '@nova/mock'
import { describe, expect, test } from 'vitest'
import { createFetchPartTransport } from '../../src/internal/fetch-part-transport.ts'
import type { PartTransport } from '../../src/internal/runtime.ts'
import type { UploadProgress } from '../../src/internal/storage/upload-meter.ts'
import { createTransferClient } from '../../src/transfer/client.ts'
import { resumeUpload } from '../../src/transfer/upload/resume-upload.ts'
import { createMemoryTokenStore } from '../../src/transfer/upload/token-store.ts'
import { uploadFile } from '../../src/transfer/upload/upload-file.ts'
import { bytesOf, openWorld, PART_BYTES, type UploadWorld } from './upload-world.ts'

const PARTS = 12
const bytes = bytesOf(PARTS * PART_BYTES)
const tick = () => new Promise((resolve) => setImmediate(resolve))
async function waitFor(until: () => boolean) {
  for (let round = 0; round < 1_000_000 && !until(); round += 1) await tick()
  if (!until()) throw new Error('did not happen')
}

/** A part transport that holds every request until it is let go, and counts what is under way. */
function heldTransport(world: UploadWorld) {
  const send = createFetchPartTransport(world.platform.fetch)
  const waiting: (() => void)[] = []
  const gauge = { now: 0, peak: 0, bytes: 0, peakBytes: 0, begun: 0 }
  let open = false
  let refusals = 0
  const transport: PartTransport = async (request) => {
    gauge.begun += 1
    gauge.now += 1
    gauge.bytes += request.body.sizeBytes
    gauge.peak = Math.max(gauge.peak, gauge.now)
    gauge.peakBytes = Math.max(gauge.peakBytes, gauge.bytes)
    try {
      request.onProgress?.(request.body.sizeBytes / 2)
      await new Promise<void>((resolve, reject) => {
        request.signal.addEventListener('abort', () => reject(request.signal.reason), { once: true })
        if (open) resolve()
        else waiting.push(resolve)
      })
      if (refusals > 0) {
        refusals -= 1
        return { status: 503, header: () => null, bodyText: '<Error><Code>SlowDown</Code></Error>' }
      }
      return await send(request)
    } finally {
      gauge.now -= 1
      gauge.bytes -= request.body.sizeBytes
    }
  }
  /** The next `count` requests are answered 503 once they are let go. */
  const refuse = (count: number) => {
    refusals = count
  }
  const letGo = (count: number) => {
    for (const go of waiting.splice(0, count)) go()
  }
  const openAll = () => {
    open = true
    letGo(Number.POSITIVE_INFINITY)
  }
  const client = async () =>
    createTransferClient({
      baseUrl: world.platform.transfer.baseUrl,
      auth: await world.platform.transfer.issueToken(),
      fetch: world.platform.fetch,
      runtime: { clock: world.platform.clock, random: () => 0.5, sendPart: transport },
    })
  return { gauge, letGo, refuse, openAll, client, waiting: () => waiting.length }
}

describe('parts in parallel', () => {
  test.each([
    { name: 'as many as the service hints', options: {}, want: 4 },
    { name: 'as many as wished', options: { concurrency: 7 }, want: 7 },
    {
      name: 'no more than fit into the bytes in flight',
      options: { concurrency: 8, maxBytesInFlight: 2 * PART_BYTES + 1 },
      want: 2,
    },
    { name: 'one at least', options: { maxBytesInFlight: 1 }, want: 1 },
  ])('$name', async ({ options, want }) => {
    const world = await openWorld()
    const held = heldTransport(world)
    const upload = uploadFile(await held.client(), bytes, options)
    await waitFor(() => held.waiting() === want)
    for (let round = 0; round < 20; round += 1) await tick()
    expect(held.gauge.begun).toBe(want)
    held.openAll()
    await upload
    expect(held.gauge.peak).toBe(want)
    expect(held.gauge.peakBytes).toBe(want * PART_BYTES)
  })

  test('are fewer while storage asks to slow down', async () => {
    const world = await openWorld()
    const held = heldTransport(world)
    const many = bytesOf(40 * PART_BYTES)
    const upload = uploadFile(await held.client(), many, { concurrency: 8 })
    await waitFor(() => held.waiting() === 8)
    held.refuse(8)
    held.letGo(8)
    // Those that were refused come back; then half of them share the wire, and one more after two quiet rounds.
    await waitFor(() => held.waiting() === 8)
    held.letGo(8)
    await waitFor(() => held.waiting() === 5)
    for (let round = 0; round < 50; round += 1) await tick()
    expect(held.waiting()).toBe(5)
    held.openAll()
    expect((await world.stored(await upload)).equals(many)).toBe(true)
  })

  test('finish in any order', async () => {
    const world = await openWorld()
    const send = createFetchPartTransport(world.platform.fetch)
    let turn = 0
    const client = createTransferClient({
      baseUrl: world.platform.transfer.baseUrl,
      auth: await world.platform.transfer.issueToken(),
      fetch: world.platform.fetch,
      runtime: {
        clock: world.platform.clock,
        sendPart: async (request) => {
          const mine = turn++
          for (let wait = 0; wait < (7 - (mine % 7)) * 3; wait += 1) await tick()
          return send(request)
        },
      },
    })
    const receipt = await uploadFile(client, bytes, { concurrency: 7 })
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
  })
})

test('a stream of known length is read ahead no further than the bytes in flight', async () => {
  for (const transfer of [{}, { checksum_mode: 'required', checksum_algorithm: 'SHA256' } as const]) {
    const world = await openWorld({ transfer })
    const held = heldTransport(world)
    let pulled = 0
    let released = 0
    let peakHeld = 0
    const stream = (async function* () {
      for (let at = 0; at < bytes.byteLength; at += PART_BYTES) {
        pulled += PART_BYTES
        peakHeld = Math.max(peakHeld, pulled - released)
        yield bytes.subarray(at, at + PART_BYTES)
      }
    })()
    held.openAll()
    const upload = uploadFile(await held.client(), stream, {
      sizeBytes: bytes.byteLength,
      maxBytesInFlight: 3 * PART_BYTES,
      onToken: ({ ledger }) => {
        released = ledger.length * PART_BYTES
      },
    })
    const receipt = await upload
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
    // One part more than the bound: it is counted as read before the last one is counted as done.
    expect(peakHeld).toBeLessThanOrEqual(4 * PART_BYTES)
  }
})

test('a failure takes the other parts off the wire', async () => {
  const world = await openWorld()
  const held = heldTransport(world)
  const upload = uploadFile(await held.client(), bytes, { partRetry: { maxAttempts: 1 } })
  await waitFor(() => held.waiting() === 4)
  held.refuse(1)
  held.letGo(1)
  await expect(upload).rejects.toMatchObject({ code: 'storage_unavailable' })
  expect(held.gauge.now).toBe(0)
})

describe('pause', () => {
  test('takes requests off the wire, begins none, and resume goes on from the parts that arrived', async () => {
    const world = await openWorld()
    const held = heldTransport(world)
    const upload = uploadFile(await held.client(), bytes)
    await waitFor(() => held.waiting() === 4)
    held.letGo(2)
    await waitFor(() => upload.progress.partsDone === 2)
    upload.pause()
    expect(upload.state).toBe('paused')
    await waitFor(() => held.gauge.now === 0)
    const { begun } = held.gauge
    for (let round = 0; round < 50; round += 1) await tick()
    expect(held.gauge.begun).toBe(begun)
    expect(upload.token()?.ledger).toHaveLength(2)
    held.openAll()
    upload.resume()
    const receipt = await upload
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
    expect(receipt.parts_sent).toBe(PARTS)
    expect(world.partsSent()).toHaveLength(PARTS)
  })

  test('does not count as an attempt, however often', async () => {
    const world = await openWorld()
    const held = heldTransport(world)
    const upload = uploadFile(await held.client(), bytes, { concurrency: 1, partRetry: { maxAttempts: 2 } })
    for (let round = 0; round < 5; round += 1) {
      await waitFor(() => held.gauge.now === 1)
      upload.pause()
      await waitFor(() => held.gauge.now === 0)
      upload.resume()
    }
    // One failure is still allowed.
    held.refuse(1)
    held.openAll()
    expect((await upload).parts_sent).toBe(PARTS)
  })

  test('survives URLs that expire meanwhile', async () => {
    const clock = createVirtualClock()
    const world = await openWorld({ clock })
    const held = heldTransport(world)
    const upload = uploadFile(await held.client(), bytes, { concurrency: 2 })
    const done = upload.done
    await waitFor(() => held.waiting() === 2)
    upload.pause()
    await waitFor(() => held.gauge.now === 0)
    await clock.advance(7_200_000)
    held.openAll()
    upload.resume()
    await done
    expect(world.platform.journal.of('s3:UploadPart').every((entry) => entry.status === 200)).toBe(true)
  })

  test('before anything was begun holds that too', async () => {
    const world = await openWorld()
    const upload = uploadFile(world.client, bytes)
    upload.pause()
    for (let round = 0; round < 50; round += 1) await tick()
    expect(world.platform.journal.entries).toHaveLength(0)
    upload.resume()
    await upload
  })

  test('can be ended by an abort', async () => {
    const world = await openWorld()
    const held = heldTransport(world)
    const upload = uploadFile(await held.client(), bytes)
    await waitFor(() => held.waiting() === 4)
    upload.pause()
    const reason = new Error('enough')
    await upload.abort(reason)
    await expect(upload).rejects.toBe(reason)
    expect(upload.state).toBe('aborted')
  })
})

describe('abort', () => {
  test('stops the wire, frees the quota, and storage sees no more', async () => {
    const world = await openWorld({ transfer: { active_multipart_upload_limit: 1 } })
    const held = heldTransport(world)
    const tokenStore = createMemoryTokenStore()
    const upload = uploadFile(await held.client(), bytes, { tokenStore })
    await waitFor(() => held.waiting() === 4)
    held.letGo(1)
    await waitFor(() => upload.progress.partsDone === 1)
    const reason = new Error('enough')
    await upload.abort(reason)
    expect(held.gauge.now).toBe(0)
    const seen = world.platform.journal.entries.length
    for (let round = 0; round < 100; round += 1) await tick()
    expect(world.platform.journal.entries).toHaveLength(seen)
    await expect(upload).rejects.toBe(reason)
    expect(await tokenStore.list()).toEqual([])
    // The one slot is free again.
    await uploadFile(world.client, bytes)
  })

  test('by a signal rejects with its reason', async () => {
    const world = await openWorld()
    const held = heldTransport(world)
    const stop = new AbortController()
    const upload = uploadFile(await held.client(), bytes, { signal: stop.signal })
    await waitFor(() => held.waiting() === 4)
    const reason = { not: 'an error' }
    stop.abort(reason)
    await expect(upload).rejects.toBe(reason)
    expect(world.platform.journal.of('abortUpload')).toHaveLength(1)
  })

  test('of a signal that has fired already sends nothing and opens nothing', async () => {
    const world = await openWorld()
    const reason = new Error('before')
    await expect(uploadFile(world.client, '/absent', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(world.platform.journal.entries).toHaveLength(0)
  })

  test('without discarding keeps the upload resumable', async () => {
    const world = await openWorld()
    const held = heldTransport(world)
    const upload = uploadFile(await held.client(), bytes)
    await waitFor(() => held.waiting() === 4)
    held.letGo(3)
    await waitFor(() => upload.progress.partsDone === 3)
    await upload.abort(new Error('later'), { discard: false })
    expect(world.platform.journal.of('abortUpload')).toHaveLength(0)
    const receipt = await resumeUpload(world.client, bytes, JSON.stringify(upload.token()))
    expect(receipt).toMatchObject({ parts_reused: 3, parts_sent: PARTS - 3 })
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
  })

  test('keeps the record when the service could not be told', async () => {
    const world = await openWorld({ faults: [{ on: { operation: 'abortUpload' }, do: { kind: 'drop' } }] })
    const held = heldTransport(world)
    const tokenStore = createMemoryTokenStore()
    const upload = uploadFile(await held.client(), bytes, { tokenStore })
    await waitFor(() => held.waiting() === 4)
    await upload.abort()
    expect(await tokenStore.list()).toHaveLength(1)
    await expect(upload).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('during a backoff ends it at once', async () => {
    const clock = createVirtualClock({ autoAdvance: false })
    const world = await openWorld({
      clock,
      faults: [{ on: { operation: 's3:UploadPart', times: 'always' }, do: { kind: 'drop' } }],
    })
    const upload = uploadFile(world.client, bytes, { concurrency: 1 })
    await waitFor(() => world.platform.journal.of('s3:UploadPart').length === 1)
    for (let round = 0; round < 20; round += 1) await tick()
    const reason = new Error('now')
    await upload.abort(reason)
    await expect(upload).rejects.toBe(reason)
  })

  test('after the end changes nothing', async () => {
    const world = await openWorld()
    const upload = uploadFile(world.client, bytes)
    const receipt = await upload
    await upload.abort()
    expect(upload.state).toBe('done')
    expect(await upload).toBe(receipt)
    expect(upload.token()).toBeNull()
  })

  test('leaves no listener on the signal of the caller', async () => {
    const world = await openWorld()
    const stop = new AbortController()
    let listeners = 0
    const { signal } = stop
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    signal.addEventListener = (...call: Parameters<typeof add>) => {
      listeners += 1
      add(...call)
    }
    signal.removeEventListener = (...call: Parameters<typeof remove>) => {
      listeners -= 1
      remove(...call)
    }
    await uploadFile(world.client, bytes, { signal })
    expect(listeners).toBe(0)
  })
})

test('a machine that is offline waits for the network, without using up attempts', async () => {
  const world = await openWorld()
  const send = createFetchPartTransport(world.platform.fetch)
  let offline = false
  const listeners = new Set<() => void>()
  let refused = 0
  const client = createTransferClient({
    baseUrl: world.platform.transfer.baseUrl,
    auth: await world.platform.transfer.issueToken(),
    fetch: world.platform.fetch,
    runtime: {
      clock: world.platform.clock,
      connectivity: {
        isOffline: () => offline,
        onOnline: (listener) => {
          listeners.add(listener)
          return () => void listeners.delete(listener)
        },
      },
      sendPart: async (request) => {
        if (world.partsSent().length >= 5 && refused === 0) offline = true
        if (!offline) return send(request)
        refused += 1
        throw new TypeError('Failed to fetch')
      },
    },
  })
  const upload = uploadFile(client, bytes, { concurrency: 2, partRetry: { maxAttempts: 1 } })
  await waitFor(() => listeners.size === 2)
  for (let round = 0; round < 50; round += 1) await tick()
  expect(refused).toBe(2)
  offline = false
  for (const listener of [...listeners]) listener()
  expect((await world.stored(await upload)).equals(bytes)).toBe(true)
  expect(listeners.size).toBe(0)
})

describe('progress', () => {
  test('goes from nothing to everything, inside parts, never back, through retries', async () => {
    const world = await openWorld({
      faults: [{ on: { operation: 's3:UploadPart', partNumber: 2, times: 2 }, do: { kind: 'drop' } }],
    })
    const held = heldTransport(world)
    held.openAll()
    const seen: UploadProgress[] = []
    await uploadFile(await held.client(), bytes, {
      onProgress: (progress) => seen.push(progress),
      progressIntervalMs: 0,
    })
    const counts = seen.map((progress) => progress.bytes)
    expect([...counts].sort((a, b) => a - b)).toEqual(counts)
    expect(counts.some((count) => count % PART_BYTES === PART_BYTES / 2)).toBe(true)
    expect(seen.at(-1)).toMatchObject({
      bytes: bytes.byteLength,
      totalBytes: bytes.byteLength,
      partsDone: PARTS,
      partsTotal: PARTS,
      etaMs: 0,
      state: 'done',
    })
    expect([...new Set(seen.map((progress) => progress.state))]).toEqual(['sending', 'completing', 'done'])
  })

  test('tells rate and time left once two moments are known', async () => {
    const clock = createVirtualClock()
    const world = await openWorld({
      clock,
      faults: [{ on: { operation: 's3:UploadPart', times: 'always' }, do: { kind: 'delay', ms: 1000 } }],
    })
    const seen: UploadProgress[] = []
    await uploadFile(world.client, bytes, { concurrency: 1, onProgress: (progress) => seen.push(progress) })
    const middle = seen.find((progress) => progress.partsDone === 6)
    expect(middle?.rateBytesPerSecond).toBeCloseTo(PART_BYTES, -2)
    expect(middle?.etaMs).toBeGreaterThan(5000)
  })
})

test('several uploads of one client go side by side', async () => {
  const world = await openWorld()
  const files = [1, 2, 3].map((seed) => bytesOf(PARTS * PART_BYTES, seed))
  const receipts = await Promise.all(files.map((file) => uploadFile(world.client, file)))
  for (const [index, receipt] of receipts.entries())
    expect((await world.stored(receipt)).equals(files[index] ?? new Uint8Array())).toBe(true)
})
