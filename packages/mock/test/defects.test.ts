import { afterEach, describe, expect, test } from 'vitest'
import { listDefects, type MockPlatformOptions } from '../src/index.ts'
import { type TransferDefect, transferDefects } from '../src/transfer/defects.ts'
import { createWorld, readAnswer, type World } from './world.ts'

const open: World[] = []
afterEach(async () => {
  for (const world of open.splice(0)) await world.platform.close()
})

interface Probe {
  readonly options?: MockPlatformOptions
  /** Something a caller can see, as a plain value. */
  look(world: World): Promise<unknown>
}

const initiate = (world: World, change: object = {}, headers: Record<string, string> = {}) =>
  world.call('initiateUpload', { body: { filename: 'a', size_bytes: 10, ...change }, headers })
const fetchRaw = async (world: World, path: string, init?: RequestInit) =>
  readAnswer(await world.platform.fetch(world.platform.transfer.baseUrl + path, init))
const pass = async (world: World) => {
  await world.clock.advance(60_000)
  await world.platform.settle()
}
const exported = async (world: World, count = 1) => {
  const source_key = await world.putObject()
  const ids: string[] = []
  for (let index = 0; index < count; index++) {
    const { json } = await world.call('createExport', { body: { source_key, filename: `f${index}` } })
    ids.push(json.export_id)
    await world.clock.advance(1000)
  }
  return ids
}
const sent = async (world: World, change: object = {}) => {
  const upload = await world.openUpload(change)
  const parts = await world.sendParts(upload, [1000, 1000, 500])
  return { body: { key: upload.key, upload_id: upload.upload_id, parts }, parts }
}
const tokenIs = (code: string): Probe => ({
  async look(world) {
    const { rejectedTokens } = await world.platform.credentials()
    return (await world.call('listExports', { token: rejectedTokens[code] ?? '' })).status
  },
})
const foreignToken = (world: World) => world.platform.transfer.issueToken({ tenant_id: 'tenant-2' })
const putHeaders = async (url: string, world: World, headers: Record<string, string>) =>
  (await world.platform.fetch(url, { method: 'PUT', body: new Uint8Array(1), headers })).status
const origin = 'http://localhost:3000'
const preflight = (world: World, header: string) =>
  fetchRaw(world, '/v1/exports', {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': header },
  })

