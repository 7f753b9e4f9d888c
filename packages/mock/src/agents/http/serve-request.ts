import { BodyTooLargeError } from '../../engine/body.ts'
import type { Exchange, ExchangeRequest, ExchangeResponse } from '../../engine/exchange.ts'
import { PointFailure } from '../../engine/fault-points.ts'
import { newUuid } from '../../engine/new-uuid.ts'
import { ConnectionLostError } from '../../engine/reshape-body.ts'
import { type BodyReading, readBody } from '../../engine/validation/read-body.ts'
import type { AgentsCall, AgentsContext } from '../context.ts'
import type { OperationSpec } from '../contract.ts'
import { type Failure, failures } from '../failures/failure.ts'
import type { ErrorFacts } from '../profile-facts.ts'
import { type AdmitOptions, admitCaller, findKey, giveBack, refuseKey } from './admit-caller.ts'
import { answerFailure } from './answer-failure.ts'
import { createCrossOrigin } from './cross-origin.ts'
import { publishPages } from './pages.ts'
import type { Router } from './router.ts'
import { addTracking, type Tracking } from './tracking.ts'

export interface ServeOptions {
  readonly context: AgentsContext
  readonly operations: readonly OperationSpec[]
  readonly route: Router
  readonly admit: AdmitOptions
  readonly errors: ErrorFacts
  /** Checks a body as the version does: what is wrong with it, or what it is taken for. */
  readonly check: (operation: OperationSpec, sent: BodyReading, path: Readonly<Record<string, string>>) => Checked
  /** Does what was asked for, three times where it fails. */
  readonly perform: (call: AgentsCall) => Promise<ExchangeResponse | Failure>
  /** Whether nobody asks for a key, which is a defect. */
  readonly isOpenToAll: (operation: OperationSpec, request: ExchangeRequest) => boolean
  /** Passes the point where a request may fall over. */
  readonly passCrash: () => Promise<void>
  readonly onUnexpected: (error: unknown) => void
}

export type Checked =
  | { readonly kind: 'valid'; readonly body: Readonly<Record<string, unknown>> }
  | { readonly kind: 'invalid'; readonly failure: Failure }

export interface Serving {
  handle(request: ExchangeRequest): Promise<Exchange>
  /** A failure with the headers of an answer that went its way in order. */
  fail(request: ExchangeRequest, failure: Failure): Exchange
}

/**
 * The general course of a request: id, preflight, route, JSON syntax, key, quota, permission, schema, handler. A
 * request that falls over leaves the layers that add headers, so its answer has none of them.
 */
