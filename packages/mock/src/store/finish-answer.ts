import type { ExchangeRequest, ExchangeResponse } from '../engine/exchange.ts'
import type { StoreAnswer, StoreContext } from './store-call.ts'
import { type CorsRule, corsHeaders } from './store-cors.ts'
import type { StoreError } from './store-error.ts'
import { renderXml } from './store-xml.ts'

/** The two ids that name a request in its answer and, after a refusal, in the answer's XML. */
export interface RequestIds {
  readonly requestId: string
  readonly hostId: string
}

export function mintRequestIds({ random }: Pick<StoreContext, 'random'>): RequestIds {
  return { requestId: random.hex(16).toUpperCase(), hostId: random.hex(64) }
}

/** Puts on what every answer has. */
export function finishAnswer(
  answer: StoreAnswer,
  request: ExchangeRequest,
  facts: { readonly cors: CorsRule; readonly ids: RequestIds; readonly nowMs: number },
): ExchangeResponse {
  const { body } = answer
  const isXml = body instanceof Uint8Array
  const hasBody = body !== undefined && request.method !== 'HEAD'
  const isBodiless = answer.status === 204 || answer.status === 304
  const sizeBytes = isXml && hasBody ? body.byteLength : answer.headers?.['content-length']
  const headers = new Headers({
    ...corsHeaders(facts.cors, request.headers.get('origin'), request.method),
    ...(isXml ? { 'content-type': 'application/xml' } : {}),
    ...answer.headers,
    ...(isBodiless ? {} : { 'content-length': String(sizeBytes ?? 0) }),
    'x-amz-request-id': facts.ids.requestId,
    'x-amz-id-2': facts.ids.hostId,
    date: new Date(facts.nowMs).toUTCString(),
  })
  return { kind: 'response', status: answer.status, headers, body: hasBody && !isBodiless ? body : null }
}

/** A refusal as S3 words it. */
export function describeRefusal(error: StoreError, resource: string, ids: RequestIds): StoreAnswer {
  const document = {
    Code: error.code,
    Message: error.message,
    ...error.elements,
    Resource: resource,
    RequestId: ids.requestId,
    HostId: ids.hostId,
  }
  return { status: error.status, headers: error.headers, body: renderXml('Error', document, { namespace: false }) }
}
