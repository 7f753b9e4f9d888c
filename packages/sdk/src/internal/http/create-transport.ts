import createOpenApiClient from 'openapi-fetch'
import { isNovaError } from '../errors.ts'
import type { OperationSpec } from '../operation.ts'
import type { RetryPolicy } from '../retry/policy.ts'
import type { CallInput, CallOptions, Transport } from '../transport.ts'
import type { Call, CallEnvironment, CallResult } from './call.ts'
import { findCallProblem } from './check-call.ts'
import { performCall } from './perform-call.ts'
import { RequestShape } from './request-shape.ts'
import { headersGiven, spellBody, spellPath } from './spell-request.ts'
import { takeHeaders, takeResult } from './take-result.ts'
import { ResponseInvalid, type ResponseValidator } from './validate-response.ts'

export interface TransportOptions extends CallEnvironment {
  readonly policy: RetryPolicy
  readonly attemptTimeoutMs: number
  readonly validate: ResponseValidator | undefined
}

/** What {@link ServiceTransport.open} found. */
export type Opened =
  /** The body is unread and belongs to the caller. */
  | { readonly type: 'stream'; readonly response: Response }
  /** It answers once. */
  | { readonly type: 'data'; readonly data: unknown }

export interface OpenOptions extends CallOptions {
  /** Where an interrupted stream is to go on. */
  readonly lastEventId?: string
  /** What a stream is marked as. @default text/event-stream */
  readonly streamType?: string
}

export interface ServiceTransport extends Transport {
  /** Performs a GET that may be answered by a stream, decided by content negotiation. */
  open(operation: OperationSpec, input: CallInput, options?: OpenOptions): Promise<Opened>
}

/** openapi-fetch as it is used here: it spells the URL, the query, the headers and the body. */
interface RequestBuilder {
  request(method: string, path: string, init: Readonly<Record<string, unknown>>): Promise<{ data?: unknown }>
}

/** The way of every call: checked, spelled by openapi-fetch, performed with retries, validated. */
export function createTransport(options: TransportOptions): ServiceTransport {
  const builder = createOpenApiClient({
    baseUrl: options.baseUrl,
    Request: RequestShape as unknown as typeof Request,
  }) as unknown as RequestBuilder

  const perform = async (
    operation: OperationSpec,
    input: CallInput,
    callOptions: OpenOptions,
    streamType: string | null,
  ): Promise<CallResult> => {
    callOptions.signal?.throwIfAborted()
    const problem = findCallProblem(operation, input, callOptions)
    if (problem !== null) {
      throw options.profile.fail({
        code: 'invalid_options',
        kind: 'local',
        message: `${operation.name} was not sent: ${problem}.`,
        advice: 'Correct the arguments of this call.',
        operation: operation.name,
        attempts: 0,
      })
    }
    const call = describeCall(operation, callOptions, options, streamType)
    const result = await builder.request(operation.method, spellPath(operation, input), {
      params: { path: input.path, query: input.query },
      ...(input.body === undefined ? {} : { body: spellBody(operation, input.body) }),
      headers: headersOf(call, input, options, isForeignToPage(options.baseUrl) ? undefined : callOptions.lastEventId),
      // One request of openapi-fetch is one logical call: its fetch holds the attempts. What it hands
      // back is decoded already, so only the fields openapi-fetch looks at are there.
      fetch: async (request: RequestShape) => asResponse(await performCall(options, call, request)),
      parseAs: 'stream',
    })
    return result.data as CallResult
  }

  return {
    async call<T>(operation: OperationSpec, input: CallInput, callOptions: CallOptions = {}): Promise<T> {
      const result = await perform(operation, input, callOptions, null)
      return readData(operation, result, options) as T
    },
    async open(operation, input, openOptions = {}) {
      const result = await perform(operation, input, openOptions, openOptions.streamType ?? 'text/event-stream')
      if (result.type === 'stream') return { type: 'stream', response: result.response }
      return { type: 'data', data: readData(operation, result, options) }
    },
  }
}

