import { createMockPlatform, type MockPlatform, type MockPlatformOptions } from '@nova/mock'
import {
  type CallEvent,
  createTransferClient,
  isOperationError,
  type TransferClientOptions,
  uploadFile,
  validateWith,
} from '@nova/sdk/transfer'
import { operations } from '@nova/sdk/transfer/contract'
import * as schemas from '@nova/sdk/transfer/schemas'
import { afterEach, describe, expect, it } from 'vitest'

const open: MockPlatform[] = []
afterEach(async () => {
  for (const platform of open.splice(0)) await platform.close()
})

async function world(options: MockPlatformOptions = {}, clientOptions: Partial<TransferClientOptions> = {}) {
  const platform = await createMockPlatform(options)
  open.push(platform)
  const token = await platform.transfer.issueToken()
  const events: CallEvent[] = []
  const client = createTransferClient({
    baseUrl: platform.transfer.baseUrl,
    auth: token,
    fetch: platform.fetch,
    runtime: { clock: platform.clock, random: () => 0.5 },
    observe: (event) => events.push(event),
    validate: validateWith(schemas),
    ...clientOptions,
  })
  return { platform, token, client, events }
}

it('does nothing until it is asked to', async () => {
  const { platform, client } = await world()
  expect(platform.journal.entries).toHaveLength(0)
  expect(Object.keys(client).sort()).toEqual([...Object.keys(operations), 'baseUrl'].sort())
})

it('speaks every public operation, each answer as its schema says', async () => {
  const { client } = await world({}, { auth: '' })
  expect(await client.healthLive()).toEqual({ ok: true })
  expect(await client.healthReady()).toMatchObject({ ok: true })
  expect((await client.getReleaseInfo()).name).toBeTruthy()
  expect((await client.getCapabilities()).capabilities.length).toBeGreaterThan(0)
  expect((await client.getTransferCapabilities({ policy_hint: '' })).max_upload_bytes).toBeGreaterThan(0)
  expect((await client.planResources({ resources: ['x'] })).plan).toHaveLength(1)
})

it('gives a failed readiness as its result, not as an error', async () => {
  const { client, platform } = await world()
  platform.transfer.checks.transfer_runtime = false
  expect(await client.healthReady()).toMatchObject({ ok: false, checks: { transfer_runtime: false } })
})

it('two clients side by side keep their identities apart', async () => {
  const { platform, client } = await world()
  const other = createTransferClient({
    baseUrl: platform.transfer.baseUrl,
    auth: await platform.transfer.issueToken({ sub: 'user-2', tenant_id: 'tenant-2' }),
    fetch: platform.fetch,
    runtime: { clock: platform.clock },
  })
  const [mine, theirs] = await Promise.all(
    [client, other].map((c) => c.initiateUpload({ filename: 'a.bin', size_bytes: 5 })),
  )
  expect(mine?.key.split('/')[1]).not.toBe(theirs?.key.split('/')[1])
  const created = await client.createExport({ source_key: mine?.key ?? '', filename: 'a.bin' })
  await expect(other.getExport(created.export_id)).rejects.toMatchObject({
    code: 'not_found',
    status: 404,
    service: 'transfer',
  })
})

describe('typed refusals', () => {
  it('quota, with what the server said about it', async () => {
    const { client } = await world({ transfer: { daily_ingress_budget_bytes: 10 } })
    const error: unknown = await client
      .initiateUpload({ filename: 'a', size_bytes: 11 })
      .catch((reason: unknown) => reason)
    if (!isOperationError(error, 'initiateUpload') || error.code !== 'too_many_requests') throw error
    expect(error).toMatchObject({
      status: 429,
      retryable: false,
      attempts: 1,
      details: { reason: 'daily_ingress_budget_bytes', limit: 10 },
    })
    expect(error.requestId).toBeTruthy()
  })

  it('expired token', async () => {
    const { client, platform } = await world()
    const expired = await platform.transfer.issueToken({ exp: 1 })
    const late = createTransferClient({
      baseUrl: client.baseUrl,
      auth: expired,
      fetch: platform.fetch,
      runtime: { clock: platform.clock },
    })
    await expect(late.listExports()).rejects.toMatchObject({
      code: 'token_expired',
      status: 401,
      kind: 'authentication',
    })
  })

  it('input the schema refuses', async () => {
    const { client } = await world()
    await expect(client.initiateUpload({ filename: '', size_bytes: -1 })).rejects.toMatchObject({
      code: 'invalid_request',
      status: 422,
      details: { errors: [{ loc: ['body', 'filename'] }, { loc: ['body', 'size_bytes'] }] },
    })
  })

  it('a base URL one segment off', async () => {
    const { platform, token } = await world()
    const lost = createTransferClient({
      baseUrl: `${platform.transfer.baseUrl}/v1`,
      auth: token,
      fetch: platform.fetch,
      runtime: { clock: platform.clock },
    })
    await expect(lost.listExports()).rejects.toMatchObject({
      code: 'unknown_route',
      advice: expect.stringContaining('baseUrl'),
    })
  })
})

