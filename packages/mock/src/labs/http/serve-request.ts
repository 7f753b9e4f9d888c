import { BodyTooLargeError, collectBytes } from '../../engine/body.ts'
import { type CorsRules, corsHeaders, judgePreflight } from '../../engine/cors.ts'
import type { Exchange, ExchangeRequest, ExchangeResponse } from '../../engine/exchange.ts'
import { ConnectionLostError } from '../../engine/reshape-body.ts'
import { textResponse } from '../../engine/respond.ts'
import { type FieldError, fieldErrors } from '../../engine/validation/field-error.ts'
import { type BodyReading, readBody } from '../../engine/validation/read-body.ts'
import { type Authenticator, adminRequired, isUser } from '../auth/authenticate.ts'
import type { LabsCall, LabsHandler, LabsUser } from '../context.ts'
import type { OperationSpec } from '../contract.ts'
import type { HasLabsDefect } from '../defects.ts'
import { InvalidBody, Refusal } from '../lab/refusal.ts'
import { crash, detail, failure } from './answer.ts'
import { guardLabPath } from './guard-path.ts'
import { decodeTarget, type LabRouter } from './lab-router.ts'
import { readCall } from './validate-call.ts'

export interface ServeOptions {
  readonly route: LabRouter
  readonly handlers: Readonly<Record<string, LabsHandler>>
  readonly authenticator: Authenticator
  readonly corsOrigins: readonly string[]
  readonly has: HasLabsDefect
  /** Whether the database answers. Without it nearly everything falls over. */
  readonly isDatabaseUp: () => boolean
  /** Makes the state safe on disk, where there is one. */
  readonly save: () => Promise<void>
  /** Pages outside the contract. Null for every other path. */
  readonly publish: (pathname: string) => ExchangeResponse | null
  readonly onUnexpected: (error: unknown) => void
}

export interface Serving {
  handle(request: ExchangeRequest): Promise<Exchange>
  /** The answer with what a page of an allowed origin needs; a crash is left as it is. */
  withCors(answer: Exchange, request: ExchangeRequest): Exchange
}

/** Reads by method that change something all the same. */
const changingReads: ReadonlySet<string> = new Set(['startNode', 'stopNode', 'wipeNode', 'logout'])

/** What is answered without looking at a user or a row. */
const withoutDatabase: ReadonlySet<string> = new Set(['getVersion', 'getLocalVersion', 'getOnlineVersion'])

/** An image may be large; this is a mock, so it ends somewhere. */
const largestFormBytes = 64 * 1024 * 1024

/**
 * The general course of a request: routing, JSON syntax, caller, validation, path, handler, answer. A crash
 * leaves the app above the layer that adds CORS, so it has none.
 */