export function createServe(options: ServeOptions): Serving {
  const { context, route, admit, errors } = options
  const { clock, has, random } = context
  const crossOrigin = createCrossOrigin(has)
  const fixedId = newUuid(random)

  return {
    async handle(request) {
      const tracking = track(request)
      try {
        await options.passCrash()
        return finish(await answerOf(request, tracking), request, tracking)
      } catch (error) {
        if (request.signal?.aborted || error instanceof ConnectionLostError) throw new ConnectionLostError()
        if (!(error instanceof PointFailure)) options.onUnexpected(error)
        const text = error instanceof Error ? error.message : String(error)
        return spell(failures.crash(errors.crashStatus, text), tracking).answer
      }
    },
    fail(request, failure) {
      const tracking = track(request)
      const { answer, tracked } = spell(failure, tracking)
      return tracked ? finish(answer, request, tracking) : answer
    },
  }

  function track({ headers }: ExchangeRequest): Tracking {
    const own = has('agents-request-id-fixed') ? fixedId : newUuid(random)
    const echoed = has('agents-request-id-echoed') ? headers.get('x-request-id') : null
    const requestId = echoed ?? (has('agents-request-id-short') ? own.slice(0, 8) : own)
    return { requestId, startedAtMs: clock.monotonic() }
  }

  function finish(answer: Exchange, request: ExchangeRequest, tracking: Tracking): Exchange {
    if (answer.kind === 'drop') return answer
    return addTracking(crossOrigin.admit(answer, request), tracking, clock.monotonic(), has)
  }

  function spell(failure: Failure, { requestId }: Tracking) {
    const { zoneOffsetMinutes } = context.settings
    return answerFailure(failure, errors, { requestId, nowMs: clock.now(), zoneOffsetMinutes }, has)
  }

  async function answerOf(request: ExchangeRequest, tracking: Tracking): Promise<Exchange> {
    const outcome =
      crossOrigin.answerPreflight(request) ?? answerPage(request) ?? (await answerRoute(request, tracking))
    return outcome.kind === 'response' ? outcome : spell(outcome, tracking).answer
  }

  function answerPage(request: ExchangeRequest): ExchangeResponse | Failure | null {
    if (request.method !== 'GET') return null
    const page = publishPages(request.url.pathname, options.operations, has)
    return page && has('agents-docs-keyed') ? (keyless(request) ?? page) : page
  }

  async function answerRoute(request: ExchangeRequest, tracking: Tracking): Promise<ExchangeResponse | Failure> {
    const routing = route(request.method, request.rawTarget)
    switch (routing.kind) {
      case 'found':
        return perform(routing.operation, routing.path, request)
      case 'unknown':
        return (has('agents-unknown-route-keyed') ? keyless(request) : null) ?? failures.route(404)
      case 'wrong-method':
        return refuseMethod(routing.allow, tracking)
      case 'redirect': {
        const location = new URL(encodeURI(routing.pathname) + request.url.search, request.url)
        const sent = has('agents-redirect-relative') ? location.pathname + location.search : location.href
        return {
          kind: 'response',
          status: 307,
          headers: new Headers({ location: sent, 'content-length': '0' }),
          body: null,
        }
      }
    }
  }

  function refuseMethod(allow: string, tracking: Tracking): ExchangeResponse {
    const { answer } = spell(failures.route(405), tracking)
    if (!has('agents-allow-missing')) answer.headers.set('allow', allow)
    return answer
  }

  function keyless({ headers, url }: ExchangeRequest): Failure | null {
    const reading = findKey({ headers, query: url.searchParams }, admit)
    return reading.kind === 'known' ? null : refuseKey(reading.kind, admit)
  }

  async function perform(
    operation: OperationSpec,
    path: Readonly<Record<string, string>>,
    request: ExchangeRequest,
  ): Promise<ExchangeResponse | Failure> {
    const { headers } = request
    const query = request.url.searchParams
    const sent = await readSent(operation, request)
    if ('failure' in sent) return sent.failure
    if (sent.reading.kind === 'broken') {
      const refused = has('agents-auth-before-json') ? keyless(request) : null
      if (has('agents-broken-json-counts')) admitCaller({ operation, headers, query }, admit)
      return refused ?? failures.schema([sent.reading.error])
    }
    const checked = options.check(operation, sent.reading, path)
    const isOpen = options.isOpenToAll(operation, request) && keyless(request) !== null
    const admission = isOpen ? { key: null } : admitCaller({ operation, headers, query }, admit)
    if ('failure' in admission) {
      const isBadAnyway = checked.kind === 'invalid' && has('agents-schema-before-permission')
      return isBadAnyway && admission.failure.status === 403 ? checked.failure : admission.failure
    }
    if (checked.kind === 'invalid') {
      if (admission.key && has('agents-invalid-free')) giveBack(operation, admission.key, admit)
      return checked.failure
    }
    return options.perform({ operation, path, query, body: checked.body, key: admission.key, request })
  }

  async function readSent(
    operation: OperationSpec,
    request: ExchangeRequest,
  ): Promise<{ readonly reading: BodyReading } | { readonly failure: Failure }> {
    if (operation.requestSchema === null) return { reading: { kind: 'absent' } }
    try {
      return { reading: await readBody(request, has('agents-text-body-accepted')) }
    } catch (error) {
      if (error instanceof BodyTooLargeError) return { failure: { ...failures.validation(error.message), status: 413 } }
      throw error
    }
  }
}
