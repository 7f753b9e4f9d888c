import { describe, expect, test } from 'vitest'
import type { DownloadEvent } from '../../src/internal/download/download-event.ts'
import { downloadFile } from '../../src/transfer/download/download-file.ts'
import { createScriptedStorage, expiredXml, patternBytes, type ScriptedStorage, sha256Hex } from './scripted-storage.ts'

const object = patternBytes(10_000)
const small = { partSizeBytes: 1000, concurrency: 3 }
const once =
  (fault: ReturnType<ScriptedStorage['fault']>, at: number): ScriptedStorage['fault'] =>
  (_, index) =>
    index === at ? fault : null

async function download(storage: ScriptedStorage, options: Parameters<typeof downloadFile>[2] = {}) {
  const events: DownloadEvent[] = []
  const observe = (event: DownloadEvent) => void events.push(event)
  const receipt = await downloadFile(
    storage.client,
    { key: 'uploads/s/x.bin' },
    { ...small, observe, ...options, to: 'bytes' },
  )
  return { receipt, events }
}

test('fetches ranges side by side and proves the whole', async () => {
  const storage = createScriptedStorage(object)
  const { receipt, events } = await download(storage, { expectedSha256: sha256Hex(object), expectedSizeBytes: 10_000 })
  expect(receipt.bytes).toEqual(object)
  expect(receipt).toMatchObject({
    bucket: 'b',
    key: 'uploads/s/x.bin',
    size_bytes: 10_000,
    sha256_hex: sha256Hex(object),
    sha256: Buffer.from(sha256Hex(object), 'hex').toString('base64'),
    etag: 'v1',
    verified_by: 'checksum',
    resumed_bytes: 0,
    range_ignored: false,
  })
  expect(events).toEqual([])
  expect(storage.presigns).toBe(1)
  expect(storage.requests.map(({ range }) => range)).toEqual(
    Array.from({ length: 10 }, (_, index) => `bytes=${index * 1000}-${index * 1000 + 999}`),
  )
  expect(storage.requests.map(({ ifMatch }) => ifMatch)).toEqual([null, ...Array(9).fill('"v1"')])
})

test.each([0, 1, 999, 1000, 1001, 3000])('gets all of %i bytes', async (sizeBytes) => {
  const storage = createScriptedStorage(patternBytes(sizeBytes))
  const { receipt } = await download(storage)
  expect(receipt.bytes).toEqual(patternBytes(sizeBytes))
  expect(receipt.size_bytes).toBe(sizeBytes)
})

test('never has more ranges on their way than asked for, nor bytes further ahead than the window', async () => {
  const storage = createScriptedStorage(object)
  let mostOpen = 0
  storage.fault = () => {
    mostOpen = Math.max(mostOpen, storage.open)
    return null
  }
  await download(storage, { concurrency: 2 })
  expect(mostOpen).toBeLessThanOrEqual(2)
})

describe('one fault in the middle costs one continuation', () => {
  test.each<{ name: string; fault: ReturnType<ScriptedStorage['fault']>; from: string; reason: string }>([
    {
      name: 'a dropped connection',
      fault: { kind: 'drop', afterBytes: 700 },
      from: 'bytes=4700-4999',
      reason: 'network',
    },
    { name: 'a refused connection', fault: { kind: 'refuse-connection' }, from: 'bytes=4000-4999', reason: 'network' },
    {
      name: 'a body cut short',
      fault: { kind: 'truncate', afterBytes: 300 },
      from: 'bytes=4300-4999',
      reason: 'truncated',
    },
    { name: 'a stalled body', fault: { kind: 'stall', afterBytes: 700 }, from: 'bytes=4700-4999', reason: 'stall' },
    {
      name: 'another range than asked for',
      fault: { kind: 'shift-range', byBytes: 1 },
      from: 'bytes=4000-4999',
      reason: 'misplaced',
    },
    {
      name: 'more bytes than announced',
      fault: { kind: 'overrun', byBytes: 800 },
      from: 'bytes=4700-4999',
      reason: 'misplaced',
    },
    {
      name: 'a busy storage',
      fault: { kind: 'status', status: 503, body: '<Error><Code>SlowDown</Code></Error>' },
      from: 'bytes=4000-4999',
      reason: 'answer',
    },
    {
      name: 'a gateway page',
      fault: { kind: 'status', status: 502, body: '<html>Bad gateway</html>' },
      from: 'bytes=4000-4999',
      reason: 'answer',
    },
    { name: 'a sign-in page', fault: { kind: 'html' }, from: 'bytes=4000-4999', reason: 'foreign' },
  ])('$name', async ({ fault, from, reason }) => {
    const storage = createScriptedStorage(object)
    let isDone = false
    storage.fault = (request) => {
      if (isDone || request.range !== 'bytes=4000-4999') return null
      isDone = true
      return fault
    }
    const { receipt, events } = await download(storage)
    expect(receipt.bytes).toEqual(object)
    expect(events).toMatchObject([{ type: 'retry', reason, attempt: 1 }])
    expect(storage.requests).toHaveLength(11)
    expect(storage.requests.some(({ range }, index) => range === from && index > 4)).toBe(true)
    expect(storage.open).toBe(0)
  })
})

