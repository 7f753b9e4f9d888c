import { readJsonFile, writeJsonFile } from '#host'
import { createAgentsHandle } from './agents/agents-handle.ts'
import { agentsSwitches } from './agents/control-switches.ts'
import { type AgentsSnapshot, createAgentsService } from './agents/create-agents-service.ts'
import { resolveAgentsSettings } from './agents/settings.ts'
import { edfiSwitches } from './edfi/control-switches.ts'
import { createEdfiService } from './edfi/create-edfi-service.ts'
import { createEdfiHandle } from './edfi/edfi-handle.ts'
import { pickParties } from './edfi/pick-credentials.ts'
import { resolveEdfiSettings } from './edfi/settings.ts'
import type { EdfiSnapshot } from './edfi/state/edfi-state.ts'
import { createEdfiStorage } from './edfi/storage/storage.ts'
import { createVirtualClock } from './engine/clock.ts'
import { answerControl, type Control } from './engine/control.ts'
import { createDispatcher } from './engine/dispatcher.ts'
import type { Exchange, ExchangeRequest } from './engine/exchange.ts'
import { createFaultPlan } from './engine/fault-plan.ts'
import { createFaultPoints } from './engine/fault-points.ts'
import { createInProcessFetch } from './engine/in-process-fetch.ts'
import { createInProcessSockets } from './engine/in-process-socket.ts'
import { createJournal } from './engine/journal.ts'
import { createSeededRandom } from './engine/random.ts'
import { createSaver } from './engine/save-latest.ts'
import type { Handshake } from './engine/server-socket.ts'
import type { Service } from './engine/service.ts'
import { type SigningKeys, sharedSigningKeys } from './engine/signing-keys.ts'
import { createSocketDispatcher } from './engine/socket-dispatcher.ts'
import { createStoreService } from './engine/store-service.ts'
import { issueCredentials } from './issue-credentials.ts'
import { labsSwitches } from './labs/control-switches.ts'
import { createLabsService } from './labs/create-labs-service.ts'
import { createLabsHandle } from './labs/labs-handle.ts'
import { resolveLabsSettings } from './labs/settings.ts'
import type { LabsSnapshot } from './labs/state/labs-state.ts'
import { requireKnownDefects } from './list-defects.ts'
import { openPorts } from './open-ports.ts'
import { defaultCorsOrigins, inProcessUrls, type MockPlatform, type MockPlatformOptions } from './platform.ts'
import { createPortGroups } from './port-groups.ts'
import { spectraSwitches } from './spectra/control-switches.ts'
import { createSpectraService } from './spectra/create-spectra-service.ts'
import { resolveSpectraSettings } from './spectra/settings.ts'
import { createSpectraHandle, type SpectraBuckets } from './spectra/spectra-handle.ts'
import { createSpectraStorage } from './spectra/storage.ts'
import { createObjectStore, type ObjectStore } from './store/index.ts'
import { createTransferService } from './transfer/create-transfer-service.ts'
import { smallestPartBytes } from './transfer/policy/policy.ts'
import { resolveSettings } from './transfer/settings.ts'
import { createTransferState, type StateSnapshot } from './transfer/state/transfer-state.ts'
import { createStorage } from './transfer/storage/storage.ts'

interface StoredPlatform {
  readonly transfer?: StateSnapshot
  readonly labs?: LabsSnapshot
  readonly edfi?: EdfiSnapshot
  readonly agents?: AgentsSnapshot
  readonly keys?: SigningKeys
  readonly starts?: number
}

const embedded = {
  region: 'us-east-1',
  bucket: 'nova-files',
  edfiBucket: 'nova-edfi',
  spectraBuckets: { private: 'nova-cat-private-data', public: 'nova-cat-public-site' },
  accessKeyId: 'nova-mock',
  secretAccessKey: 'nova-mock-secret',
}

/**
 * All of the backend in one process: the transfer control plane, an object store, the labs service, the edfi service,
 * the release site of the nova catalogue and the agents service, behind one clock, one seed, one fault plan.
 *
 * @example
 * const platform = await createMockPlatform({ faults: [{ on: { operation: 'completeUpload' }, do: { kind: 'drop', when: 'after' } }] })
 * const client = createTransferClient({ baseUrl: platform.transfer.baseUrl, auth: await platform.transfer.issueToken(), fetch: platform.fetch })
 * @throws TypeError for unknown defects, settings and fault rules
 */
