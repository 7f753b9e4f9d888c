import type { Clock } from '../engine/clock.ts'
import type { Exchange, ExchangeRequest, ExchangeResponse } from '../engine/exchange.ts'
import type { PassPoint } from '../engine/fault-points.ts'
import type { SeededRandom } from '../engine/random.ts'
import { jsonResponse, textResponse } from '../engine/respond.ts'
import type { PlannedError, Service } from '../engine/service.ts'
import { importKey, type SigningKeys } from '../engine/signing-keys.ts'
import { createAuthenticate } from './auth/authenticate.ts'
import { issueToken, type TokenClaims, type TokenHeader, type TokenIssuer } from './auth/issue-token.ts'
import type { ReadinessCheck, TransferContext } from './context.ts'
import { errorCodes, jsonSchemas, operations, parameterSchemas } from './contract.ts'
import type { HasDefect } from './defects.ts'
import { cancelExport } from './exports/cancel-export.ts'
import { createExport } from './exports/create-export.ts'
import { createExportRunner } from './exports/export-runner.ts'
import { isTerminal } from './exports/export-state.ts'
import { getExport, listExports } from './exports/read-exports.ts'
import { ApiError } from './http/api-error.ts'
import type { Handler, StoreEndpoints } from './http/call.ts'
import { envelope } from './http/error-answer.ts'
import { createRouter } from './http/router.ts'
import { createServe, type ServedOperation } from './http/serve-request.ts'
import { type JanitorReport, runJanitor } from './janitor.ts'
import { createMetrics } from './metrics.ts'
import { describeApi } from './openapi-document.ts'
import { getCapabilities, getTransferCapabilities } from './platform/capabilities.ts'
import { getReleaseInfo, healthLive, healthReady, metricsSummary } from './platform/operate.ts'
import { planResources } from './platform/plan-resources.ts'
import type { TransferSettings } from './settings.ts'
import type { TransferState } from './state/transfer-state.ts'
import type { Storage } from './storage/storage.ts'
import { abortUpload } from './uploads/abort-upload.ts'
import { completeUpload } from './uploads/complete-upload.ts'
import { initiateUpload } from './uploads/initiate-upload.ts'
import { introspectUpload } from './uploads/introspect-upload.ts'
import { presignDownload } from './uploads/presign-download.ts'
import { signUploadParts } from './uploads/sign-parts.ts'

export interface TransferServiceOptions {
  readonly settings: TransferSettings
  readonly clock: Clock
  readonly random: SeededRandom
  readonly state: TransferState
  readonly save: () => Promise<void>
  readonly storage: Storage
  readonly pass: PassPoint
  readonly has: HasDefect
  readonly keys: SigningKeys
  readonly corsOrigins: readonly string[]
  readonly endpointsFor: (request: ExchangeRequest) => StoreEndpoints
  readonly onUnexpected: (error: unknown) => void
}

/** The transfer control plane behind the engine, and the handles tests have on it. */
export interface TransferService extends Service {
  issueToken(claims?: TokenClaims, header?: TokenHeader): Promise<string>
  /** Set one to false and readiness says so. */
  readonly checks: Record<ReadinessCheck, boolean>
  runJanitor(): Promise<JanitorReport>
  /** Resolves when no export is at work; those waiting for time to pass do not count. */
  settle(): Promise<void>
  close(): void
}

const hourMs = 3_600_000