test('waits no shorter than storage asks', async () => {
  const storage = createScriptedStorage(object, () => 0)
  storage.fault = once({ kind: 'status', status: 503, headers: { 'retry-after': '7' } }, 2)
  const { events } = await download(storage)
  expect(events).toMatchObject([{ type: 'retry', status: 503, delayMs: 7000 }])
})

test('presigns again when a URL expires early, once for all ranges', async () => {
  const storage = createScriptedStorage(object)
  storage.fault = (_, index) => {
    if (index === 3) storage.expiredBelow = 2
    return null
  }
  const { receipt } = await download(storage)
  expect(receipt.bytes).toEqual(object)
  expect(storage.presigns).toBe(2)
})

test('presigns again before a URL can expire', async () => {
  const storage = createScriptedStorage(object)
  storage.fault = async (_, index) => {
    if (index === 3) await storage.clock.advance(850_000)
    return null
  }
  const { receipt } = await download(storage)
  expect(receipt.bytes).toEqual(object)
  expect(storage.presigns).toBe(2)
})

test('gives up on URLs that are dead on arrival', async () => {
  const storage = createScriptedStorage(object)
  storage.expiredBelow = 1000
  await expect(download(storage)).rejects.toMatchObject({ code: 'url_expired', kind: 'authorization' })
  expect(storage.presigns).toBe(6)
})

describe('a changed object is never spliced', () => {
  const change = (storage: ScriptedStorage, object: Uint8Array, etag: string) => {
    storage.fault = (_, index) => {
      if (index !== 4) return null
      storage.object = object
      storage.etag = etag
      return null
    }
  }
  test('when the ETag moves', async () => {
    const storage = createScriptedStorage(object)
    change(storage, object.toReversed(), '"v2"')
    await expect(download(storage)).rejects.toMatchObject({ code: 'download_changed', retryable: true })
    expect(storage.open).toBe(0)
  })
  test('when only the length moves', async () => {
    const storage = createScriptedStorage(object)
    change(storage, patternBytes(9_999), '"v1"')
    await expect(download(storage)).rejects.toMatchObject({ code: 'download_changed' })
  })
})

describe('storage that ignores ranges', () => {
  test('from the first: one stream', async () => {
    const storage = createScriptedStorage(object)
    storage.fault = () => ({ kind: 'ignore-range' })
    const { receipt, events } = await download(storage)
    expect(receipt.bytes).toEqual(object)
    expect(receipt.range_ignored).toBe(true)
    expect(events).toEqual([{ type: 'range_ignored' }])
    expect(storage.requests).toHaveLength(1)
  })
  test('from some moment on: one stream in place of all ranges', async () => {
    const storage = createScriptedStorage(object)
    storage.fault = (_, index) => (index >= 4 ? { kind: 'ignore-range' } : null)
    const { receipt } = await download(storage)
    expect(receipt.bytes).toEqual(object)
    expect(receipt.range_ignored).toBe(true)
  })
  test('and breaks off: what was had is skipped', async () => {
    const storage = createScriptedStorage(object)
    const cuts = [2000, 1500, 6000]
    storage.fault = (_, index) => ({ kind: 'ignore-range', ...(cuts[index] && { afterBytes: cuts[index] }) })
    const { receipt } = await download(storage)
    expect(receipt.bytes).toEqual(object)
    expect(storage.requests.map(({ range }) => range)).toEqual([
      'bytes=0-999',
      'bytes=2000-9999',
      'bytes=2000-9999',
      'bytes=6000-9999',
    ])
  })
  test('and always breaks off at the same byte: says that this is why', async () => {
    const storage = createScriptedStorage(object)
    storage.fault = () => ({ kind: 'ignore-range', afterBytes: 5000 })
    await expect(download(storage)).rejects.toMatchObject({ code: 'range_ignored', retryable: true })
  })
})