export async function createMockPlatform(options: MockPlatformOptions = {}): Promise<MockPlatform> {
  const defects = requireKnownDefects(options.defects ?? [])
  const settings = resolveSettings(options.transfer)
  const labsSettings = resolveLabsSettings({
    ...(options.corsOrigins && { corsOrigins: options.corsOrigins }),
    ...options.labs,
  })
  const edfiSettings = resolveEdfiSettings({
    ...(options.corsOrigins && { corsOrigins: options.corsOrigins }),
    ...options.edfi,
  })
  const spectraSettings = resolveSpectraSettings(options.spectra)
  const agentsSettings = resolveAgentsSettings(options.agents)
  const clock = options.clock ?? createVirtualClock()
  const journal = createJournal()
  const faults = createFaultPlan(options.faults)
  const dispatch = createDispatcher({ clock, faults, journal })
  const sockets = createSocketDispatcher({ clock, faults, journal })
  // Apart from those of labs: what breaks the sockets of one service leaves the others open.
  const agentsSockets = createSocketDispatcher({ clock, faults, journal })

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
      : createSaver(() =>
          writeJsonFile(statePath, {
            transfer: state.snapshot(),
            labs: labs.snapshot(),
            edfi: edfi.snapshot(),
            agents: agents.snapshot(),
            keys,
            starts,
          }),
        )

  const external = options.s3
  const place = external ?? { ...embedded, endpoint: inProcessUrls.store, forcePathStyle: true }
  const store = external ? null : openStore()
  const storeService = store && createStoreService(withCatalogue(store), options.corsOrigins ?? ['*'])
  const storePlace = {
    region: place.region,
    credentials: { accessKeyId: place.accessKeyId, secretAccessKey: place.secretAccessKey },
    endpoint: place.endpoint,
    forcePathStyle: place.forcePathStyle ?? true,
    // A store elsewhere goes by a clock of its own.
    nowMs: external ? Date.now : clock.now,
    ...(storeService && { answer: (request: ExchangeRequest) => dispatch(storeService, request, 'control-plane') }),
  }
  const storage = createStorage({ ...storePlace, bucket: place.bucket })
  const edfiBucket = place.edfiBucket ?? place.bucket
  const ports = createPortGroups()
  const labs = createLabsService({
    settings: labsSettings,
    clock,
    // A generator of its own: what one service draws does not change the ids of the other.
    random: createSeededRandom(seed + (starts - 1) * 2 ** 32 + 0x1ab5),
    stored: stored.labs,
    save,
    pass: createFaultPoints(faults, clock),
    has: (name) => defects.has(name),
    onUnexpected: options.onUnexpected ?? (() => {}),
  })
  const edfi = await createEdfiService({
    settings: edfiSettings,
    clock,
    random: createSeededRandom(seed + (starts - 1) * 2 ** 32 + 0xedf1),
    keys,
    stored: stored.edfi,
    save,
    storage: createEdfiStorage({ ...storePlace, bucket: edfiBucket }),
    line: {
      fetch: createInProcessFetch((request) => dispatch(edfi, request, 'executor')),
      storage: createEdfiStorage({
        ...storePlace,
        bucket: edfiBucket,
        ...(storeService && { answer: (request: ExchangeRequest) => dispatch(storeService, request, 'executor') }),
      }),
    },
    storeEndpointFor: (request) => endpointsFor(request).plain,
    pass: createFaultPoints(faults, clock),
    has: (name) => defects.has(name),
    onUnexpected: options.onUnexpected ?? (() => {}),
  })
  // A store elsewhere has buckets for the catalogue only when it is told which; else the catalogue brings a store along.
  const catalogueStore = external?.spectraBuckets ? null : (store ?? openStore())
  const spectra = createSpectraService({
    settings: spectraSettings,
    clock,
    seed,
    storage: createSpectraStorage({
      ...storePlace,
      ...(external && catalogueStore && { endpoint: inProcessUrls.store, nowMs: clock.now }),
      // Past the fault plan and the journal: what a CDN asks its bucket is nobody's request.
      ...(catalogueStore && {
        answer: (request: ExchangeRequest) => catalogueStore.handle(request),
        importObject: catalogueStore.importObject,
      }),
      buckets: external?.spectraBuckets ?? embedded.spectraBuckets,
      multipartThresholdBytes: spectraSettings.multipartThresholdBytes,
    }),
    pass: createFaultPoints(faults, clock),
    has: (name) => defects.has(name),
    onUnexpected: options.onUnexpected ?? (() => {}),
  })
  const agents = createAgentsService({
    settings: agentsSettings,
    clock,
    random: createSeededRandom(seed + (starts - 1) * 2 ** 32 + 0xa9e5),
    stored: stored.agents,
    save,
    pass: createFaultPoints(faults, clock),
    has: (name) => defects.has(name),
    onUnexpected: options.onUnexpected ?? (() => {}),
  })
  await save()
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
      buckets: [embedded.bucket, embedded.edfiBucket, ...Object.values(embedded.spectraBuckets)],
      corsOrigins: options.corsOrigins ?? ['*'],
      defects,
      minPartSizeBytes: Math.min(smallestPartBytes, settings.minimum_part_size_bytes),
      ...(options.dataDir === undefined ? { seed } : { dataDir: `${options.dataDir}/objects` }),
    })
  }

  /** The buckets of the catalogue are filled when somebody first looks into one. */
  function withCatalogue(target: ObjectStore): ObjectStore {
    const ofCatalogue = new Set<string | undefined>(Object.values(embedded.spectraBuckets))
    return {
      ...target,
      async handle(request) {
        if (ofCatalogue.has(target.identify(request).bucket)) await spectra.publisher.fill()
        return target.handle(request)
      },
    }
  }

  /** A presigned URL has to name the store by an address its holder can reach, and the signature covers it. */
  function endpointsFor(request: ExchangeRequest) {
    if (external) return { plain: external.endpoint, accelerated: external.endpoint }
    const storePort = ports.of(request.url.port)?.store ?? null
    if (storePort === null) return { plain: inProcessUrls.store, accelerated: inProcessUrls.acceleratedStore }
    const reachable = `http://${request.url.hostname}:${storePort}`
    return { plain: reachable, accelerated: reachable }
  }

  const servicesByHost = new Map<string, Service>([
    [new URL(inProcessUrls.transfer).host, transfer],
    [new URL(inProcessUrls.labs).host, labs],
    [new URL(inProcessUrls.edfi).host, edfi],
    [new URL(inProcessUrls.spectra).host, spectra],
    [new URL(inProcessUrls.agents).host, agents],
  ])
  if (storeService) {
    servicesByHost.set(new URL(inProcessUrls.store).host, storeService)
    servicesByHost.set(new URL(inProcessUrls.acceleratedStore).host, storeService)
  }
  const labsHandle = createLabsHandle(labs, sockets, labsSettings, inProcessUrls.labs)
  const edfiHandle = createEdfiHandle(edfi, inProcessUrls.edfi)
  const spectraHandle = createSpectraHandle(spectra, inProcessUrls.spectra)
  const agentsHandle = createAgentsHandle(agents, agentsSockets, agentsSettings, faults, inProcessUrls.agents)
  const { people } = pickParties(edfiSettings)
  const descriptorNamespace =
    edfiSettings.partners.find(({ id }) => id === people.user?.partnerId)?.descriptorNamespace ?? null
  const switches = {
    labs: labsSwitches(labsHandle, faults),
    edfi: edfiSwitches(edfiHandle, faults),
    spectra: spectraSwitches(spectraHandle),
    agents: agentsSwitches(agentsHandle),
  }
  /** Whoever asks knows one address; the others are on the ports that were opened with it. */
  const controlOf = (asked: Service): Control => ({
    clock,
    switches,
    async describe(origin) {
      const { hostname, port } = new URL(origin)
      const group = ports.of(port)
      const addressOf = (name: 'transfer' | 'labs' | 'edfi' | 'spectra' | 'agents') => {
        if (asked.name === name) return origin
        return group ? `http://${hostname}:${group[name]}` : inProcessUrls[name]
      }
      return {
        transfer: { baseUrl: addressOf('transfer'), credentials: await credentials() },
        labs: {
          baseUrl: addressOf('labs'),
          credentials: labsHandle.credentials,
          instance_id: labsSettings.instanceId,
          nat_pool: labsSettings.natCloudPool,
        },
        edfi: {
          baseUrl: addressOf('edfi'),
          credentials: await edfiHandle.credentials(addressOf('edfi')),
          descriptor_namespace: descriptorNamespace,
        },
        spectra: {
          baseUrl: addressOf('spectra'),
          buckets: spectraBuckets(group?.store ? `http://${hostname}:${group.store}` : inProcessUrls.store),
        },
        agents: { baseUrl: addressOf('agents'), ...agentsHandle.describe() },
      }
    },
  })
  /** Null where the buckets are in a store nobody outside can reach. */
  const spectraBuckets = (endpoint: string): SpectraBuckets | null => {
    if (external && !external.spectraBuckets) return null
    return {
      endpoint: external?.endpoint ?? endpoint,
      region: place.region,
      ...spectraHandle.buckets,
      accessKeyId: place.accessKeyId,
      secretAccessKey: place.secretAccessKey,
      forcePathStyle: place.forcePathStyle ?? true,
    }
  }
  const perform = (service: Service, request: ExchangeRequest) =>
    (service === storeService ? null : answerControl(controlOf(service), request)) ?? dispatch(service, request)
  const answer = (request: ExchangeRequest): Promise<Exchange> | null => {
    const service = servicesByHost.get(request.url.host)
    return service ? perform(service, request) : null
  }
  const connect = (request: ExchangeRequest): Promise<Handshake> | null => {
    const service = servicesByHost.get(request.url.host)
    if (!service?.connect) return null
    return (service === agents ? agentsSockets : sockets).connect(service, request)
  }
  const stranger = (request: ExchangeRequest) =>
    Promise.reject(new TypeError(`No service of this platform is at ${request.url.host}`))
  const inProcessFetch = createInProcessFetch((request) => answer(request) ?? stranger(request))
  const listeners = new Set<() => Promise<void>>()

  const credentials = () => issueCredentials(transfer, clock)

  return {
    fetch: inProcessFetch,
    openSocket: createInProcessSockets((request) => connect(request) ?? stranger(request)),
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
    labs: labsHandle,
    edfi: edfiHandle,
    spectra: spectraHandle,
    agents: agentsHandle,
    clock,
    seed,
    faults,
    journal,
    answer,
    connect,
    credentials,
    async listen(where = {}) {
      const opened = await openPorts(
        {
          transfer: (request) => perform(transfer, request),
          store: storeService && ((request) => perform(storeService, request)),
          labs: (request) => perform(labs, request),
          connectLabs: (request) => sockets.connect(labs, request),
          edfi: (request) => perform(edfi, request),
          spectra: (request) => perform(spectra, request),
          agents: (request) => perform(agents, request),
          connectAgents: (request) => agentsSockets.connect(agents, request),
          onError: options.onUnexpected ?? (() => {}),
        },
        where,
      )
      const forget = ports.add(opened.ports)
      const close = async () => {
        listeners.delete(close)
        forget()
        await opened.close()
      }
      listeners.add(close)
      return {
        baseUrls: { ...opened.baseUrls, store: opened.baseUrls.store ?? place.endpoint },
        credentials: await credentials(),
        labsCredentials: labsHandle.credentials,
        edfiCredentials: await edfiHandle.credentials(opened.baseUrls.edfi),
        spectraBuckets: spectraBuckets(opened.baseUrls.store ?? place.endpoint),
        agentsCredentials: agentsHandle.credentials,
        close,
      }
    },
    async settle() {
      await Promise.all([transfer.settle(), edfi.context.launcher.settle()])
    },
    async close() {
      await Promise.all([...listeners].map((close) => close()))
      sockets.drop()
      agentsSockets.drop()
      transfer.close()
      labs.close()
      edfi.close()
      spectra.close()
      agents.close()
      await save()
      storage.close()
      await store?.close()
      if (catalogueStore !== store) await catalogueStore?.close()
    },
  }
}
