import { openDirectoryStorage } from '#directory'
import type { Clock } from '../engine/clock.ts'
import type { ExchangeHandler, ExchangeRequest } from '../engine/exchange.ts'
import { createSeededRandom } from '../engine/random.ts'
import { answerRequest, hostOf } from './answer-request.ts'
import type { StoreCredentials } from './auth/authorize.ts'
import { BodyCutShort } from './body/receive-body.ts'
import { type StoreDefect, storeDefects } from './defects.ts'
import { describeRefusal, finishAnswer, mintRequestIds } from './finish-answer.ts'
import { identifyOperation, type StoreOperation } from './identify-operation.ts'
import { type ImportedObject, importObject } from './import-object.ts'
import { createMemoryStorage } from './storage/memory.ts'
import { type StorageLimits, s3Limits } from './storage-limits.ts'
import { parseStoreAddress, type StoreAddress } from './store-address.ts'
import type { StoreAnswer, StoreContext } from './store-call.ts'
import { type CorsRule, corsRule } from './store-cors.ts'
import { StoreError } from './store-error.ts'
import { openStoreIndex } from './store-index.ts'
import { type SweepResult, sweepStore } from './sweep-store.ts'

export interface ObjectStoreOptions {
  readonly clock: Clock
  /** The one key pair requests must be signed with. */
  readonly credentials: StoreCredentials
  /** The region signatures must name. */
  readonly region: string
  /** Buckets that exist from the start. */
  readonly buckets: readonly string[]
  /**
   * Origins whose pages may use the buckets.
   * @default any
   */
  readonly corsOrigins?: readonly string[]
  /** Directory that keeps everything across restarts. In memory without it. Node only. */
  readonly dataDir?: string
  /** Names out of {@link storeDefects}: known mistakes of other stores to make on purpose. */
  readonly defects?: ReadonlySet<string>
  /** Makes upload ids, version ids and request ids repeatable. Not used with `dataDir`, where ids must never come twice. */
  readonly seed?: number
  /** Whether replaced and deleted objects stay readable by version id. @default true */
  readonly isVersioned?: boolean
  /** Smallest part that is not the last one. @default 5 MiB */
  readonly minPartSizeBytes?: number
  /** Other sizes and ages of S3 to change. */
  readonly limits?: Partial<StorageLimits>
  /** Hears what made the store answer 500: a full disk, a file that vanished. The answer itself does not say. */
  readonly onInternalError?: (error: unknown) => void
}

/** What a request asks for, known before it is verified or its body is read. */
export interface IdentifiedRequest {
  readonly operation: StoreOperation
  readonly bucket?: string
  readonly key?: string
  readonly partNumber?: number
  readonly uploadId?: string
}

export interface ObjectStore {
  /** Answers one request. A body that breaks off gets no answer and leaves nothing behind. */
  readonly handle: ExchangeHandler
  identify(request: Pick<ExchangeRequest, 'method' | 'rawTarget' | 'headers' | 'url'>): IdentifiedRequest
  /** Stores an object without a request. @throws TypeError when there is no such bucket */
  importObject(object: ImportedObject): Promise<void>
  /** Resolves once what `dataDir` kept has been read; rejects when it cannot be. `handle` waits for it by itself. */
  ready(): Promise<void>
  /** Applies the lifecycle of the buckets. */
  sweep(): Promise<SweepResult>
  close(): Promise<void>
}

/**
 * An S3-style object store as one request handler: real signatures, expiry, checksums, ETags,
 * versions, ranges and multipart uploads, on the given clock.
 *
 * @example
 * const store = createObjectStore({
 *   clock: systemClock,
 *   credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
 *   region: 'eu-central-1',
 *   buckets: ['files'],
 * })
 */
export function createObjectStore(options: ObjectStoreOptions): ObjectStore {
  const defects = options.defects ?? new Set<string>()
  const unknown = [...defects].filter((name) => name.startsWith('store-') && !isStoreDefect(name))
  if (unknown.length > 0) throw new TypeError(`Unknown store defect: ${unknown.join(', ')}`)
  const cors = corsRule(options.corsOrigins ?? ['*'], defects.has('store-hides-etag' satisfies StoreDefect))
  const opening = openContext(options, defects)
  // Reported by the first request or `ready()`, not as an unhandled rejection before either.
  opening.catch(() => {})
  let bucketNames: ReadonlySet<string> | { has(name: string): boolean } = new Set(options.buckets)
  void opening.then(
    (context) => {
      bucketNames = context.index.buckets
    },
    () => {},
  )

  const addressOf = (request: Pick<ExchangeRequest, 'rawTarget' | 'headers' | 'url'>): StoreAddress =>
    parseStoreAddress(request.rawTarget, hostOf(request), (name) => bucketNames.has(name))

  return {
    identify(request) {
      const address = addressOf(request)
      const { bucket, key, query } = address
      const [partNumber, uploadId] = [query.get('partNumber'), query.get('uploadId')]
      return {
        operation: identifyOperation(request.method, address, request.headers),
        ...(bucket === undefined ? {} : { bucket }),
        ...(key === undefined ? {} : { key }),
        ...(partNumber === undefined || !/^\d+$/.test(partNumber) ? {} : { partNumber: Number(partNumber) }),
        ...(uploadId === undefined ? {} : { uploadId }),
      }
    },
    async handle(request) {
      const context = await opening
      const address = addressOf(request)
      const ids = mintRequestIds(context)
      const finish = (answer: StoreAnswer, rule: CorsRule) =>
        finishAnswer(answer, request, { cors: rule, ids, nowMs: context.clock.now() })
      try {
        const facts = { credentials: options.credentials, defects, cors }
        return finish(await answerRequest(context, facts, request, address), cors)
      } catch (error) {
        if (error instanceof BodyCutShort) return { kind: 'drop' }
        if (!(error instanceof StoreError)) options.onInternalError?.(error)
        const refusal = error instanceof StoreError ? error : new StoreError('InternalError')
        return finish(
          describeRefusal(refusal, address.path, ids),
          context.has('store-hides-cors-on-errors') ? { ...cors, origins: [] } : cors,
        )
      }
    },
    importObject: async (object) => importObject(await opening, object),
    ready: async () => void (await opening),
    sweep: async () => sweepStore(await opening),
    close: () =>
      opening.then(
        (context) => context.storage.close(),
        () => {},
      ),
  }
}

async function openContext(options: ObjectStoreOptions, defects: ReadonlySet<string>): Promise<StoreContext> {
  const { clock, dataDir } = options
  const storage = dataDir === undefined ? createMemoryStorage() : await openDirectoryStorage(dataDir)
  const index = await openStoreIndex(storage)
  for (const name of options.buckets)
    if (!index.buckets.has(name)) await index.addBucket({ name, createdMs: clock.now() })
  const isSeeded = options.seed !== undefined && dataDir === undefined
  return {
    clock,
    storage,
    index,
    random: isSeeded ? createSeededRandom(options.seed) : { hex: randomHex },
    limits: {
      ...s3Limits,
      ...options.limits,
      ...(options.minPartSizeBytes === undefined ? {} : { minPartSizeBytes: options.minPartSizeBytes }),
    },
    region: options.region,
    isVersioned: options.isVersioned ?? true,
    has: (defect) => defects.has(defect),
  }
}

const isStoreDefect = (name: string) => storeDefects.some((defect) => defect.name === name)

function randomHex(digitCount: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(Math.ceil(digitCount / 2)))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, digitCount)
}
