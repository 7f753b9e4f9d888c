import type { FaultAction } from '@nova/mock'
import { describe, expect, test } from 'vitest'
import { resumeUpload } from '../../src/transfer/upload/resume-upload.ts'
import { createMemoryTokenStore, type UploadTokenStore } from '../../src/transfer/upload/token-store.ts'
import { uploadFile } from '../../src/transfer/upload/upload-file.ts'
import { bytesOf, openWorld, PART_BYTES, type UploadWorld } from './upload-world.ts'

const bytes = bytesOf(8 * PART_BYTES + 7)
const onInitiate = (action: FaultAction, more: object = {}) => ({
  on: { operation: 'initiateUpload', ...more },
  do: action,
})
const initiates = (world: UploadWorld) => world.platform.journal.of('initiateUpload')
const begun = (world: UploadWorld) => world.platform.journal.of('s3:CreateMultipartUpload').length

describe('an answer to initiate that was lost', () => {
  test.each<{ name: string; action: FaultAction }>([
    { name: 'with the connection', action: { kind: 'drop', when: 'after' } },
    { name: 'behind a gateway timeout', action: { kind: 'gateway', status: 504, when: 'after' } },
    { name: 'half way', action: { kind: 'truncate', bytes: 20, ending: 'clean' } },
    { name: 'behind a page of HTML', action: { kind: 'html', status: 200, when: 'after' } },
  ])('$name is asked for again under the same key, and one upload is begun', async ({ action }) => {
    const world = await openWorld({ faults: [onInitiate(action)] })
    const receipt = await uploadFile(world.client, bytes)
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
    expect(initiates(world)).toHaveLength(2)
    expect(new Set(initiates(world).map((entry) => entry.headers['idempotency-key'])).size).toBe(1)
    expect(begun(world)).toBe(1)
  })

  test('for good is asked for again by the next process, from its token, and one upload is begun', async () => {
    const world = await openWorld({
      faults: [onInitiate({ kind: 'drop', when: 'after' }), onInitiate({ kind: 'drop' }, { nth: 1, times: 4 })],
    })
    const tokenStore = createMemoryTokenStore()
    await expect(uploadFile(world.client, bytes, { tokenStore })).rejects.toMatchObject({ code: 'network_error' })
    world.platform.faults.clear()
    const receipt = await uploadFile(await world.connect(), bytes, { tokenStore })
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
    expect(begun(world)).toBe(1)
  })
})

test('a key that is being worked on is waited for', async () => {
  const world = await openWorld({
    faults: [
      onInitiate(
        { kind: 'status', status: 409, code: 'idempotency_conflict', message: 'request is in progress' },
        { times: 40 },
      ),
    ],
  })
  const receipt = await uploadFile(world.client, bytes)
  expect((await world.stored(receipt)).equals(bytes)).toBe(true)
})

test('a commit that failed after the fact waits for the key, and does not begin a second upload before', async () => {
  const world = await openWorld({ faults: [{ on: { operation: 'idempotency:commit' }, do: { kind: 'fail' } }] })
  const receipt = await uploadFile(world.client, bytes)
  expect((await world.stored(receipt)).equals(bytes)).toBe(true)
  const at = world.platform.journal.of('s3:CreateMultipartUpload').map((entry) => entry.atMs)
  expect(at).toHaveLength(2)
  expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(900_000)
})

test('the key is on record before the call is made', async () => {
  const memory = createMemoryTokenStore()
  const tokenStore: UploadTokenStore = {
    ...memory,
    // As slow as a disk: being asked to write is not having written.
    save: async (id, value, revision) => {
      for (let round = 0; round < 20; round += 1) await new Promise((resolve) => setImmediate(resolve))
      return memory.save(id, value, revision)
    },
  }
  const world = await openWorld()
  let recorded: unknown
  const client = await world.connect(async (input, init) => {
    if (String(input).endsWith('/initiate')) recorded = (await tokenStore.list())[0]?.value
    return world.platform.fetch(input, init)
  })
  await uploadFile(client, bytes, { tokenStore })
  expect(recorded).toMatchObject({
    phase: 'initiating',
    idempotency_key: initiates(world)[0]?.headers['idempotency-key'],
  })
})

describe('what the service refuses', () => {
  test.each([
    {
      name: 'a file above the limit',
      transfer: { max_upload_bytes: 6 * PART_BYTES },
      code: 'source_too_large',
      status: 422,
      details: { max_upload_bytes: 6 * PART_BYTES },
    },
    {
      name: 'an exhausted budget',
      transfer: { daily_ingress_budget_bytes: 5 * PART_BYTES },
      code: 'too_many_requests',
      status: 429,
      details: { reason: 'daily_ingress_budget_bytes' },
    },
    {
      name: 'too many open uploads',
      transfer: { active_multipart_upload_limit: 0 },
      code: 'too_many_requests',
      status: 429,
      details: { reason: 'active_multipart_limit' },
    },
  ])('$name is told as $code before a byte is sent', async ({ transfer, code, status, details }) => {
    const world = await openWorld({ transfer })
    await expect(uploadFile(world.client, bytes)).rejects.toMatchObject({ code, status, details })
    expect(world.partsSent()).toEqual([])
  })

  test('a missing or refused token is told as such', async () => {
    const world = await openWorld()
    const credentials = await world.platform.credentials()
    const { createTransferClient } = await import('../../src/transfer/client.ts')
    const { baseUrl } = world.platform.transfer
    const { fetch, clock } = world.platform
    const bare = createTransferClient({ baseUrl, fetch, runtime: { clock } })
    await expect(uploadFile(bare, bytes)).rejects.toMatchObject({ code: 'access_token_missing' })
    const expired = createTransferClient({
      baseUrl,
      fetch,
      runtime: { clock },
      auth: credentials.rejectedTokens['token_expired'] ?? '',
    })
    await expect(uploadFile(expired, bytes)).rejects.toMatchObject({ code: 'token_expired', status: 401 })
  })

  test.each<{ name: string; action: FaultAction; code: string }>([
    { name: 'a firewall', action: { kind: 'waf' }, code: 'gateway_rejected' },
    { name: 'a page of HTML under 200, always', action: { kind: 'html', status: 200 }, code: 'unexpected_body' },
    { name: 'an empty 200, always', action: { kind: 'empty', status: 200 }, code: 'unexpected_body' },
  ])('$name is told as $code', async ({ action, code }) => {
    const world = await openWorld({ faults: [onInitiate(action, { times: 'always' })] })
    await expect(uploadFile(world.client, bytes)).rejects.toMatchObject({ code })
  })
})

test('a token of an upload that was never begun begins it', async () => {
  const world = await openWorld({ faults: [onInitiate({ kind: 'drop' }, { times: 4 })] })
  const upload = uploadFile(world.client, bytes)
  await expect(upload).rejects.toMatchObject({ code: 'network_error' })
  const receipt = await resumeUpload(world.client, bytes, upload.token() ?? '')
  expect((await world.stored(receipt)).equals(bytes)).toBe(true)
})
