import type { ExchangeRequest, ExchangeResponse } from '../../engine/exchange.ts'
import type { HasEdfiDefect } from '../defects.ts'
import { isFresh, weakEtag } from './etag.ts'
import type { HttpError } from './http-error.ts'
import { Reply } from './reply.ts'

const encoder = new TextEncoder()

/** A value a handler answered as the framework writes it, with its ETag; 304 when the caller has that body already. */
export function writeAnswer(
  value: unknown,
  success: number,
  request: Pick<ExchangeRequest, 'method' | 'headers'>,
  has: HasEdfiDefect,
): ExchangeResponse {
  const reply = value instanceof Reply ? value : new Reply(value)
  const status = reply.status ?? success
  const headers = new Headers(reply.headers)
  for (const cookie of reply.cookies) headers.append('set-cookie', cookie)
  if (reply.stream) return { kind: 'response', status, headers, body: reply.stream }
  const written = writeValue(reply.value, has)
  if (written === null) {
    headers.set('content-length', '0')
    return { kind: 'response', status, headers, body: null }
  }
  if (!headers.has('content-type')) headers.set('content-type', written.contentType)
  const body = encoder.encode(written.text)
  const etag = weakEtag(body)
  if (!has('edfi-etag-missing')) headers.set('etag', etag)
  const isConditional = (request.method === 'GET' || request.method === 'HEAD') && status < 300
  if (isConditional && !has('edfi-conditional-ignored') && isFresh(request.headers, etag)) {
    headers.delete('content-type')
    return { kind: 'response', status: 304, headers, body: null }
  }
  headers.set('content-length', String(body.byteLength))
  return { kind: 'response', status, headers, body }
}

/** A refusal as the framework writes it. */
export function writeRefusal(
  error: HttpError,
  request: Pick<ExchangeRequest, 'method' | 'headers'>,
  has: HasEdfiDefect,
): ExchangeResponse {
  return writeAnswer(new Reply(error.body, { status: error.status }), error.status, request, has)
}

/** Null for nothing at all, which has no content type either. */
function writeValue(
  value: unknown,
  has: HasEdfiDefect,
): { readonly contentType: string; readonly text: string } | null {
  const json = 'application/json; charset=utf-8'
  if (value === undefined || value === null)
    return has('edfi-void-as-null') ? { contentType: json, text: 'null' } : null
  if (typeof value === 'object' || has('edfi-text-as-json')) return { contentType: json, text: JSON.stringify(value) }
  return { contentType: 'text/html; charset=utf-8', text: String(value) }
}