/** For each defect something that looks otherwise while it is on. */
const probes: Readonly<Record<TransferDefect, Probe>> = {
  'abort-repeatable': {
    async look(world) {
      const { key, upload_id } = await world.openUpload()
      await world.call('abortUpload', { body: { key, upload_id } })
      return (await world.call('abortUpload', { body: { key, upload_id } })).status
    },
  },
  'audience-ignored': tokenIs('invalid_audience'),
  'auth-before-json': {
    look: async (world) => (await world.call('initiateUpload', { rawBody: '{', token: null })).status,
  },
  'blank-idempotency-key-accepted': {
    look: async (world) => (await initiate(world, {}, { 'idempotency-key': ' ' })).status,
  },
  'cancel-keeps-running': {
    async look(world) {
      const { json } = await world.call('createExport', { body: { source_key: 'uploads/tenant-1/a', filename: 'b' } })
      return (await world.call('cancelExport', { path: { export_id: json.export_id } })).json.status
    },
  },
  'cancel-terminal-conflicts': {
    async look(world) {
      const [export_id = ''] = await exported(world)
      await pass(world)
      return (await world.call('cancelExport', { path: { export_id } })).status
    },
  },
  'capabilities-shuffled': { look: async (world) => (await world.call('getCapabilities')).json.capabilities[0].key },
  'checksum-preference-ignored': {
    look: async (world) => (await initiate(world, { checksum_preference: 'strict' })).status,
  },
  'checksum-unsigned': {
    async look(world) {
      const { json } = await initiate(world, { checksum_preference: 'strict', checksum_value: 'x'.repeat(44) })
      return new URL(json.url).searchParams.get('X-Amz-SignedHeaders')
    },
  },
  'complete-accepts-missing-part': {
    async look(world) {
      const { body, parts } = await sent(world)
      return (
        await world.call('completeUpload', { body: { ...body, parts: [...parts, { part_number: 9, etag: 'x' }] } })
      ).status
    },
  },
  'complete-accepts-wrong-etag': {
    async look(world) {
      const { body } = await sent(world)
      return (await world.call('completeUpload', { body: { ...body, parts: [{ part_number: 1, etag: 'x' }] } })).status
    },
  },
  'complete-needs-all-parts': {
    async look(world) {
      const { body, parts } = await sent(world)
      return (await world.call('completeUpload', { body: { ...body, parts: parts.slice(0, 1) } })).status
    },
  },
  'complete-repeatable': {
    async look(world) {
      const { body } = await sent(world)
      await world.call('completeUpload', { body })
      return (await world.call('completeUpload', { body })).status
    },
  },
  'content-type-unsigned': {
    async look(world) {
      const { json } = await initiate(world, { content_type: 'text/csv' })
      return putHeaders(json.url, world, { 'content-type': 'text/html' })
    },
  },
  'cors-any-header': { look: async (world) => (await preflight(world, 'traceparent')).status },
  'cors-hides-request-id': {
    look: async (world) =>
      (await world.call('listExports', { headers: { origin } })).headers.get('access-control-expose-headers'),
  },
  'create-export-200': {
    look: async (world) => (await world.call('createExport', { body: { source_key: 'a', filename: 'b' } })).status,
  },
  'custom-validators-crash': {
    async look(world) {
      const { key, upload_id } = await world.openUpload()
      return (await world.call('signUploadParts', { body: { key, upload_id, part_numbers: [1, 1] } })).status
    },
  },
  'disposition-escaped': {
    async look(world) {
      const body = { key: 'uploads/tenant-1/a', content_disposition: 'attachment; filename="a b"' }
      const { json } = await world.call('presignDownload', { body })
      return new URL(json.url).searchParams.get('response-content-disposition')
    },
  },
  'duplicate-parts-accepted': {
    async look(world) {
      const { body, parts } = await sent(world)
      return (await world.call('completeUpload', { body: { ...body, parts: [...parts, ...parts] } })).status
    },
  },
  'empty-hint-refused': {
    look: async (world) => (await world.call('getTransferCapabilities', { query: { policy_hint: '' } })).status,
  },
  'error-without-details': {
    look: async (world) => Object.keys((await initiate(world, { size_bytes: 0 })).json.error),
  },
  'export-checks-source': {
    look: async (world) =>
      (await world.call('createExport', { body: { source_key: 'uploads/tenant-1/none', filename: 'b' } })).status,
  },
  'export-without-output': {
    async look(world) {
      const [export_id = ''] = await exported(world)
      await pass(world)
      return (await world.call('getExport', { path: { export_id } })).json.output === null
    },
  },
  'exports-fail-at-start': {
    async look(world) {
      const [export_id = ''] = await exported(world)
      await pass(world)
      return (await world.call('getExport', { path: { export_id } })).json.status
    },
  },
  'exports-unsorted': {
    async look(world) {
      await exported(world, 3)
      return (await world.call('listExports')).json.exports.map((row: { filename: string }) => row.filename)
    },
  },
  'extra-fields-accepted': { look: async (world) => (await initiate(world, { extra: 1 })).status },
  'foreign-export-403': {
    async look(world) {
      const [export_id = ''] = await exported(world)
      return (await world.call('getExport', { path: { export_id }, token: await foreignToken(world) })).status
    },
  },
  'foreign-key-403': {
    look: async (world) => (await world.call('presignDownload', { body: { key: 'uploads/tenant-2/a' } })).status,
  },
  'foreign-key-accepted': {
    look: async (world) => (await world.call('presignDownload', { body: { key: 'uploads/tenant-2/a' } })).status,
  },
  'head-allowed': { look: async (world) => (await fetchRaw(world, '/v1/health/live', { method: 'HEAD' })).status },
  'idempotency-ignores-payload': {
    async look(world) {
      await initiate(world, {}, { 'idempotency-key': 'k' })
      return (await initiate(world, { size_bytes: 11 }, { 'idempotency-key': 'k' })).status
    },
  },
  'idempotency-never-replays': {
    async look(world) {
      const first = await initiate(world, {}, { 'idempotency-key': 'k' })
      return (await initiate(world, {}, { 'idempotency-key': 'k' })).json.key === first.json.key
    },
  },
  'integers-strict': { look: async (world) => (await initiate(world, { size_bytes: '10' })).status },
  'introspect-strips-quotes': {
    async look(world) {
      const { body } = await sent(world)
      const { key, upload_id } = body
      return (await world.call('introspectUpload', { body: { key, upload_id } })).json.parts[0].etag.startsWith('"')
    },
  },
  'introspect-unsorted': {
    async look(world) {
      const { body } = await sent(world)
      const { key, upload_id } = body
      return (await world.call('introspectUpload', { body: { key, upload_id } })).json.parts[0].part_number
    },
  },
  'issuer-ignored': tokenIs('invalid_issuer'),
  'lax-content-type': {
    look: async (world) => (await initiate(world, {}, { 'content-type': 'text/plain' })).status,
  },
  'metrics-without-permission': { look: async (world) => (await world.call('metricsSummary')).status },
  'omits-nulls': { look: async (world) => 'upload_id' in (await initiate(world)).json },
  'part-size-rounded': { look: async (world) => (await world.openUpload()).answer.json.part_size_bytes },
  'plan-forgets-repeats': {
    look: async (world) =>
      (await world.call('planResources', { body: { resources: ['exports', 'exports'] } })).json.plan.length,
  },
  'presign-checks-existence': {
    look: async (world) => (await world.call('presignDownload', { body: { key: 'uploads/tenant-1/none' } })).status,
  },
  'quota-never-released': {
    options: { transfer: { active_multipart_upload_limit: 1 } },
    async look(world) {
      const { key, upload_id } = await world.openUpload()
      await world.call('abortUpload', { body: { key, upload_id } })
      return (await world.openUpload()).answer.status
    },
  },
  'readiness-envelope': {
    look: async (world) => Object.keys((await world.call('healthReady')).json),
  },
  'request-id-not-echoed': {
    look: async (world) =>
      (await world.call('healthLive', { headers: { 'x-request-id': 'r' } })).headers.get('x-request-id') === 'r',
  },
  'retry-after-invented': {
    options: { transfer: { daily_ingress_budget_bytes: 1 } },
    look: async (world) => (await initiate(world)).headers.get('retry-after'),
  },
  'sanitiser-keeps-path': {
    look: async (world) => (await initiate(world, { filename: 'a/b.txt' })).json.key.split('/').length,
  },
  'sign-batch-uncapped': {
    options: { transfer: { sign_batch_size_hint: 1 } },
    async look(world) {
      const { key, upload_id } = await world.openUpload()
      return (await world.call('signUploadParts', { body: { key, upload_id, part_numbers: [1, 2] } })).status
    },
  },
  'sign-budget-uncapped': {
    options: { transfer: { sign_requests_per_upload_limit: 1 } },
    async look(world) {
      const { key, upload_id } = await world.openUpload()
      const body = { key, upload_id, part_numbers: [1] }
      await world.call('signUploadParts', { body })
      return (await world.call('signUploadParts', { body })).status
    },
  },
  'sign-failure-is-free': {
    options: { transfer: { sign_requests_per_upload_limit: 1, checksum_mode: 'required' } },
    async look(world) {
      const { key, upload_id } = await world.openUpload()
      const body = { key, upload_id, part_numbers: [1] }
      await world.call('signUploadParts', { body })
      return (await world.call('signUploadParts', { body })).status
    },
  },
  'threshold-exclusive': {
    look: async (world) => (await world.openUpload({ size_bytes: 2000 })).answer.json.strategy,
  },
  'timestamps-local': { look: async (world) => (await initiate(world)).json.resumable_until.endsWith('Z') },
  'token-expiry-ignored': tokenIs('token_expired'),
  'trailing-slash-404': {
    look: async (world) => (await fetchRaw(world, '/v1/exports/', { redirect: 'manual' })).status,
  },
  'unauthorized-without-challenge': {
    look: async (world) => (await world.call('listExports', { token: null })).headers.has('www-authenticate'),
  },
  'unknown-route-envelope': { look: async (world) => Object.keys((await fetchRaw(world, '/v1/nothing')).json) },
  'unsigned-token-accepted': tokenIs('disallowed_alg'),
  'version-mismatch': {
    look: async (world) =>
      (await world.call('getTransferCapabilities')).json.policy_version === (await initiate(world)).json.policy_version,
  },
}

const look = async (name: TransferDefect, defects: readonly string[]) => {
  const { options, look: observe } = probes[name]
  const world = await createWorld({ ...options, defects })
  open.push(world)
  return observe(world)
}

describe('each defect can be seen while it is on', () => {
  test.each(transferDefects.map((defect) => defect.name as TransferDefect))('%s', async (name) => {
    const sound = await look(name, [])
    const broken = await look(name, [name])
    expect(broken).not.toEqual(sound)
  })
})

test('the list names every defect of every service once', () => {
  const all = listDefects()
  expect(new Set(all.map((defect) => defect.name)).size).toBe(all.length)
  expect(all.length).toBeGreaterThan(transferDefects.length)
  for (const { name, service, summary } of all) {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/)
    expect(['transfer', 'labs', 'edfi', 'spectra', 'agents']).toContain(service)
    expect(summary).toMatch(/\.$/)
  }
})
