import type { Exchange, ExchangeRequest, ExchangeResponse } from '../../engine/exchange.ts'
import { ConnectionLostError } from '../../engine/reshape-body.ts'
import { emptyResponse } from '../../engine/respond.ts'
import type { JsonSchema } from '../../engine/validation/json-schema.ts'
import type { ExternalGuard } from '../auth/guard-external.ts'
import type { RunGuard } from '../auth/guard-run.ts'
import { findCaller, requireCaller, requirePrivileges } from '../auth/guard-session.ts'
import { jsonSchemas, parameterSchemas } from '../contract.ts'
import type { HasEdfiDefect } from '../defects.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { EdfiState } from '../state/edfi-state.ts'
import type { EdfiCall, EdfiHandler } from './call.ts'
import { checkedSchema } from './checked-schema.ts'
import { describeViolations } from './describe-violations.ts'
import { corsHeaders, type ExpressCors, preflightHeaders } from './express-cors.ts'
import { crash, HttpError, refusal } from './http-error.ts'
import { accessOf } from './operation.ts'
import { findByPath, requireOwn } from './own-resource.ts'
import { findPathProblem } from './path-pipes.ts'
import { readBody } from './read-body.ts'
import { type EdfiRouter, pathOfTarget, type Route } from './router.ts'
import { writeAnswer, writeRefusal } from './write-answer.ts'

export interface ServeOptions {
  readonly route: EdfiRouter
  readonly handlers: Readonly<Record<string, EdfiHandler>>
  readonly state: EdfiState
  readonly sessions: Sessions
  readonly guardExternal: ExternalGuard
  readonly guardRun: RunGuard
  readonly corsOrigins: readonly string[]
  /** Address of the object store for whoever sent this request. */
  readonly storeEndpointFor: (request: ExchangeRequest) => string
  readonly has: HasEdfiDefect
  /** Makes the state safe on disk, where there is one. */
  readonly save: () => Promise<void>
  readonly onUnexpected: (error: unknown) => void
}

export interface Serving {
  handle(request: ExchangeRequest): Promise<Exchange>
  /** A refusal with every header that answers of the service have. */
  refuse(error: HttpError, request: ExchangeRequest): Exchange
}

/** Reads by method that change something all the same. */
const changingReads: ReadonlySet<string> = new Set(['login', 'finishLogin', 'initRun'])

/**
 * The general course of a request: CORS, body parser, route; then what the route has in front of its handler, in
 * this order: middleware (session, and the job or connection an id names), guard, pipes of the path,
 * validation, handler.
 */
