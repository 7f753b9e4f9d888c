import { listenHttp, readJsonFile, writeJsonFile } from '#host'
import { type Clock, createVirtualClock } from './engine/clock.ts'
import { createDispatcher } from './engine/dispatcher.ts'
import type { Exchange, ExchangeRequest } from './engine/exchange.ts'
import { createFaultPlan, type FaultPlan } from './engine/fault-plan.ts'
import { createFaultPoints } from './engine/fault-points.ts'
import type { FaultRule } from './engine/fault-rule.ts'
import { createInProcessFetch } from './engine/in-process-fetch.ts'
import { createJournal, type Journal } from './engine/journal.ts'
import { createSeededRandom } from './engine/random.ts'
import { createSaver } from './engine/save-latest.ts'
import type { Service } from './engine/service.ts'
import { createStoreService } from './engine/store-service.ts'
import { requireKnownDefects } from './list-defects.ts'
import { createObjectStore, type ObjectStore } from './store/index.ts'
import type { TokenClaims, TokenHeader } from './transfer/auth/issue-token.ts'
import { type SigningKeys, sharedSigningKeys } from './transfer/auth/signing-keys.ts'
import type { ReadinessCheck } from './transfer/context.ts'
import { createTransferService } from './transfer/create-transfer-service.ts'
import type { JanitorReport } from './transfer/janitor.ts'
import { smallestPartBytes } from './transfer/policy/policy.ts'
import { resolveSettings, type TransferOptions } from './transfer/settings.ts'
import { createTransferState, type StateSnapshot } from './transfer/state/transfer-state.ts'
import { createStorage } from './transfer/storage/storage.ts'

/** Where the services are reached without a network. */
export const inProcessUrls = {
  transfer: 'http://transfer.nova.test',
  store: 'http://s3.nova.test',
  acceleratedStore: 'http://s3-accelerate.nova.test',
} as const

/** Pages of these origins may call a default deployment. */
export const defaultCorsOrigins: readonly string[] = [
  'http://localhost:3000',
  'http://127.0.0.1:3000',
  'http://localhost:8050',
  'http://127.0.0.1:8050',
]

/** Another S3 endpoint for the control plane to work with. */
export interface ExternalStore {
  readonly endpoint: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly bucket: string
  /** @default true */
  readonly forcePathStyle?: boolean
}

export interface MockPlatformOptions {
  /** @default a virtual clock; with `s3`, the system clock would be the fitting choice */
  readonly clock?: Clock
  /** Makes ids and planned chaos repeatable. @default 1 on a virtual clock without `dataDir` and `s3`, otherwise a random one */
  readonly seed?: number
  readonly faults?: readonly FaultRule[]
  /** Names of known mistakes to make. {@link listDefects} has them all. */
  readonly defects?: readonly string[]
  /** Directory that keeps objects, sessions, exports, idempotency keys and usage across restarts. Node only. */
  readonly dataDir?: string
  /** Signs for this store instead of the embedded one. URLs then expire by the system clock. */
  readonly s3?: ExternalStore
  /** Policy fields by their wire names, and how the service is set up. */
  readonly transfer?: TransferOptions
  /** Origins whose pages may call the services. @default four of a developer's machine for the API, any for the store */
  readonly corsOrigins?: readonly string[]
  /** Told about errors that became a 500. @default nothing is done */
  readonly onUnexpected?: (error: unknown) => void
}

export interface ListenOptions {
  /** Port of the transfer service; the store takes the next one. 0 takes free ones. @default 0 */
  readonly port?: number
  readonly storePort?: number
  /** @default 127.0.0.1 */
  readonly host?: string
}

/** The platform on ports of its own. */
export interface Listening {
  readonly baseUrls: { readonly transfer: string; readonly store: string }
  readonly credentials: PlatformCredentials
  close(): Promise<void>
}

/** Tokens for trying the platform out. */
export interface PlatformCredentials {
  readonly token: string
  /** Of another tenant. */
  readonly otherToken: string
  /** May read metrics. */
  readonly metricsToken: string
  /** Tokens that must be refused, by the code they must be refused with. */
  readonly rejectedTokens: Readonly<Record<string, string>>
}

