import type { FaultAction, FaultRule } from '@nova/mock'
import { createVirtualClock } from '@nova/mock'
import { describe, expect, test } from 'vitest'
import { uploadFile } from '../../src/transfer/upload/upload-file.ts'
import type { UploadTask } from '../../src/transfer/upload/upload-task.ts'
import { bytesOf, openWorld, PART_BYTES } from './upload-world.ts'

const bytes = bytesOf(8 * PART_BYTES + 7)
const small = bytesOf(PART_BYTES)
const xml = (code: string, message = 'x') =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`
const part3 = (action: FaultAction, more: Partial<FaultRule['on']> = {}): FaultRule => ({
  on: { operation: 's3:UploadPart', partNumber: 3, ...more },
  do: action,
})
const answer = (status: number, code: string, more: object = {}): FaultAction => ({
  kind: 'status',
  status,
  body: xml(code),
  ...more,
})

describe('a part is sent again after', () => {
  test.each<{ name: string; action: FaultAction; times?: number }>([
    { name: 'a connection that broke before storage saw it', action: { kind: 'drop', when: 'before' } },
    { name: 'a connection that broke in the middle', action: { kind: 'drop', afterBytes: 300 } },
    { name: 'an answer that was lost', action: { kind: 'drop', when: 'after' } },
    { name: 'a broken connection, five times', action: { kind: 'drop' }, times: 5 },
    { name: '503 SlowDown', action: answer(503, 'SlowDown'), times: 3 },
    { name: '500 InternalError', action: answer(500, 'InternalError') },
    { name: '400 RequestTimeout', action: answer(400, 'RequestTimeout') },
    { name: 'a gateway page', action: { kind: 'html', status: 502 } },
    { name: 'an empty 503', action: { kind: 'empty', status: 503 } },
    { name: 'a skewed clock', action: answer(403, 'RequestTimeTooSkewed') },
    { name: 'a signer whose session ended', action: answer(400, 'ExpiredToken') },
  ])('$name', async ({ action, times = 1 }) => {
    const world = await openWorld({ faults: [part3(action, { times })] })
    const receipt = await uploadFile(world.client, bytes)
    expect(world.platform.faults.pending).toEqual([])
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
    expect(world.partsSent().filter((part) => part === 3)).toHaveLength(times + 1)
    expect(world.partsSent()).toHaveLength(9 + times)
  })
})

describe('the upload stops at once on', () => {
  test.each<{ name: string; action: FaultAction; code: string }>([
    { name: 'a wrong signature', action: answer(403, 'SignatureDoesNotMatch'), code: 'storage_denied' },
    { name: 'a denial', action: answer(403, 'AccessDenied'), code: 'storage_denied' },
    { name: 'a part too large', action: answer(400, 'EntityTooLarge'), code: 'part_rejected' },
    { name: 'an upload that is gone', action: answer(404, 'NoSuchUpload'), code: 'upload_vanished' },
    { name: 'an ETag that cannot be read', action: { kind: 'hide-header', name: 'etag' }, code: 'etag_hidden' },
    {
      name: 'a wait nobody should wait',
      action: { kind: 'status', status: 503, retryAfter: 3600 },
      code: 'retry_after_too_long',
    },
  ])('$name', async ({ action, code }) => {
    const world = await openWorld({ faults: [part3(action, { times: 'always' })] })
    const upload = uploadFile(world.client, bytes, { concurrency: 1 })
    await expect(upload).rejects.toMatchObject({ code, message: expect.stringContaining('part 3 of 9') })
    expect(world.partsSent()).toEqual([1, 2, 3])
    expect(world.platform.journal.of('completeUpload')).toHaveLength(0)
  })

  test('an ETag that cannot be read: says which CORS rule is missing, on the first part', async () => {
    const world = await openWorld({
      faults: [{ on: { operation: 's3:UploadPart', times: 'always' }, do: { kind: 'hide-header', name: 'etag' } }],
    })
    const error = await uploadFile(world.client, bytes, { concurrency: 1 }).done.catch((reason) => reason)
    expect(error.advice).toContain('ExposeHeaders')
    expect(world.partsSent()).toEqual([1])
  })
})

test.each<{ name: string; action: FaultAction; code: string }>([
  { name: 'no answer', action: { kind: 'drop' }, code: 'network_error' },
  { name: 'an overload', action: answer(503, 'SlowDown'), code: 'storage_unavailable' },
  { name: 'dead URLs', action: answer(403, 'RequestTimeTooSkewed'), code: 'url_expired' },
])('gives up after the last attempt on $name, resumable', async ({ action, code }) => {
  const world = await openWorld({ faults: [part3(action, { times: 'always' })] })
  const upload = uploadFile(world.client, bytes, { concurrency: 1, partRetry: { maxAttempts: 3 } })
  await expect(upload).rejects.toMatchObject({ code, attempts: 3, retryable: true })
  expect(world.partsSent()).toEqual([1, 2, 3, 3, 3])
  expect(upload.token()?.ledger.map((entry) => entry.part_number)).toEqual([1, 2])
})

test('no failure shows a signature or a token', async () => {
  const world = await openWorld({ faults: [part3({ kind: 'drop' }, { times: 'always' })] })
  const error = await uploadFile(world.client, bytes, { partRetry: { maxAttempts: 1 } }).done.catch((reason) => reason)
  const shown = JSON.stringify(error) + String(error) + JSON.stringify(error.details)
  expect(shown).not.toMatch(/X-Amz|Signature=|Bearer|eyJ/)
})

test('waits are jittered, doubled, and never shorter than Retry-After', async () => {
  const clock = createVirtualClock({ autoAdvance: true })
  const world = await openWorld({
    clock,
    faults: [
      part3(answer(503, 'SlowDown'), { times: 2 }),
      part3(answer(503, 'SlowDown', { retryAfter: 30 }), { nth: 3 }),
    ],
  })
  await uploadFile(world.client, bytes, { concurrency: 1 })
  const at = world.platform.journal.of('s3:UploadPart', 3).map((entry) => entry.atMs)
  const waits = at.slice(1).map((ms, index) => ms - (at[index] ?? 0))
  expect(waits).toEqual([250, 500, 31_000])
})

describe('URLs', () => {
  test('that expire while parts wait are signed again, without a failed request', async () => {
    const clock = createVirtualClock()
    const world = await openWorld({
      clock,
      transfer: { uploadUrlTtlSeconds: 60 },
      faults: [part3({ kind: 'delay', ms: 120_000 })],
    })
    const receipt = await uploadFile(world.client, bytes, { concurrency: 1 })
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
    // Part 3 was begun in time and arrived late; part 4 got a fresh URL instead of the stale one.
    expect(
      world.platform.journal.of('s3:UploadPart').filter((entry) => entry.status !== 200).length,
    ).toBeLessThanOrEqual(1)
    expect(world.platform.journal.of('signUploadParts').length).toBeGreaterThan(1)
  })

  test('that storage calls expired are signed again', async () => {
    const world = await openWorld({
      faults: [part3(answer(403, 'AccessDenied', { body: xml('AccessDenied', 'Request has expired') }))],
    })
    const receipt = await uploadFile(world.client, bytes, { concurrency: 1 })
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
    expect(world.partsSent().filter((part) => part === 3)).toHaveLength(2)
  })

  test('really expired in the store are signed again', async () => {
    const world = await openWorld({ faults: [part3({ kind: 'advance', ms: 3_600_000 })] })
    const receipt = await uploadFile(world.client, bytes, { concurrency: 1, stallTimeoutMs: 7_200_000 })
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
    expect(world.platform.journal.of('s3:UploadPart', 3).map((entry) => entry.status)).toEqual([403, 200])
  })

  test('of a single request are asked for again under another key when they expire', async () => {
    const world = await openWorld({
      faults: [{ on: { operation: 's3:PutObject' }, do: { kind: 'advance', ms: 3_600_000 } }],
    })
    const receipt = await uploadFile(world.client, small, { stallTimeoutMs: 7_200_000 })
    expect((await world.stored(receipt)).equals(small)).toBe(true)
    const keys = world.platform.journal.of('initiateUpload').map((entry) => entry.headers['idempotency-key'])
    expect(new Set(keys).size).toBe(2)
  })
})

describe('sign calls', () => {
  test('name at most the batch hint and stay far below one per part', async () => {
    const world = await openWorld({ transfer: { sign_batch_size_hint: 32 } })
    const many = bytesOf(200 * PART_BYTES)
    await uploadFile(world.client, many)
    const calls = world.platform.journal.of('signUploadParts')
    expect(calls.every((entry) => entry.status === 200)).toBe(true)
    expect(calls.length).toBeLessThan(30)
  })

  test('keep within a budget the policy has lowered', async () => {
    // Hashed first, parts are signed a few at a time: thirteen calls, were the budget not known.
    const world = await openWorld({
      transfer: { checksum_mode: 'required', checksum_algorithm: 'SHA256', sign_requests_per_upload_limit: 6 },
    })
    const many = bytesOf(100 * PART_BYTES)
    const receipt = await uploadFile(world.client, many)
    expect((await world.stored(receipt)).equals(many)).toBe(true)
    expect(world.platform.journal.of('signUploadParts').length).toBeLessThanOrEqual(6)
  })

  test('that are used up end the upload, resumable, with their own code', async () => {
    const world = await openWorld({ transfer: { sign_requests_per_upload_limit: 1, sign_batch_size_hint: 32 } })
    const upload = uploadFile(world.client, bytesOf(100 * PART_BYTES))
    await expect(upload).rejects.toMatchObject({ code: 'sign_budget_exhausted', status: 429 })
    expect(upload.token()?.ledger.length).toBeGreaterThan(0)
  })

  test('survive 500, 503 and a lost answer', async () => {
    const world = await openWorld({
      faults: [
        { on: { operation: 'signUploadParts', nth: 1 }, do: { kind: 'drop', when: 'after' } },
        {
          on: { operation: 'signUploadParts', nth: 3 },
          do: { kind: 'status', status: 503, code: 'session_store_unavailable' },
        },
      ],
    })
    const receipt = await uploadFile(world.client, bytes, { concurrency: 1 })
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
  })
})

describe('a stall', () => {
  const tick = () => new Promise((resolve) => setImmediate(resolve))
  const waitFor = async (until: () => boolean) => {
    for (let round = 0; round < 1_000_000 && !until(); round += 1) await tick()
    if (!until()) throw new Error('did not happen')
  }

  test('is cut after the stall timeout and the part sent again', async () => {
    const clock = createVirtualClock()
    const world = await openWorld({ clock, faults: [part3({ kind: 'stall', afterBytes: 100 })] })
    const upload: UploadTask = uploadFile(world.client, bytes, { concurrency: 1, stallTimeoutMs: 5000 })
    const done = upload.done
    await waitFor(() => world.platform.journal.of('s3:UploadPart', 3).length === 1)
    await clock.advance(10_000)
    expect((await world.stored(await done)).equals(bytes)).toBe(true)
    expect(world.platform.journal.of('s3:UploadPart', 3)).toHaveLength(2)
  })
})

describe('bytes that storage says are others than were signed', () => {
  const required = { checksum_mode: 'required', checksum_algorithm: 'SHA256' } as const

  test('are sent again when the source is unchanged', async () => {
    const world = await openWorld({ transfer: required, faults: [part3({ kind: 'corrupt', atByte: 5 })] })
    const receipt = await uploadFile(world.client, bytes)
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
    expect(world.platform.journal.of('s3:UploadPart', 3).map((entry) => entry.status)).toEqual([400, 200])
  })

  test('end the upload when it keeps happening', async () => {
    const world = await openWorld({
      transfer: required,
      faults: [part3({ kind: 'corrupt', atByte: 5 }, { times: 'always' })],
    })
    await expect(uploadFile(world.client, bytes, { partRetry: { maxAttempts: 4 } })).rejects.toMatchObject({
      code: 'part_checksum_mismatch',
    })
  })

  test('end the upload as source_changed when the source is another one by now', async () => {
    const world = await openWorld({ transfer: required })
    const changing = bytes.slice()
    const upload = uploadFile(world.client, changing, {
      concurrency: 1,
      // The first window of two parts is hashed and signed by then, the second part not yet sent.
      onToken: ({ ledger }) => {
        if (ledger.length === 1) changing.fill(0, PART_BYTES, 2 * PART_BYTES)
      },
    })
    await expect(upload).rejects.toMatchObject({ code: 'source_changed' })
    expect(world.platform.journal.of('completeUpload')).toHaveLength(0)
  })
})

test('the first failure is told, and no part is begun after it', async () => {
  const world = await openWorld({ faults: [part3(answer(403, 'AccessDenied'))] })
  const many = bytesOf(60 * PART_BYTES)
  await expect(uploadFile(world.client, many, { concurrency: 4 })).rejects.toMatchObject({ code: 'storage_denied' })
  const seen = world.partsSent().length
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(world.partsSent()).toHaveLength(seen)
  expect(seen).toBeLessThan(12)
})
