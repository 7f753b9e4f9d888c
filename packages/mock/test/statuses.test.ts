import { errorCodes, type OperationSpec, operations, type TransferOperationName } from '@nova/sdk/transfer/contract'
import { afterEach, describe, expect, test } from 'vitest'
import type { FaultRule, MockPlatformOptions } from '../src/index.ts'
import { findResponseProblem } from './check-response.ts'
import { type Answer, type CallInput, createWorld, type World } from './world.ts'

/** One way to get an operation to answer something. */
interface Scenario {
  readonly options?: MockPlatformOptions
  run(world: World): Promise<Answer>
}

let open: World[] = []
afterEach(async () => {
  for (const world of open) await world.platform.close()
  open = []
})
const enter = async (options?: MockPlatformOptions) => {
  const world = await createWorld(options)
  open.push(world)
  return world
}

/** A valid request for each operation, after whatever has to come before it. */
const valid: Readonly<Record<TransferOperationName, (world: World) => Promise<CallInput>>> = {
  initiateUpload: async () => ({ body: { filename: 'a.txt', size_bytes: 10 } }),
  signUploadParts: async (world) => ({ body: { ...(await uploadOf(world)), part_numbers: [1, 2] } }),
  introspectUpload: async (world) => ({ body: await uploadOf(world) }),
  async completeUpload(world) {
    const upload = await uploadOf(world)
    return { body: { ...upload, parts: await world.sendParts(upload, [1000, 1000, 500]) } }
  },
  abortUpload: async (world) => ({ body: await uploadOf(world) }),
  presignDownload: async () => ({ body: { key: 'uploads/tenant-1/x/y', filename: 'y' } }),
  createExport: async () => ({ body: { source_key: 'uploads/tenant-1/x/y', filename: 'y' } }),
  listExports: async () => ({ query: { limit: '3' } }),
  getExport: async (world) => ({ path: { export_id: await exportOf(world) } }),
  cancelExport: async (world) => ({ path: { export_id: await exportOf(world) } }),
  getCapabilities: async () => ({}),
  getTransferCapabilities: async () => ({ query: { policy_hint: '' } }),
  planResources: async () => ({ body: { resources: ['exports', 'moon'] } }),
  getReleaseInfo: async () => ({}),
  healthLive: async () => ({}),
  healthReady: async () => ({}),
  metricsSummary: async (world) => ({
    token: await world.platform.transfer.issueToken({ permissions: ['metrics:read'] }),
  }),
}

async function uploadOf(world: World) {
  const { key, upload_id } = await world.openUpload()
  return { key, upload_id }
}
const exportOf = async (world: World): Promise<string> =>
  (await world.call('createExport', { body: { source_key: await world.putObject(), filename: 'y' } })).json.export_id

const names = Object.keys(operations) as TransferOperationName[]
const specOf = (name: TransferOperationName): OperationSpec => operations[name]

/** The valid request under a fault, with changes. */
const under = (name: TransferOperationName, faults: readonly FaultRule[], change: CallInput = {}): Scenario => ({
  async run(world) {
    const input = await valid[name](world)
    world.platform.faults.add(...faults)
    return world.call(name, { ...input, ...change })
  },
})
const fails = (point: string, connection = false): readonly FaultRule[] => [
  { on: { operation: point }, do: { kind: 'fail', connection } },
]

/** What every operation of a kind can answer. */
function common(name: TransferOperationName): readonly Scenario[] {
  const spec = specOf(name)
  const scenarios: Scenario[] = [under(name, [])]
  for (const status of [429, 502, 504] as const)
    if (spec.responses[status])
      scenarios.push(under(name, [{ on: { operation: name }, do: { kind: 'gateway', status } }]))
  if (spec.responses[403]) scenarios.push(under(name, [{ on: { operation: name }, do: { kind: 'waf' } }]))
  if (spec.responses[500])
    scenarios.push(under(name, [{ on: { operation: name }, do: { kind: 'status', status: 500 } }]))
  if (spec.auth === 'none') return scenarios
  scenarios.push(under(name, [], { token: null }))
  scenarios.push({
    options: { transfer: { requiredPermissions: ['uploads:write'] } },
    run: async (world) => world.call(name, { path: { export_id: 'x' }, body: spec.requestSchema ? {} : undefined }),
  })
  for (const point of ['jwks:fetch', 'jwks:read'])
    scenarios.push({
      run: (world) => {
        world.platform.faults.add(...fails(point))
        return world.call(name, { path: { export_id: 'x' } })
      },
    })
  return scenarios
}

const twice = (name: TransferOperationName, first: CallInput, second: CallInput): Scenario => ({
  async run(world) {
    await world.call(name, first)
    return world.call(name, second)
  },
})
const keyed = (body: object): CallInput => ({ body, headers: { 'idempotency-key': 'k1' } })
const initiate = { filename: 'a', size_bytes: 1 }
const foreign = { key: 'uploads/tenant-2/x/y', upload_id: 'u' }