describe('where a page cannot read Content-Range', () => {
  const hide = (...hidden: string[]) => {
    const storage = createScriptedStorage(object)
    storage.hidden = ['content-range', 'date', 'x-amz-request-id', ...hidden]
    return storage
  }
  test('learns the size from a plain request, then goes on with ranges', async () => {
    const storage = hide()
    const { receipt } = await download(storage)
    expect(receipt.bytes).toEqual(object)
    expect(receipt.range_ignored).toBe(false)
    expect(storage.requests.map(({ range }) => range).slice(0, 4)).toEqual([
      'bytes=0-999',
      null,
      'bytes=0-999',
      'bytes=1000-1999',
    ])
    expect(storage.open).toBe(0)
  })
  test('takes a short first range for all of a small object', async () => {
    const storage = hide()
    storage.object = patternBytes(900)
    const { receipt } = await download(storage)
    expect(receipt.bytes).toEqual(patternBytes(900))
    expect(storage.requests).toHaveLength(1)
  })
  test('fetches one stream when the ETag is hidden too, and does not continue a broken one', async () => {
    const storage = hide('etag')
    const { receipt } = await download(storage)
    expect(receipt).toMatchObject({ etag: null, verified_by: 'length' })
    expect(storage.requests.map(({ range }) => range)).toEqual(['bytes=0-999', null])
    const broken = hide('etag')
    broken.fault = once({ kind: 'drop', afterBytes: 3000 }, 1)
    await expect(download(broken)).rejects.toMatchObject({ code: 'etag_hidden' })
  })
  test('joins ranges without an ETag when a digest decides', async () => {
    const storage = hide('etag')
    storage.fault = once({ kind: 'drop', afterBytes: 300 }, 5)
    const { receipt } = await download(storage, { expectedSha256: sha256Hex(object) })
    expect(receipt.bytes).toEqual(object)
    expect(receipt.verified_by).toBe('checksum')
  })
})

describe('what cannot be cured', () => {
  test.each<{ name: string; fault: ReturnType<ScriptedStorage['fault']>; want: object }>([
    {
      name: 'a missing key',
      fault: { kind: 'status', status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' },
      want: { code: 'not_found', kind: 'not_found', status: 404 },
    },
    {
      name: 'a forbidden key',
      fault: {
        kind: 'status',
        status: 403,
        body: '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
      },
      want: { code: 'storage_denied' },
    },
    {
      name: 'a firewall',
      fault: { kind: 'status', status: 403, body: '{"message":"Forbidden"}' },
      want: { code: 'gateway_rejected' },
    },
    {
      name: 'a storage that stays busy',
      fault: { kind: 'status', status: 503 },
      want: { code: 'storage_unavailable', attempts: 6, retryable: true },
    },
    {
      name: 'a storage that wants a long wait',
      fault: { kind: 'status', status: 503, headers: { 'retry-after': '3600' } },
      want: { code: 'retry_after_too_long', retryAfterMs: 3_600_000 },
    },
    { name: 'a sign-in page that stays', fault: { kind: 'html' }, want: { code: 'unexpected_body' } },
    { name: 'a dead network', fault: { kind: 'refuse-connection' }, want: { code: 'network_error', kind: 'network' } },
    {
      name: 'a body that always ends early',
      fault: { kind: 'truncate', afterBytes: 0 },
      want: { code: 'body_truncated' },
    },
    {
      name: 'a cache that mixes up ranges',
      fault: { kind: 'shift-range', byBytes: 3 },
      want: { code: 'download_integrity' },
    },
    {
      name: 'a connection on which nothing moves',
      fault: { kind: 'stall', afterBytes: 0 },
      want: { code: 'attempt_timeout', details: { clock: 'stall' } },
    },
    {
      name: 'a URL that is always expired',
      fault: { kind: 'status', status: 403, body: expiredXml },
      want: { code: 'url_expired' },
    },
  ])('$name', async ({ fault, want }) => {
    const storage = createScriptedStorage(object)
    storage.fault = () => fault
    const error = await download(storage).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ ...want, service: 'transfer', operation: 'downloadFile' })
    expect(JSON.stringify(error)).not.toContain('secret')
    expect(String(error)).not.toContain('secret')
    expect(storage.open).toBe(0)
    expect(storage.clock.pendingCount).toBe(0)
  })

  test('another digest than expected', async () => {
    await expect(download(createScriptedStorage(object), { expectedSha256: 'ab'.repeat(32) })).rejects.toMatchObject({
      code: 'download_integrity',
      details: { sha256: sha256Hex(object), expected_sha256: 'ab'.repeat(32) },
    })
  })

  test('another length than expected, before the bytes', async () => {
    const storage = createScriptedStorage(object)
    await expect(download(storage, { expectedSizeBytes: 9 })).rejects.toMatchObject({ code: 'download_integrity' })
    expect(storage.requests).toHaveLength(1)
  })
})

