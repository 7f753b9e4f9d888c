import { type CorsRules, corsHeaders, judgePreflight } from '../../engine/cors.ts'
import type { Exchange, ExchangeRequest, ExchangeResponse } from '../../engine/exchange.ts'
import { ConnectionLostError } from '../../engine/reshape-body.ts'
import { textResponse } from '../../engine/respond.ts'
import type { JsonSchemas } from '../../engine/validation/json-schema.ts'
import { readBody } from '../../engine/validation/read-body.ts'
import type { Authenticate } from '../auth/authenticate.ts'
import type { Principal } from '../auth/read-principal.ts'
import type { TransferContext } from '../context.ts'
import { type Answer, runOnce } from '../idempotency.ts'
import { type DeclaredParameter, invalidCall, validateCall } from '../validation/validate-call.ts'
import { ApiError, apiErrors } from './api-error.ts'
import type { Call, Handler, Reply, StoreEndpoints } from './call.ts'
import { answerFor, detail, envelope } from './error-answer.ts'
import type { Routable, Router } from './router.ts'
import { serialise } from './serialise.ts'

/** What serving needs to know of an operation. */
export interface ServedOperation extends Routable {
  readonly auth: string
  readonly idempotency: { readonly header: string } | null
  readonly requestSchema: string | null
  readonly parameters: readonly DeclaredParameter[]
}

export interface ServeOptions {
  readonly context: TransferContext
  readonly route: Router<ServedOperation>
  readonly handlers: Readonly<Record<string, Handler>>
  readonly schemas: JsonSchemas
  readonly authenticate: Authenticate
  readonly corsOrigins: readonly string[]
  readonly endpointsFor: (request: ExchangeRequest) => StoreEndpoints
  readonly onUnexpected: (error: unknown) => void
  /** Pages outside the contract, such as the contract itself. Null for every other path. */
  readonly publish: (pathname: string) => ExchangeResponse | null
}

/**
 * The general course of a request: request id, CORS, routing, JSON syntax, caller, validation,
 * idempotency, handler, answer. The order is part of the wire: broken JSON is told before a missing
 * token, a missing token before any other fault of the body.
 */
