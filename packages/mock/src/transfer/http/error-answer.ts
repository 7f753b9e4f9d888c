import { BodyTooLargeError } from '../../engine/body.ts'
import type { ExchangeResponse } from '../../engine/exchange.ts'
import { jsonResponse } from '../../engine/respond.ts'
import type { HasDefect } from '../defects.ts'
import { ApiError } from './api-error.ts'

/** The error form of the service. */
export function envelope(error: ApiError, requestId: string, has: HasDefect): ExchangeResponse {
  const body = { code: error.code, message: error.message, details: error.details, request_id: requestId }
  const { details: _details, ...bare } = body
  const headers: Record<string, string> = { ...error.headers }
  if (has('unauthorized-without-challenge')) delete headers['www-authenticate']
  if (has('retry-after-invented') && [409, 429, 503].includes(error.status)) headers['retry-after'] = '1'
  return jsonResponse(error.status, { error: has('error-without-details') ? bare : body }, headers)
}

/** An error of the web framework rather than the service. */
export const detail = (status: number, text: string, headers: Readonly<Record<string, string>> = {}) =>
  jsonResponse(status, { detail: text }, headers)

/** What any failure of a handler looks like from outside. Unknown ones are told nothing about. */
export function answerFor(error: unknown, requestId: string, has: HasDefect): ExchangeResponse {
  if (error instanceof ApiError) return envelope(error, requestId, has)
  if (error instanceof BodyTooLargeError) return jsonResponse(413, { message: 'Request Too Long' })
  return envelope(new ApiError(500, 'internal_error', 'An unexpected error occurred'), requestId, has)
}
