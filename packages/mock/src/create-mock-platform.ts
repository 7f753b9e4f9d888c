import { listenHttp, readJsonFile, writeJsonFile } from '#host'
import { createVirtualClock } from './engine/clock.ts'
import { answerControl, type Control } from './engine/control.ts'
import { createDispatcher } from './engine/dispatcher.ts'
import type { Exchange, ExchangeRequest } from './engine/exchange.ts'
import { createFaultPlan } from './engine/fault-plan.ts'
import { createFaultPoints } from './engine/fault-points.ts'
import { createInProcessFetch } from './engine/in-process-fetch.ts'
import { createJournal } from './engine/journal.ts'
import { createSeededRandom } from './engine/random.ts'
import { createSaver } from './engine/save-latest.ts'
import type { Service } from './engine/service.ts'
import { createStoreService } from './engine/store-service.ts'
import { issueCredentials } from './issue-credentials.ts'
import { requireKnownDefects } from './list-defects.ts'
import { defaultCorsOrigins, inProcessUrls, type MockPlatform, type MockPlatformOptions } from './platform.ts'
import { createObjectStore, type ObjectStore } from './store/index.ts'
import { type SigningKeys, sharedSigningKeys } from './transfer/auth/signing-keys.ts'
import { createTransferService } from './transfer/create-transfer-service.ts'
import { smallestPartBytes } from './transfer/policy/policy.ts'
import { resolveSettings } from './transfer/settings.ts'
import { createTransferState, type StateSnapshot } from './transfer/state/transfer-state.ts'
import { createStorage } from './transfer/storage/storage.ts'

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
  const control: Control = {
    clock,
    describe: async (baseUrl) => ({ transfer: { baseUrl, credentials: await credentials() } }),
  }
  const answerTransfer = (request: ExchangeRequest) => answerControl(control, request) ?? dispatch(transfer, request)
  const answer = (request: ExchangeRequest): Promise<Exchange> | null => {
    const service = servicesByHost.get(request.url.host)
    if (service === transfer) return answerTransfer(request)
    return service ? dispatch(service, request) : null
  }
  const inProcessFetch = createInProcessFetch(
    (request) =>
      answer(request) ?? Promise.reject(new TypeError(`No service of this platform is at ${request.url.host}`)),
  )
  const listeners = new Set<() => Promise<void>>()

  const credentials = () => issueCredentials(transfer, clock)

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
        answer: answerTransfer,
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