export function createServe(options: ServeOptions): (request: ExchangeRequest) => Promise<Exchange> {
  const { context, route, handlers, schemas, authenticate, endpointsFor } = options
  const { has, clock, metrics } = context
  const cors: CorsRules = {
    origins: options.corsOrigins,
    methods: ['GET', 'POST', 'OPTIONS'],
    requestHeaders: has('cors-any-header')
      ? ['*']
      : ['Authorization', 'Content-Type', 'Idempotency-Key', 'X-Request-Id'],
    exposedHeaders: has('cors-hides-request-id') ? [] : ['ETag', 'X-Request-Id'],
    maxAgeSeconds: 600,
  }

  return async (request) => {
    const sent = request.headers.get('x-request-id')
    const requestId = sent && !has('request-id-not-echoed') ? sent : context.random.hex(32)
    const answer = await answerOf(request, requestId)
    const headers = new Headers(answer.headers)
    headers.set('x-request-id', requestId)
    // An unexpected error leaves the app above the layer that adds these.
    if (answer.status !== 500)
      for (const [name, value] of Object.entries(corsHeaders(cors, request.headers.get('origin'))))
        if (value !== '' && !headers.has(name)) headers.set(name, value)
    return { ...answer, headers }
  }

  async function answerOf(request: ExchangeRequest, requestId: string): Promise<ExchangeResponse> {
    const preflight = answerPreflight(request)
    if (preflight) return preflight
    const method = request.method === 'HEAD' && has('head-allowed') ? 'GET' : request.method
    const routing = route(method, request.url.pathname)
    switch (routing.kind) {
      case 'found':
        return perform(routing.operation, routing.path, request, requestId)
      case 'wrong-method':
        return detail(405, 'Method Not Allowed', { allow: routing.allow.join(', ') })
      case 'redirect':
        if (has('trailing-slash-404')) return detail(404, 'Not Found')
        return textResponse(307, 'text/plain', '', {
          location: new URL(routing.pathname + request.url.search, request.url).href,
        })
      case 'unknown': {
        const published = method === 'GET' ? options.publish(request.url.pathname) : null
        if (published) return published
        if (has('unknown-route-envelope')) return envelope(apiErrors.notFound('No such route'), requestId, has)
        return detail(404, 'Not Found')
      }
    }
  }

  function answerPreflight(request: ExchangeRequest): ExchangeResponse | null {
    const origin = request.headers.get('origin')
    const method = request.headers.get('access-control-request-method')
    if (request.method !== 'OPTIONS' || origin === null || method === null) return null
    const verdict = judgePreflight(cors, {
      origin,
      method,
      headers: request.headers.get('access-control-request-headers'),
    })
    const text = verdict.ok ? 'OK' : `Disallowed CORS ${verdict.refused.join(', ')}`
    return textResponse(verdict.ok ? 200 : 400, 'text/plain; charset=utf-8', text, verdict.headers)
  }

  async function perform(
    operation: ServedOperation,
    path: Readonly<Record<string, string>>,
    request: ExchangeRequest,
    requestId: string,
  ): Promise<ExchangeResponse> {
    const startedMs = clock.monotonic()
    const stem = metricStems[operation.name]
    try {
      const call = await admit(operation, path, request, requestId)
      const answer = await execute(operation, call)
      if (stem) {
        metrics.count(`${stem}_total`)
        metrics.time(`${stem}_ms`, clock.monotonic() - startedMs)
      }
      if (call.principal) metrics.note(call.principal.subject, operation.name)
      return answer
    } catch (error) {
      // Nobody is left to answer to.
      if (request.signal?.aborted || error instanceof ConnectionLostError) throw new ConnectionLostError()
      if (stem) metrics.count(`${stem}_failure_total`)
      const answer = answerFor(error, requestId, has)
      if (answer.status === 500 && !(error instanceof ApiError)) options.onUnexpected(error)
      return answer
    }
  }

  async function admit(
    operation: ServedOperation,
    path: Readonly<Record<string, string>>,
    request: ExchangeRequest,
    requestId: string,
  ): Promise<Call> {
    const identify = async (): Promise<Principal | null> =>
      operation.auth === 'none' ? null : authenticate(request.headers.get('authorization'))
    const early = has('auth-before-json') ? await identify() : null
    const body =
      operation.requestSchema === null ? { kind: 'absent' as const } : await readBody(request, has('lax-content-type'))
    if (body.kind === 'broken') throw invalidCall([body.error])
    const principal = early ?? (await identify())
    const valid = validateCall(
      {
        parameters: operation.parameters,
        requestSchema: operation.requestSchema,
        path,
        query: request.url.searchParams,
        body,
      },
      schemas,
      has,
    )
    return { request, requestId, principal, ...valid, endpoints: endpointsFor(request) }
  }

  async function execute(operation: ServedOperation, call: Call): Promise<ExchangeResponse> {
    const handler = handlers[operation.name]
    if (!handler) throw new TypeError(`The contract has an operation ${operation.name} nobody implements`)
    const key = idempotencyKey(operation, call)
    if (key === null) return respond(await handler(call))
    const answer = await runOnce(
      context,
      { route: operation.name, scopeId: call.principal?.scopeId ?? '', key, body: call.body },
      async (): Promise<Answer> => {
        const reply = await handler(call)
        if ('stream' in reply) throw new TypeError('A stream cannot be replayed')
        return { status: reply.status, body: serialise(reply.body, has) }
      },
    )
    return textResponse(answer.status, 'application/json', answer.body)
  }

  function idempotencyKey(operation: ServedOperation, call: Call): string | null {
    if (operation.idempotency === null || !context.settings.idempotencyEnabled) return null
    const sent = call.request.headers.get(operation.idempotency.header)
    if (sent === null) return null
    if (sent.trim() !== '') return sent.trim()
    if (has('blank-idempotency-key-accepted')) return null
    throw apiErrors.invalid('The idempotency key must not be blank')
  }

  function respond(reply: Reply): ExchangeResponse {
    if ('stream' in reply)
      return {
        kind: 'response',
        status: reply.status,
        headers: new Headers({ 'content-type': reply.contentType }),
        body: reply.stream,
      }
    return textResponse(reply.status, 'application/json', serialise(reply.body, has))
  }
}

/** Beginnings of metric names. Operations that are not here are not counted. */
const metricStems: Readonly<Record<string, string>> = {
  initiateUpload: 'uploads_initiate',
  signUploadParts: 'uploads_sign_parts',
  introspectUpload: 'uploads_introspect',
  completeUpload: 'uploads_complete',
  abortUpload: 'uploads_abort',
  presignDownload: 'downloads_presign',
  createExport: 'exports_create',
}