export interface MockPlatform {
  /** A fetch that ends in this platform instead of on the network. */
  readonly fetch: typeof globalThis.fetch
  readonly transfer: {
    readonly baseUrl: string
    /** An access token, by default of `user-1` in `tenant-1` without permissions, valid for a day. */
    issueToken(claims?: TokenClaims, header?: TokenHeader): Promise<string>
    /** Set one to false and readiness says so. */
    readonly checks: Record<ReadinessCheck, boolean>
    /** Settles expired uploads, as happens once an hour by itself. */
    runJanitor(): Promise<JanitorReport>
  }
  readonly store: {
    readonly endpoint: string
    readonly bucket: string
    readonly region: string
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
    /** Applies the bucket's lifecycle. Does nothing for an external store. */
    sweep(): Promise<void>
  }
  readonly clock: Clock
  readonly seed: number
  readonly faults: FaultPlan
  /** The requests seen. */
  readonly journal: Journal
  /** One request of any mounting. Null when no service has this host. */
  answer(request: ExchangeRequest): Promise<Exchange> | null
  credentials(): Promise<PlatformCredentials>
  listen(options?: ListenOptions): Promise<Listening>
  /** Resolves when nothing works in the background except what waits for time to pass. */
  settle(): Promise<void>
  close(): Promise<void>
}

interface StoredPlatform {
  readonly transfer?: StateSnapshot
  readonly keys?: SigningKeys
  readonly starts?: number
}

const embedded = {
  region: 'us-east-1',
  bucket: 'nova-files',
  accessKeyId: 'nova-mock',
  secretAccessKey: 'nova-mock-secret',
}

/**
 * All of the backend in one process: the transfer control plane and an object store behind one clock, one
 * seed, one fault plan.
 *
 * @example
 * const platform = await createMockPlatform({ faults: [{ on: { operation: 'completeUpload' }, do: { kind: 'drop', when: 'after' } }] })
 * const client = createTransferClient({ baseUrl: platform.transfer.baseUrl, auth: await platform.transfer.issueToken(), fetch: platform.fetch })
 * @throws TypeError for unknown defects, settings and fault rules
 */