describe('stopping', () => {
  test('before it begins asks nobody anything', async () => {
    const storage = createScriptedStorage(object)
    const reason = { why: 'never mind' }
    await expect(download(storage, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(storage.presigns).toBe(0)
  })
  test('in the middle rejects with the reason and leaves nothing on its way', async () => {
    const storage = createScriptedStorage(object)
    const controller = new AbortController()
    const reason = { why: 'enough' }
    storage.fault = (_, index) => {
      if (index === 4) controller.abort(reason)
      return null
    }
    await expect(download(storage, { signal: controller.signal })).rejects.toBe(reason)
    await Promise.resolve()
    expect(storage.requests.length).toBeLessThan(8)
    expect(storage.clock.pendingCount).toBe(0)
  })
  test('during a wait ends the wait', async () => {
    const storage = createScriptedStorage(object)
    const controller = new AbortController()
    storage.fault = () => ({ kind: 'status', status: 503, headers: { 'retry-after': '60' } })
    const observe = () => controller.abort('stop')
    await expect(download(storage, { signal: controller.signal, observe })).rejects.toBe('stop')
    expect(storage.clock.pendingCount).toBe(0)
  })
  test('by a progress function that throws rejects with what it threw', async () => {
    const mistake = new RangeError('mine')
    const onProgress = () => {
      throw mistake
    }
    await expect(download(createScriptedStorage(object), { onProgress })).rejects.toBe(mistake)
  })
})

test('reports progress that only grows, from nothing to all', async () => {
  const storage = createScriptedStorage(object)
  storage.fault = async (_, index) => {
    await storage.clock.advance(500)
    return index === 3 ? { kind: 'drop', afterBytes: 100 } : null
  }
  const seen: number[] = []
  let last: unknown
  await download(storage, {
    onProgress: (progress) => {
      seen.push(progress.bytes)
      last = progress
    },
  })
  expect(seen[0]).toBe(0)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(seen.length).toBeGreaterThan(2)
  expect(last).toMatchObject({ bytes: 10_000, totalBytes: 10_000, etaMs: 0 })
})

test.each([
  [{ concurrency: 0 }, 'concurrency'],
  [{ partSizeBytes: 1.5 }, 'partSizeBytes'],
  [{ stallTimeoutMs: 0 }, 'stallTimeoutMs'],
  [{ expectedSizeBytes: -1 }, 'expectedSizeBytes'],
  [{ expectedSha256: 'abc' }, 'expectedSha256'],
  [{ retry: { maxAttempts: 0 } }, 'retry.maxAttempts'],
])('refuses %j before anything is asked', async (options, option) => {
  const storage = createScriptedStorage(object)
  await expect(download(storage, options)).rejects.toMatchObject({ code: 'invalid_options', details: { option } })
  expect(storage.presigns).toBe(0)
})