function describeCall(
  operation: OperationSpec,
  given: CallOptions,
  options: TransportOptions,
  streamType: string | null,
): Call {
  const { randomId } = options.runtime
  return {
    operation,
    requestId: given.requestId ?? randomId(),
    // Minted here, outside the attempts: a retry under another key would be another intent.
    idempotencyKey: operation.idempotency === null ? undefined : (given.idempotencyKey ?? randomId()),
    signal: given.signal,
    attemptTimeoutMs: given.attemptTimeoutMs ?? options.attemptTimeoutMs,
    policy: given.retry === undefined ? options.policy : mergePolicy(options.policy, given.retry),
    streamType,
  }
}

/** `false` makes one attempt, still within the total time. */
export function mergePolicy(policy: RetryPolicy, override: Partial<RetryPolicy> | false): RetryPolicy {
  return override === false ? { ...policy, maxAttempts: 1 } : { ...policy, ...override }
}

function headersOf(
  call: Call,
  input: CallInput,
  { profile }: CallEnvironment,
  lastEventId: string | undefined,
): Record<string, string> {
  const { operation, idempotencyKey } = call
  return {
    ...(input.headers === undefined ? {} : Object.fromEntries(headersGiven(operation, input))),
    // Nothing else may be added: an API behind CORS refuses every header it does not list.
    accept: call.streamType === null ? 'application/json' : `${call.streamType}, application/json;q=0.9`,
    ...(profile.hasNoPreflight ? {} : { 'x-request-id': call.requestId }),
    ...(idempotencyKey !== undefined && operation.idempotency
      ? { [operation.idempotency.header]: idempotencyKey }
      : {}),
    ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
  }
}

/** On a page of another origin a browser asks the API about each header, and this API refuses all it does not list. */
function isForeignToPage(baseUrl: string): boolean {
  const pageOrigin = globalThis.location?.origin
  return pageOrigin !== undefined && !baseUrl.startsWith(`${pageOrigin}/`) && baseUrl !== pageOrigin
}

const noHeaders = { get: () => null }
const asResponse = (result: CallResult) => ({ ok: true, status: 200, headers: noHeaders, body: result })

function readData(operation: OperationSpec, result: CallResult, options: TransportOptions): unknown {
  if (result.type === 'stream') throw new TypeError(`${operation.name} was answered by a stream it did not ask for`)
  const taken = takeResult(operation, validated(operation, result, options))
  if ('result' in taken) {
    const names = operation.resultHeaders
    return names === undefined ? taken.result : { body: taken.result, headers: takeHeaders(names, result.headers) }
  }
  throw options.profile.fail({
    code: 'unexpected_body',
    kind: 'service',
    message: `${operation.name} answered ${result.status} with a body without ${taken.missing}, which holds the result.`,
    advice: 'The server speaks another version of the contract: compare releases.',
    operation: operation.name,
    status: result.status,
  })
}

function validated(
  operation: OperationSpec,
  result: Extract<CallResult, { type: 'data' }>,
  options: TransportOptions,
): unknown {
  const schema = (operation.responses[result.status] ?? operation.responses[operation.success])?.schema
  // Null is no body at all, where the contract has that.
  if (!options.validate || !schema || result.data === null) return result.data
  try {
    return options.validate(schema, result.data)
  } catch (error) {
    if (isNovaError(error)) throw error
    const issues = error instanceof ResponseInvalid ? error.issues : []
    const first = issues[0]
    throw options.profile.fail({
      code: 'response_invalid',
      kind: 'integrity',
      message: `${operation.name} answered ${result.status} with a body that is not a ${schema}${first ? `: ${first.path} ${first.message}` : ''}.`,
      advice: 'The server speaks another version of the contract: compare releases, or leave validate out.',
      operation: operation.name,
      status: result.status,
      details: { schema, issues },
      cause: error,
    })
  }
}