export function createServe(options: ServeOptions): Serving {
  const { has } = options
  const rules = { schemas: jsonSchemas, refusesUnknown: has('edfi-unknown-members-refused') }
  const cors: ExpressCors = {
    origins: has('edfi-cors-any-origin') ? ['*'] : options.corsOrigins,
    exposedHeaders: has('edfi-cors-hides-headers') ? [] : ['location', 'x-config-modified-at'],
  }

  return {
    async handle(request) {
      if (request.method === 'OPTIONS') return emptyResponse(204, preflightHeaders(cors, request.headers))
      return withUsualHeaders(await answerOf(request), request)
    },
    refuse: (error, request) => withUsualHeaders(writeRefusal(error, request, has), request),
  }

  function withUsualHeaders(answer: ExchangeResponse, request: ExchangeRequest): ExchangeResponse {
    const headers = new Headers(answer.headers)
    if (!has('edfi-cacheable')) headers.set('cache-control', 'no-cache')
    for (const [name, value] of Object.entries(corsHeaders(cors, request.headers.get('origin'))))
      if (name === 'vary') headers.append(name, value)
      else headers.set(name, value)
    return { ...answer, headers }
  }

  async function answerOf(request: ExchangeRequest): Promise<ExchangeResponse> {
    try {
      const body = await readBody(request, !has('edfi-large-body-accepted'))
      const found = options.route(request.method, pathOfTarget(request.rawTarget))
      if (!found) throw refusal(404, `Cannot ${request.method} ${request.rawTarget}`)
      return await perform(found, body, request)
    } catch (error) {
      if (error instanceof HttpError) return writeRefusal(error, request, has)
      // Nobody is left to answer to.
      if (request.signal?.aborted || error instanceof ConnectionLostError) throw new ConnectionLostError()
      options.onUnexpected(error)
      return writeRefusal(has('edfi-crash-with-phrase') ? refusal(500) : crash(), request, has)
    }
  }

  async function perform({ operation, path: encoded }: Route, body: unknown, request: ExchangeRequest) {
    const path = decodePath(encoded)
    const call = await admit({
      operation,
      path,
      query: Object.fromEntries(request.url.searchParams),
      body,
      request,
      origin: request.url.origin,
      storeEndpoint: options.storeEndpointFor(request),
      caller: null,
      grant: null,
      runId: null,
      job: null,
      odsConfig: null,
    })
    validate(call)
    const handler = options.handlers[operation.name]
    if (!handler) throw new TypeError(`The contract has an operation ${operation.name} nobody implements`)
    try {
      return writeAnswer(await handler(call), operation.success, request, has)
    } finally {
      // Also after a refusal: a crash in the middle leaves what was written before it.
      if (operation.method !== 'GET' || changingReads.has(operation.name)) await options.save()
    }
  }

  /** The call with whoever sends it and what its path names, after middleware and guards. */
  async function admit(call: EdfiCall): Promise<EdfiCall> {
    const { headers } = call.request
    const access = accessOf(call.operation)
    switch (access.kind) {
      case 'public':
        return call
      case 'external':
        return { ...call, grant: await options.guardExternal(headers, access.scopes) }
      case 'run':
        return { ...call, runId: await options.guardRun(headers, call.path['runId'] ?? '', access.type) }
      case 'session': {
        const known = findCaller(options.sessions, options.state, headers)
        const early = has('edfi-missing-job-before-session') ? findNamed(call) : null
        const caller = requireCaller(known, has)
        const named = early ?? findNamed(call)
        if (named.job) requireOwn(named.job, caller, 'Job', has)
        if (named.odsConfig) requireOwn(named.odsConfig, caller, 'Connection', has)
        requirePrivileges(caller, access.privileges, has)
        return { ...call, ...named, caller }
      }
    }
  }

  function findNamed({ path }: EdfiCall): Pick<EdfiCall, 'job' | 'odsConfig'> {
    const { jobId, odsConfigId } = path
    const { jobs, odsConfigs } = options.state
    const live = (id: number) => {
      const found = odsConfigs.get(id)
      return found?.retiredOn === null ? found : undefined
    }
    return {
      job: jobId === undefined ? null : findByPath(jobId, (id) => jobs.get(id), 'Job'),
      odsConfig: odsConfigId === undefined ? null : findByPath(odsConfigId, live, 'Connection'),
    }
  }

  /** Pipes of the path, then query and body. @throws HttpError 400 */
  function validate({ operation, path, query, body }: EdfiCall): void {
    const declared = parameterSchemas[operation.name] ?? {}
    // Where the contract has no 400, the route has no pipe: a handler makes of the text what it can.
    if (operation.responses[400])
      for (const [name, text] of Object.entries(path)) {
        const problem = findPathProblem(declared[name] ?? {}, text)
        if (problem !== null) throw refusal(400, problem)
      }
    if (operation.surface === 'external') refuse(describeViolations(querySchema(operation, declared), query, rules))
    const schema = checkedSchema(operation, jsonSchemas, has)
    if (schema === null) return
    if (schema.type === 'array') validateItems(schema, body)
    else refuse(describeViolations(schema, body, rules))
  }

  /** The pipe for lists stops at the first item that is wrong. */
  function validateItems({ items = {} }: JsonSchema, body: unknown): void {
    if (!Array.isArray(body)) throw refusal(400, 'Validation failed (parsable array expected)')
    for (const item of body) refuse(describeViolations(items, item, rules))
  }

  function refuse(violations: readonly string[]): void {
    const [first] = violations
    if (first === undefined) return
    throw refusal(400, has('edfi-validation-first-only') ? first : violations)
  }
}

function querySchema({ parameters }: Route['operation'], declared: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const asked = parameters.filter((parameter) => parameter.in === 'query')
  return {
    type: 'object',
    properties: Object.fromEntries(asked.map(({ name }) => [name, declared[name] ?? {}])),
    required: asked.filter(({ required }) => required).map(({ name }) => name),
  }
}

/** @throws HttpError 400 for what is no encoding */
function decodePath(encoded: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(encoded).map(([name, text]) => {
      try {
        return [name, decodeURIComponent(text)]
      } catch {
        throw refusal(400, `Failed to decode param '${text}'`)
      }
    }),
  )
}
