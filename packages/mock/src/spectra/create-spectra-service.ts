import type { Clock } from '../engine/clock.ts'
import type { Exchange, ExchangeRequest, ExchangeResponse } from '../engine/exchange.ts'
import type { PassPoint } from '../engine/fault-points.ts'
import type { PlannedError, Service } from '../engine/service.ts'
import { createCatalogue } from './catalogue.ts'
import { errorCodes, operations } from './contract.ts'
import type { HasSpectraDefect } from './defects.ts'
import { createLazyBuckets, type LazyBuckets } from './lazy-buckets.ts'
import { createPublisher, type Publisher } from './publisher.ts'
import type { SpectraSettings } from './settings.ts'
import { createEdgeCache, type EdgeCache, type EdgeObject } from './site/edge-cache.ts'
import { createFindOperation } from './site/find-operation.ts'
import { missing, refuseMethod, serveObject, xmlError } from './site/serve-object.ts'
import type { SpectraStorage } from './storage.ts'

export interface SpectraServiceOptions {
  readonly settings: SpectraSettings
  readonly clock: Clock
  readonly seed: number
  readonly storage: SpectraStorage
  readonly pass: PassPoint
  readonly has: HasSpectraDefect
  readonly onUnexpected: (error: unknown) => void
}

/** The release site behind the engine, and the pipeline behind the site. */
export interface SpectraService extends Service {
  readonly publisher: Publisher
  readonly cache: EdgeCache
  readonly buckets: LazyBuckets
  readonly bucketNames: SpectraStorage['buckets']
  close(): void
}

export function createSpectraService(options: SpectraServiceOptions): SpectraService {
  const { settings, clock, storage, has } = options
  const catalogue = createCatalogue({ settings, seed: options.seed, has })
  const buckets = createLazyBuckets(storage, settings.multipartThresholdBytes)
  const publisher = createPublisher({
    buckets,
    nowMs: clock.now,
    releaseLifetimeSeconds: settings.releaseLifetimeSeconds,
    firstReleaseId: settings.releaseId,
    ...catalogue,
  })
  const cache = createEdgeCache(publisher.load, settings, clock.now)
  const findOperation = createFindOperation(operations)
  const found = (request: ExchangeRequest) => findOperation(pathOf(request))
  let served = 0

  async function answer(request: ExchangeRequest): Promise<Exchange> {
    if (!allowsMethod(request.method, has)) return refuseMethod(request, has)
    const key = keyOf(request, has)
    if (key === null) return missing(request, has)
    const { object, ageSeconds } = await cache.get(key)
    if (object === null) return missing(request, has)
    const told = wrongly(key, object, ++served, has)
    return serveObject(request, has('spectra-content-type-wrong') ? mistyped(told) : told, ageSeconds, has)
  }

  return {
    name: 'spectra',
    identify(request) {
      if (request.method === 'OPTIONS') return { operation: 'preflight' }
      return found(request) ?? { operation: 'unknown' }
    },
    async handle(request) {
      try {
        await options.pass('spectra:origin')
        return await answer(request)
      } catch (error) {
        options.onUnexpected(error)
        return gatewayPage(request, has)
      }
    },
    fail: (request, error) => planFailure(request, error, has),
    publisher,
    cache,
    buckets,
    bucketNames: storage.buckets,
    close: () => storage.close(),
  }
}

/** The path exactly as it was sent, without what the CDN drops. */
const pathOf = ({ rawTarget }: ExchangeRequest): string => rawTarget.replace(/[?#].*$/s, '')

/** S3 has no longer ones. */
const LONGEST_KEY_BYTES = 1024

/** The key a path stands for; null for what is no encoding, and for what no object can be called. */
function keyOf(request: ExchangeRequest, has: HasSpectraDefect): string | null {
  const path = has('spectra-query-matters') ? request.rawTarget : pathOf(request)
  try {
    const key = decodeURIComponent(path.slice(1))
    return key === '' || new TextEncoder().encode(key).byteLength > LONGEST_KEY_BYTES ? null : key
  } catch {
    return null
  }
}

function allowsMethod(method: string, has: HasSpectraDefect): boolean {
  if (method === 'HEAD') return !has('spectra-head-refused')
  if (method === 'OPTIONS') return has('spectra-preflight-answered')
  return method === 'GET' || (method === 'POST' && has('spectra-methods-open'))
}

const mistyped = (object: EdgeObject): EdgeObject =>
  object.contentType === 'application/json' ? { ...object, contentType: 'application/octet-stream' } : object

/** The same object, unless a defect has it change from one look to the next. */
function wrongly(key: string, object: EdgeObject, served: number, has: HasSpectraDefect): EdgeObject {
  if (key === 'current.json' && has('spectra-pointer-flips')) return repoint(object, `20260101-${pad(served, 6)}`)
  if (key === 'current.json' && has('spectra-pointer-gone')) return repoint(object, '20200101-000000')
  if (key === 'current.json' && has('spectra-pointer-unversioned-member'))
    return rewrite(object, (text) => text.replace('{', '{"schema_version": "1.0", '))
  return has('spectra-release-mutable') ? restamp(key, object, served) : object
}

const pad = (count: number, digits: number) => String(count).padStart(digits, '0')

const rewrite = (object: EdgeObject, change: (text: string) => string): EdgeObject => ({
  ...object,
  bytes: new TextEncoder().encode(change(new TextDecoder().decode(object.bytes))),
})

const repoint = (object: EdgeObject, releaseId: string): EdgeObject =>
  rewrite(object, (text) => text.replace(/("release_id": ?")[^"]*"/, `$1${releaseId}"`))

/** Only documents of a release: the pointer may change. */
function restamp(key: string, object: EdgeObject, served: number): EdgeObject {
  if (!key.startsWith('releases/') || object.contentType !== 'application/json') return object
  const stamp = `2026-01-01T00:00:${pad(served % 60, 2)}Z`
  const changed = rewrite(object, (text) => text.replace(/("(?:generated|created)_at": ?")[^"]*"/, `$1${stamp}"`))
  return { ...changed, etag: `"${served}"` }
}

/** What the CDN itself says when the bucket does not answer. */
const gatewayPage = (request: ExchangeRequest, has: HasSpectraDefect): ExchangeResponse => ({
  ...refuseMethod(request, has),
  status: 502,
})

function planFailure(request: ExchangeRequest, error: PlannedError, has: HasSpectraDefect): ExchangeResponse {
  const status = (error.code === undefined ? undefined : errorCodes[error.code]?.seen?.code) ?? error.status
  if (status === 403) return missing(request, () => false)
  if (status >= 500) return { ...refuseMethod(request, has), status }
  return xmlError(request, status, error.code ?? 'InvalidRequest', error.message ?? 'A planned failure', has)
}