export async function createMockPlatform(options: MockPlatformOptions = {}): Promise<MockPlatform> {
  const defects = requireKnownDefects(options.defects ?? [])
  const settings = resolveSettings(options.transfer)
  const clock = options.clock ?? createVirtualClock()
  const journal = createJournal()
  const faults = createFaultPlan(options.faults)
  const dispatch = createDispatcher({ clock, faults, journal })

  const statePath = options.dataDir === undefined ? null : `${options.dataDir}/platform.json`
  const stored = (statePath === null ? {} : ((await readJsonFile(statePath)) ?? {})) as StoredPlatform
  const starts = (stored.starts ?? 0) + 1
  const isRepeatable = 'advance' in clock && !options.s3 && statePath === null
  const seed = options.seed ?? (isRepeatable ? 1 : Math.floor(Math.random() * 2 ** 32))
  // A second life must not hand out the ids of the first one again.
  const random = createSeededRandom(seed + (starts - 1) * 2 ** 32)
  const keys = stored.keys ?? (await sharedSigningKeys())
  const state = createTransferState(stored.transfer)
  const save =
    statePath === null
      ? async () => {}
      : createSaver(() => writeJsonFile(statePath, { transfer: state.snapshot(), keys, starts }))
  await save()

  const external = options.s3
  const place = external ?? { ...embedded, endpoint: inProcessUrls.store, forcePathStyle: true }
  const store = external ? null : openStore()
  const storeService = store && createStoreService(store, options.corsOrigins ?? ['*'])
  const storage = createStorage({
    bucket: place.bucket,
    region: place.region,
    credentials: { accessKeyId: place.accessKeyId, secretAccessKey: place.secretAccessKey },
    endpoint: place.endpoint,
    forcePathStyle: place.forcePathStyle ?? true,
    // A store elsewhere goes by a clock of its own.
    nowMs: external ? Date.now : clock.now,
    ...(storeService && { answer: (request: ExchangeRequest) => dispatch(storeService, request, 'control-plane') }),
  })
  const storePorts = new Map<string, number>()
  const transfer = await createTransferService({
    settings,
    clock,
    random,
    state,
    save,
    storage,
    pass: createFaultPoints(faults, clock),
    has: (name) => defects.has(name),
    keys,
    corsOrigins: options.corsOrigins ?? defaultCorsOrigins,
    endpointsFor,
    onUnexpected: options.onUnexpected ?? (() => {}),
  })

  function openStore(): ObjectStore {
    return createObjectStore({
      clock,
      credentials: { accessKeyId: place.accessKeyId, secretAccessKey: place.secretAccessKey },
      region: place.region,
      buckets: [place.bucket],
      corsOrigins: options.corsOrigins ?? ['*'],
      defects,
      minPartSizeBytes: Math.min(smallestPartBytes, settings.minimum_part_size_bytes),
      ...(options.dataDir === undefined ? { seed } : { dataDir: `${options.dataDir}/objects` }),
    })
  }

  /** A presigned URL has to name the store by an address its holder can reach, and the signature covers it. */
  function endpointsFor(request: ExchangeRequest) {
    if (external) return { plain: external.endpoint, accelerated: external.endpoint }
    const storePort = storePorts.get(request.url.port)
    if (storePort === undefined) return { plain: inProcessUrls.store, accelerated: inProcessUrls.acceleratedStore }
    const reachable = `http://${request.url.hostname}:${storePort}`
    return { plain: reachable, accelerated: reachable }
  }

  const servicesByHost = new Map<string, Service>([[new URL(inProcessUrls.transfer).host, transfer]])
  if (storeService) {
    servicesByHost.set(new URL(inProcessUrls.store).host, storeService)
    servicesByHost.set(new URL(inProcessUrls.acceleratedStore).host, storeService)
  }
  const answer = (request: ExchangeRequest): Promise<Exchange> | null => {
    const service = servicesByHost.get(request.url.host)
    return service ? dispatch(service, request) : null
  }
  const inProcessFetch = createInProcessFetch(
    (request) =>
      answer(request) ?? Promise.reject(new TypeError(`No service of this platform is at ${request.url.host}`)),
  )
  const listeners = new Set<() => Promise<void>>()

  async function credentials(): Promise<PlatformCredentials> {
    const nowSeconds = Math.floor(clock.now() / 1000)
    const { issueToken } = transfer
    const rejected: Readonly<Record<string, Promise<string> | string>> = {
      malformed_token: 'not-a-token',
      token_expired: issueToken({ iat: nowSeconds - 7200, exp: nowSeconds - 3600 }),
      token_not_yet_valid: issueToken({ nbf: nowSeconds + 365 * 86_400, exp: nowSeconds + 366 * 86_400 }),
      invalid_issuer: issueToken({ iss: 'https://elsewhere.nova.test/' }),
      invalid_audience: issueToken({ aud: 'another-api' }),
      missing_claim: issueToken({ exp: null }),
      missing_kid: issueToken({}, { kid: null }),
      key_not_found: issueToken({}, { kid: 'nobody' }),
      disallowed_alg: issueToken({}, { alg: 'none' }),
      forbidden_header: issueToken({}, { jku: 'https://elsewhere.nova.test/keys' }),
      invalid_token: issueToken().then((token) => `${token.slice(0, token.lastIndexOf('.'))}.${'A'.repeat(342)}`),
      unauthorized: issueToken({ sub: null }),
    }
    const names = Object.keys(rejected)
    const tokens = await Promise.all(Object.values(rejected))
    return {
      token: await issueToken(),
      otherToken: await issueToken({ sub: 'user-2', tenant_id: 'tenant-2' }),
      metricsToken: await issueToken({ permissions: ['metrics:read'] }),
      rejectedTokens: Object.fromEntries(names.map((name, index) => [name, tokens[index] ?? ''])),
    }
  }

  return {
    fetch: inProcessFetch,
    transfer: {
      baseUrl: inProcessUrls.transfer,
      issueToken: transfer.issueToken,
      checks: transfer.checks,
      runJanitor: transfer.runJanitor,
    },
    store: {
      endpoint: place.endpoint,
      bucket: place.bucket,
      region: place.region,
      credentials: { accessKeyId: place.accessKeyId, secretAccessKey: place.secretAccessKey },
      sweep: async () => void (await store?.sweep()),
    },
    clock,
    seed,
    faults,
    journal,
    answer,
    credentials,
    async listen(where = {}) {
      const { host = '127.0.0.1', port = 0 } = where
      const onError = options.onUnexpected ?? (() => {})
      const storeListener =
        storeService &&
        (await listenHttp({
          host,
          port: where.storePort ?? (port === 0 ? 0 : port + 1),
          answer: (request) => dispatch(storeService, request),
          onError,
        }))
      const listener = await listenHttp({
        host,
        port,
        answer: (request) => dispatch(transfer, request),
        onError,
      }).catch(async (error: unknown) => {
        await storeListener?.close()
        throw error
      })
      if (storeListener) storePorts.set(String(listener.port), storeListener.port)
      const close = async () => {
        listeners.delete(close)
        storePorts.delete(String(listener.port))
        await Promise.all([listener.close(), storeListener?.close()])
      }
      listeners.add(close)
      return {
        baseUrls: { transfer: listener.baseUrl, store: storeListener?.baseUrl ?? place.endpoint },
        credentials: await credentials(),
        close,
      }
    },
    settle: () => transfer.settle(),
    async close() {
      await Promise.all([...listeners].map((close) => close()))
      transfer.close()
      await save()
      storage.close()
      await store?.close()
    },
  }
}