/** What only single operations can answer. */
const special: Readonly<Partial<Record<TransferOperationName, readonly Scenario[]>>> = {
  initiateUpload: [
    under('initiateUpload', [], { body: {} }),
    twice('initiateUpload', keyed(initiate), keyed({ ...initiate, size_bytes: 2 })),
    {
      options: { transfer: { daily_ingress_budget_bytes: 5 } },
      run: (world) => world.call('initiateUpload', { body: { filename: 'a', size_bytes: 6 } }),
    },
    under('initiateUpload', [{ on: { operation: 's3:CreateMultipartUpload' }, do: { kind: 'status', status: 503 } }], {
      body: { filename: 'a', size_bytes: 5000 },
    }),
    under('initiateUpload', fails('idempotency:claim'), keyed(initiate)),
    under('initiateUpload', fails('sessions:write')),
  ],
  signUploadParts: [
    under('signUploadParts', [], { body: { ...foreign, part_numbers: [1] } }),
    {
      options: { transfer: { sign_requests_per_upload_limit: 1 } },
      async run(world) {
        const input = await valid.signUploadParts(world)
        await world.call('signUploadParts', input)
        return world.call('signUploadParts', input)
      },
    },
    under('signUploadParts', fails('sessions:read')),
    under('signUploadParts', fails('storage:presign')),
  ],
  introspectUpload: [
    under('introspectUpload', [], { body: foreign }),
    under('introspectUpload', [{ on: { operation: 's3:ListParts' }, do: { kind: 'status', status: 500 } }]),
    under('introspectUpload', fails('sessions:read')),
  ],
  completeUpload: [
    under('completeUpload', [], { body: { ...foreign, parts: [] } }),
    under('completeUpload', [{ on: { operation: 's3:CompleteMultipartUpload' }, do: { kind: 'status', status: 500 } }]),
    under('completeUpload', fails('sessions:write')),
  ],
  abortUpload: [
    under('abortUpload', [], { body: foreign }),
    {
      async run(world) {
        const input = await valid.abortUpload(world)
        await world.call('abortUpload', input)
        return world.call('abortUpload', input)
      },
    },
    under('abortUpload', fails('sessions:read')),
  ],
  presignDownload: [
    under('presignDownload', [], { body: { key: 'other/x' } }),
    under('presignDownload', fails('storage:presign')),
  ],
  createExport: [
    under('createExport', [], { body: { source_key: '' } }),
    twice('createExport', keyed({ source_key: 'a', filename: 'b' }), keyed({ source_key: 'c', filename: 'b' })),
    under('createExport', fails('exports:start')),
    under('createExport', fails('idempotency:claim'), keyed({ source_key: 'a', filename: 'b' })),
    {
      options: { transfer: { exportsEnabled: false } },
      run: async (world) => world.call('createExport', await valid.createExport(world)),
    },
  ],
  listExports: [under('listExports', [], { query: { limit: '201' } })],
  getExport: [
    under('getExport', [], { path: { export_id: 'nobody' } }),
    under('getExport', [], { path: { export_id: 'x'.repeat(129) } }),
  ],
  cancelExport: [
    under('cancelExport', [], { path: { export_id: 'nobody' } }),
    under('cancelExport', [], { path: { export_id: 'x'.repeat(129) } }),
    under('cancelExport', fails('exports:cancel')),
  ],
  getTransferCapabilities: [under('getTransferCapabilities', [], { query: { policy_hint: 'x'.repeat(129) } })],
  planResources: [under('planResources', [], { body: { resources: [] } })],
  healthReady: [
    {
      run: (world) => {
        world.platform.transfer.checks.auth_dependency = false
        return world.call('healthReady')
      },
    },
  ],
  metricsSummary: [under('metricsSummary', [], {})],
}

describe.each(names)('%s', (name) => {
  const spec = specOf(name)

  test('answers every declared status and code in its declared form', async () => {
    const seen = new Set<string>()
    const note = (answer: Answer) => {
      expect(findResponseProblem(spec, answer)).toBeNull()
      const code = answer.json?.error?.code
      seen.add(`${answer.status}${code === undefined ? '' : ` ${code}`}`)
    }
    for (const scenario of [...common(name), ...(special[name] ?? [])]) {
      const world = await enter(scenario.options)
      note(await scenario.run(world))
    }
    if (spec.auth === 'bearer') {
      const world = await enter()
      const { rejectedTokens } = await world.platform.credentials()
      for (const [code, token] of Object.entries(rejectedTokens)) {
        const answer = await world.call(name, { path: { export_id: 'x' }, token })
        expect(answer.json.error.code).toBe(code)
        expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer error="invalid_token", error_description=".+"$/)
        note(answer)
      }
    }
    const wanted = Object.entries(spec.responses).flatMap(([status, response]) => {
      const codes = response.codes.filter((code) => errorCodes[code as keyof typeof errorCodes].reachable)
      return codes.length > 0 ? codes.map((code) => `${status} ${code}`) : [status]
    })
    expect(wanted.filter((want) => !seen.has(want))).toEqual([])
  })
})
