import type { AgentsCredentials, AgentsHandle } from './agents/agents-handle.ts'
import type { AgentsOptions } from './agents/settings.ts'
import type { EdfiCredentials, EdfiHandle } from './edfi/edfi-handle.ts'
import type { EdfiOptions } from './edfi/settings.ts'
import type { Clock } from './engine/clock.ts'
import type { Exchange, ExchangeRequest } from './engine/exchange.ts'
import type { FaultPlan } from './engine/fault-plan.ts'
import type { FaultRule } from './engine/fault-rule.ts'
import type { OpenSocket } from './engine/in-process-socket.ts'
import type { Journal } from './engine/journal.ts'
import type { Handshake } from './engine/server-socket.ts'
import type { PlatformCredentials } from './issue-credentials.ts'
import type { LabsHandle } from './labs/labs-handle.ts'
import type { LabsCredentials } from './labs/pick-credentials.ts'
import type { LabsOptions } from './labs/settings.ts'
import type { SpectraOptions } from './spectra/settings.ts'
import type { SpectraBuckets, SpectraHandle } from './spectra/spectra-handle.ts'
import type { TokenClaims, TokenHeader } from './transfer/auth/issue-token.ts'
import type { ReadinessCheck } from './transfer/context.ts'
import type { JanitorReport } from './transfer/janitor.ts'
import type { TransferOptions } from './transfer/settings.ts'

/** Where the services are reached without a network. */
export const inProcessUrls = {
  transfer: 'http://transfer.nova.test',
  labs: 'http://labs.nova.test',
  edfi: 'http://edfi.nova.test',
  spectra: 'http://spectra.nova.test',
  agents: 'http://agents.nova.test',
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

/** Another S3 endpoint for the services to work with. */
export interface ExternalStore {
  readonly endpoint: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly bucket: string
  /** Bucket of the edfi service. @default `bucket`: the keys of the services never meet */
  readonly edfiBucket?: string
  /** Buckets of the nova catalogue. @default none there: the catalogue keeps its objects in the process */
  readonly spectraBuckets?: { readonly private: string; readonly public: string }
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
  /** Directory that keeps objects, sessions, exports, idempotency keys, usage, users, labs, jobs, memories and tasks across restarts. Node only. */
  readonly dataDir?: string
  /** Signs for this store instead of the embedded one. URLs then expire by the system clock. */
  readonly s3?: ExternalStore
  /** Policy fields by their wire names, and how the service is set up. */
  readonly transfer?: TransferOptions
  /** Accounts, lab files and how the labs service is set up. */
  readonly labs?: LabsOptions
  /** Users, programs, partners, school years and how the edfi service is set up. */
  readonly edfi?: EdfiOptions
  /** How the release site of the nova catalogue is set up. */
  readonly spectra?: SpectraOptions
  /** Version, keys, quota and how the agents service is set up. */
  readonly agents?: AgentsOptions
  /** Origins whose pages may call the services. @default those of a developer's machine for the APIs, any for the store */
  readonly corsOrigins?: readonly string[]
  /** Told about errors that became a 500. @default nothing is done */
  readonly onUnexpected?: (error: unknown) => void
}

export interface ListenOptions {
  /** Port of the transfer service; the store takes the next one, labs, edfi, spectra and agents those after it. 0 takes free ones. @default 0 */
  readonly port?: number
  readonly storePort?: number
  readonly labsPort?: number
  readonly edfiPort?: number
  readonly spectraPort?: number
  readonly agentsPort?: number
  /** @default 127.0.0.1 */
  readonly host?: string
}

/** The platform on ports of its own. */
export interface Listening {
  readonly baseUrls: {
    readonly transfer: string
    readonly store: string
    readonly labs: string
    readonly edfi: string
    readonly spectra: string
    readonly agents: string
  }
  /** For the transfer service. */
  readonly credentials: PlatformCredentials
  /** For the labs service; null for a host nobody registered on yet. */
  readonly labsCredentials: LabsCredentials | null
  /** For the edfi service, as of this moment. */
  readonly edfiCredentials: EdfiCredentials
  /** The buckets behind the release site; null where nobody outside can reach them. */
  readonly spectraBuckets: SpectraBuckets | null
  /** For the agents service; null where no key can read and write. */
  readonly agentsCredentials: AgentsCredentials | null
  close(): Promise<void>
}

export interface MockPlatform {
  /** A fetch that ends in this platform instead of on the network. */
  readonly fetch: typeof globalThis.fetch
  /** Opens WebSockets that end in this platform instead of on the network. */
  readonly openSocket: OpenSocket
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
  readonly labs: LabsHandle
  readonly edfi: EdfiHandle
  readonly spectra: SpectraHandle
  readonly agents: AgentsHandle
  readonly clock: Clock
  readonly seed: number
  readonly faults: FaultPlan
  /** The requests seen. */
  readonly journal: Journal
  /** One request of any mounting. Null when no service has this host. */
  answer(request: ExchangeRequest): Promise<Exchange> | null
  /** One WebSocket handshake of any mounting. Null when no service has this host. */
  connect(request: ExchangeRequest): Promise<Handshake> | null
  credentials(): Promise<PlatformCredentials>
  listen(options?: ListenOptions): Promise<Listening>
  /** Resolves when nothing works in the background except what waits for time to pass. */
  settle(): Promise<void>
  close(): Promise<void>
}
