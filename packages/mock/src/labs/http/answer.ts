import type { ExchangeResponse } from '../../engine/exchange.ts'
import { jsonResponse, textResponse } from '../../engine/respond.ts'

export interface SuccessOptions {
  readonly message?: string
  /** The top-level key that carries the value instead of `data`. */
  readonly noun?: string
  /** Further top-level keys. */
  readonly extras?: Readonly<Record<string, unknown>>
  /** @default 200 */
  readonly httpStatus?: number
  /** The number in the body. @default the HTTP status */
  readonly code?: number
}

/** An envelope of success. Without a value there is no `data`. */
export function success(value: unknown, options: SuccessOptions = {}): ExchangeResponse {
  const { message, noun = 'data', extras = {}, httpStatus = 200, code = httpStatus } = options
  return jsonResponse(httpStatus, {
    code,
    status: 'success',
    ...(message !== undefined && { message }),
    ...extras,
    ...(value !== undefined && { [noun]: value }),
  })
}

export interface FailureOptions {
  /** @default 200: most failures travel inside it */
  readonly httpStatus?: number
  /** @default fail */
  readonly status?: 'fail' | 'error' | 'unauthorized'
  readonly headers?: Readonly<Record<string, string>>
}

/** An envelope of failure with whatever keys the case adds. */
export function failure(
  code: number,
  message: string,
  extras: Readonly<Record<string, unknown>> = {},
  options: FailureOptions = {},
): ExchangeResponse {
  const { httpStatus = 200, status = 'fail', headers = {} } = options
  return jsonResponse(httpStatus, { code, status, message, ...extras }, headers)
}

/** An answer of the web framework: a sentence, an object, or the list of what is wrong with a request. */
export function detail(
  httpStatus: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): ExchangeResponse {
  return jsonResponse(httpStatus, { detail: value }, headers)
}

/** What the server says when it falls over: no envelope, no JSON, no CORS. */
export function crash(): ExchangeResponse {
  return textResponse(500, 'text/plain; charset=utf-8', 'Internal Server Error')
}