export async function createTransferService(options: TransferServiceOptions): Promise<TransferService> {
  const { clock, state, keys } = options
  const checks: Record<ReadinessCheck, boolean> = {
    idempotency_store: true,
    export_runtime: true,
    activity_store: true,
    transfer_runtime: true,
    auth_dependency: true,
  }
  const context: TransferContext = { ...options, metrics: createMetrics(clock), checks }
  const runner = createExportRunner(context)
  const issuer: TokenIssuer = {
    issuer: 'https://id.nova.test/',
    audience: 'nova-file-api',
    kid: keys.kid,
    privateKey: await importKey(keys.privateJwk),
    nowMs: clock.now,
  }
  const handlers = {
    initiateUpload: (call) => initiateUpload(context, call),
    signUploadParts: (call) => signUploadParts(context, call),
    introspectUpload: (call) => introspectUpload(context, call),
    completeUpload: (call) => completeUpload(context, call),
    abortUpload: (call) => abortUpload(context, call),
    presignDownload: (call) => presignDownload(context, call),
    createExport: (call) => createExport(context, runner, call),
    listExports: (call) => listExports(context, call),
    getExport: (call) => getExport(context, runner, call),
    cancelExport: (call) => cancelExport(context, runner, call),
    getCapabilities: () => getCapabilities(context),
    getTransferCapabilities: (call) => getTransferCapabilities(context, call),
    planResources: (call) => planResources(context, call),
    getReleaseInfo: () => getReleaseInfo(context),
    healthLive: () => healthLive(),
    healthReady: () => healthReady(context),
    metricsSummary: (call) => metricsSummary(context, call),
  } satisfies Record<keyof typeof operations, Handler>

  const table: readonly ServedOperation[] = Object.values(operations).map((operation) => ({
    ...operation,
    parameters: operation.parameters.map((parameter) => ({
      ...parameter,
      schema: parameterSchemas[operation.name]?.[parameter.name],
    })),
  }))
  const route = createRouter(table)
  const serve = createServe({
    context,
    route,
    handlers,
    schemas: jsonSchemas,
    authenticate: createAuthenticate(context, issuer, await importKey(keys.publicJwk)),
    corsOrigins: options.corsOrigins,
    endpointsFor: options.endpointsFor,
    onUnexpected: options.onUnexpected,
    publish: (pathname) => publishDocument(pathname, options.settings),
  })
  for (const row of state.exports.values()) if (!isTerminal(row.status)) runner.start(row)

  let lastJanitorMs = clock.now()
  /** Once an hour of the platform's time, on the way of a request: a timer of its own would keep a virtual clock busy. */
  async function cleanHourly(): Promise<void> {
    if (clock.now() - lastJanitorMs < hourMs) return
    lastJanitorMs = clock.now()
    await runJanitor(context).catch(options.onUnexpected)
  }

  return {
    name: 'transfer',
    identify(request) {
      if (request.method === 'OPTIONS') return { operation: 'preflight' }
      const routing = route(request.method, request.url.pathname)
      return { operation: routing.kind === 'found' ? routing.operation.name : 'unknown' }
    },
    async handle(request): Promise<Exchange> {
      await cleanHourly()
      return serve(request)
    },
    fail: (request, error) => plannedAnswer(request, error, options),
    issueToken: (claims, header) => issueToken(issuer, claims, header),
    checks,
    runJanitor: () => runJanitor(context),
    settle: () => runner.settle(),
    close: () => runner.close(),
  }
}

/** The two public pages every service of this framework has. */
function publishDocument(pathname: string, { releaseName, releaseVersion }: TransferSettings): ExchangeResponse | null {
  if (pathname === '/openapi.json') return jsonResponse(200, describeApi(releaseName, releaseVersion))
  if (pathname !== '/docs') return null
  const page = `<!doctype html>\n<html><head><title>${releaseName}</title></head><body><a href="/openapi.json">${releaseName} ${releaseVersion}</a></body></html>\n`
  return textResponse(200, 'text/html; charset=utf-8', page)
}

/** An error a fault plan wants, in the form and with the headers a real one has. */
function plannedAnswer(
  request: ExchangeRequest,
  error: PlannedError,
  { has, random, corsOrigins }: TransferServiceOptions,
): Exchange {
  const requestId = request.headers.get('x-request-id') || random.hex(32)
  const code = error.code ?? usualCode(error.status)
  const known = (errorCodes as Readonly<Record<string, { advice: string } | undefined>>)[code]
  const answer = envelope(
    new ApiError(error.status, code, error.message ?? known?.advice ?? 'A planned failure', error.details ?? {}),
    requestId,
    has,
  )
  answer.headers.set('x-request-id', requestId)
  const origin = request.headers.get('origin')
  if (origin !== null && error.status !== 500 && (corsOrigins.includes(origin) || corsOrigins.includes('*'))) {
    answer.headers.set('access-control-allow-origin', corsOrigins.includes('*') ? '*' : origin)
    answer.headers.set('access-control-expose-headers', 'ETag, X-Request-Id')
  }
  return answer
}

/** The code a status usually carries. */
function usualCode(status: number): string {
  const usual: Readonly<Record<number, string>> = {
    401: 'unauthorized',
    403: 'forbidden',
    404: 'not_found',
    409: 'idempotency_conflict',
    422: 'invalid_request',
    429: 'too_many_requests',
    502: 'upstream_s3_error',
    503: 'session_store_unavailable',
  }
  return usual[status] ?? 'internal_error'
}