describe('faults on the way', () => {
  it('an answer lost after the mutation is replayed under the same key', async () => {
    const { client, platform } = await world({
      faults: [{ on: { operation: 'createExport', nth: 1 }, do: { kind: 'drop', when: 'after' } }],
    })
    const created = await client.createExport({ source_key: 'k', filename: 'f' })
    expect(
      (await client.listExports({ limit: 10 })).exports.filter(({ export_id }) => export_id !== created.export_id),
    ).toEqual([])
    expect(platform.journal.entries.filter(({ operation }) => operation === 'createExport')).toHaveLength(2)
  })

  it('a lost answer of complete is left to who can find out', async () => {
    const { client, platform } = await world({
      faults: [{ on: { operation: 'completeUpload' }, do: { kind: 'drop', when: 'after' } }],
    })
    const call = client.completeUpload({ key: 'uploads/x/y', upload_id: 'u', parts: [{ part_number: 1, etag: 'e' }] })
    await expect(call).rejects.toMatchObject({ code: 'network_error', attempts: 1 })
    expect(platform.journal.entries).toHaveLength(1)
  })

  const bodies = [
    ['html', 'gateway_rejected'],
    ['empty', 'unexpected_body'],
    ['waf', 'gateway_rejected'],
  ] as const
  for (const [kind, code] of bodies)
    it(`${kind} instead of an answer`, async () => {
      const { client } = await world({ faults: [{ on: { operation: 'completeUpload' }, do: { kind } }] })
      const call = client.completeUpload({ key: 'uploads/x/y', upload_id: 'u', parts: [{ part_number: 1, etag: 'e' }] })
      await expect(call).rejects.toMatchObject({ code, operation: 'completeUpload' })
    })

  it('a body cut short is fetched again', async () => {
    const { client, events } = await world({
      faults: [{ on: { operation: 'getCapabilities', nth: 1 }, do: { kind: 'truncate', bytes: 10 } }],
    })
    expect((await client.getCapabilities()).capabilities.length).toBeGreaterThan(0)
    expect(events.find(({ type }) => type === 'attempt-end')).toMatchObject({ code: 'body_truncated' })
  })

  it('a gateway that throttles is waited for', async () => {
    const { client, events } = await world({
      faults: [
        {
          on: { operation: 'signUploadParts', nth: 1 },
          do: { kind: 'status', status: 429, body: '{"message":"Too Many Requests"}', retryAfter: '3' },
        },
      ],
    })
    await expect(
      client.signUploadParts({ key: 'uploads/x/y', upload_id: 'u', part_numbers: [1] }),
    ).rejects.toMatchObject({ code: 'invalid_request', attempts: 2 })
    expect(events.find(({ type }) => type === 'retry-scheduled')).toMatchObject({
      reason: 'throttled',
      retryAfterMs: 3000,
    })
  })
})

it('keeps the access token away from storage and events', async () => {
  const { client, platform, token, events } = await world()
  await uploadFile(client, new Uint8Array([1, 2, 3]), { filename: 'a.bin' })
  const isSent = (service: string) =>
    platform.journal.entries
      .filter((entry) => entry.from === 'client' && entry.service === service)
      .map(({ headers }) => 'authorization' in headers)
  expect(new Set(isSent('transfer'))).toEqual(new Set([true]))
  expect(new Set(isSent('store'))).toEqual(new Set([false]))
  expect(JSON.stringify(events)).not.toContain(token.slice(0, 20))
})