export function createServe(options: ServeOptions): Serving {
  const { route, handlers, authenticator, has } = options
  const cors: CorsRules = {
    origins: options.corsOrigins,
    methods: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'],
    requestHeaders: ['*'],
    exposedHeaders: [],
    maxAgeSeconds: 600,
    credentials: !has('cors-without-credentials'),
  }

  return {
    handle: async (request) => answerPreflight(request) ?? withCors(await answerOf(request), request),
    withCors,
  }

  function withCors(answer: Exchange, request: ExchangeRequest): Exchange {
    if (answer.kind === 'drop' || (answer.status === 500 && isText(answer))) return answer
    const headers = new Headers(answer.headers)
    for (const [name, value] of Object.entries(corsHeaders(cors, request.headers.get('origin'))))
      if (value !== '' && !headers.has(name)) headers.set(name, value)
    return { ...answer, headers }
  }

  function answerPreflight(request: ExchangeRequest): ExchangeResponse | null {
    const origin = request.headers.get('origin')
    const method = request.headers.get('access-control-request-method')
    if (request.method !== 'OPTIONS' || origin === null || method === null) return null
    const headers = request.headers.get('access-control-request-headers')
    const verdict = judgePreflight(cors, { origin, method, headers })
    const text = verdict.ok ? 'OK' : `Disallowed CORS ${verdict.refused.join(', ')}`
    return textResponse(verdict.ok ? 200 : 400, 'text/plain; charset=utf-8', text, verdict.headers)
  }

  async function answerOf(request: ExchangeRequest): Promise<Exchange> {
    const pathname = decodeTarget(request.rawTarget)
    const routing = route(request.method, pathname)
    if (routing.kind === 'found') return perform(routing.operation, routing.path, request)
    const page = request.method === 'GET' ? options.publish(pathname) : null
    if (page) return page
    if (routing.kind === 'wrong-method') return detail(405, 'Method Not Allowed', { allow: routing.allow })
    if (routing.kind === 'unknown' || has('no-slash-redirect')) return detail(404, 'Not Found')
    const location = new URL(encodeURI(routing.pathname) + request.url.search, request.url).href
    return { kind: 'response', status: 307, headers: new Headers({ location, 'content-length': '0' }), body: null }
  }

  async function perform(
    operation: OperationSpec,
    path: Readonly<Record<string, string>>,
    request: ExchangeRequest,
  ): Promise<Exchange> {
    if (!options.isDatabaseUp() && !withoutDatabase.has(operation.name)) return crash()
    try {
      const call = await admit(operation, path, request)
      if ('kind' in call) return call
      const answer = await handle(operation, call)
      if (operation.method !== 'GET' || changingReads.has(operation.name)) await options.save()
      return answer
    } catch (error) {
      // Nobody is left to answer to.
      if (request.signal?.aborted || error instanceof ConnectionLostError) throw new ConnectionLostError()
      if (error instanceof BodyTooLargeError) return detail(413, 'Request Entity Too Large')
      options.onUnexpected(error)
      return crash()
    }
  }

  /** The call as its handler gets it, or the answer of whoever stopped it on the way. */
  async function admit(
    operation: OperationSpec,
    path: Readonly<Record<string, string>>,
    request: ExchangeRequest,
  ): Promise<LabsCall | Exchange> {
    const { json, form } = await readWhatCame(operation, request)
    if (json.kind === 'broken') return invalid([json.error])
    const user = await admitCaller(operation, request)
    if (user !== null && !isUser(user)) return user
    const read = readCall(operation, path, request.url.searchParams, json)
    if (read.errors.length > 0)
      return has('validation-200') ? failure(422, 'The request is not valid.') : invalid(read.errors)
    const given = path['lab_path']
    const labPath = given === undefined ? null : guardLabPath(operation, given, user, has)
    if (labPath !== null && typeof labPath !== 'string') return labPath
    return {
      operation,
      path: labPath === null ? path : { ...path, lab_path: labPath },
      query: read.query,
      body: read.body,
      sent: json.kind === 'json' ? json.value : null,
      form: () => form ?? new FormData(),
      user,
      request,
    }
  }

  async function admitCaller(operation: OperationSpec, request: ExchangeRequest): Promise<LabsUser | null | Exchange> {
    // The first user registers without being one; the handler knows whether this is that moment.
    const isOpen = operation.scope === 'public' || operation.name === 'registerUser'
    const found = await authenticator.identify(request.headers)
    if (!isUser(found)) return isOpen ? null : found
    const isGuarded =
      operation.scope === 'admin' &&
      !has('admin-guard-missing') &&
      !(operation.name === 'listClouds' && has('clouds-open-to-all'))
    if (isGuarded && !isOpen && found.role !== 'admin') return adminRequired()
    return found
  }

  async function handle(operation: OperationSpec, call: LabsCall): Promise<Exchange> {
    const handler = handlers[operation.name]
    if (!handler) throw new TypeError(`The contract has an operation ${operation.name} nobody implements`)
    try {
      return await handler(call)
    } catch (error) {
      if (error instanceof Refusal)
        return failure(error.code, error.message, error.extras, { httpStatus: error.httpStatus })
      if (error instanceof InvalidBody) return detail(422, error.problems)
      throw error
    }
  }
}

const invalid = (errors: readonly FieldError[]): Exchange => detail(422, errors)

const isText = (answer: ExchangeResponse) => answer.headers.get('content-type')?.startsWith('text/plain') === true

async function readWhatCame(
  operation: OperationSpec,
  request: ExchangeRequest,
): Promise<{ readonly json: BodyReading; readonly form: FormData | null }> {
  if (operation.multipart) {
    const bytes = await collectBytes(request.body, largestFormBytes)
    const form = await new Response(bytes as BodyInit, {
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
    })
      .formData()
      .catch(() => new FormData())
    return { json: { kind: 'absent' }, form }
  }
  const json = operation.requestSchema === null ? ({ kind: 'absent' } as const) : await readBody(request, false)
  return { json, form: null }
}

/** The error of a form without its file. */
export const missingFile = (name: string): Exchange => invalid([fieldErrors.missing(['body', name], null)])
