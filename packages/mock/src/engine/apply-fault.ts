import type { Exchange, ExchangeRequest, ExchangeResponse } from './exchange.ts'
import type { FaultAction } from './fault-rule.ts'
import { asStream, breakBody, cutBody, flipByte, stallBody } from './reshape-body.ts'
import { emptyResponse, jsonResponse, textResponse } from './respond.ts'
import type { Service } from './service.ts'

const gatewayMessages: Readonly<Record<number, string>> = {
  403: 'Forbidden',
  429: 'Too Many Requests',
  502: 'Internal server error',
  504: 'Endpoint request timed out',
}

const htmlPage =
  '<!doctype html>\n<html><head><title>Error</title></head><body><h1>Something is in the way</h1></body></html>\n'

/** Whether an action changes the request body rather than the answer. */
export function isOnRequest(action: FaultAction, method: string): boolean {
  if (action.kind !== 'stall' && action.kind !== 'corrupt') return false
  return (action.side ?? (method === 'GET' || method === 'HEAD' ? 'response' : 'request')) === 'request'
}

/** Whether the action stands in for the answer, and before or after the real thing happened. Null when it only reshapes. */
export function momentOf(action: FaultAction): 'before' | 'after' | null {
  switch (action.kind) {
    case 'status':
    case 'drop':
    case 'gateway':
    case 'html':
    case 'empty':
      return action.when ?? 'before'
    case 'waf':
      return 'before'
    default:
      return null
  }
}

/** The answer an action gives in place of the service's own. */
export function standIn(action: FaultAction, service: Service, request: ExchangeRequest): Exchange {
  switch (action.kind) {
    case 'drop':
      return { kind: 'drop' }
    case 'gateway': {
      const status = action.status ?? 502
      return jsonResponse(status, { message: gatewayMessages[status] ?? 'Error' })
    }
    case 'waf':
      return jsonResponse(403, { message: 'Forbidden' })
    case 'html':
      return textResponse(action.status ?? 502, 'text/html; charset=utf-8', htmlPage)
    case 'empty':
      return emptyResponse(action.status ?? 200)
    case 'status': {
      const answer = service.fail(request, action)
      if (answer.kind === 'drop') return answer
      const replaced =
        action.body === undefined
          ? answer
          : textResponse(answer.status, answer.headers.get('content-type') ?? 'text/plain', action.body)
      const headers = new Headers(replaced.headers)
      if (action.retryAfter !== undefined) headers.set('retry-after', String(action.retryAfter))
      for (const [name, value] of Object.entries(action.headers ?? {})) headers.set(name, value)
      return { ...replaced, headers }
    }
    default:
      throw new TypeError(`A fault of kind '${action.kind}' has no answer of its own`)
  }
}

/** The request with its body stalled or corrupted. */
export function reshapeRequest(request: ExchangeRequest, action: FaultAction): ExchangeRequest {
  if (action.kind === 'stall') return { ...request, body: stallBody(request.body, action.afterBytes, request.signal) }
  if (action.kind === 'corrupt') return { ...request, body: flipByte(request.body, action.atByte) }
  return request
}

/** The answer cut, stalled, corrupted or with other headers. */
export function reshapeResponse(
  answer: ExchangeResponse,
  action: FaultAction,
  request: ExchangeRequest,
): ExchangeResponse {
  const headers = new Headers(answer.headers)
  switch (action.kind) {
    case 'hide-header':
      headers.delete(action.name)
      return { ...answer, headers }
    case 'set-header':
      headers.set(action.name, action.value)
      return { ...answer, headers }
    case 'truncate':
      if (action.ending === 'clean') {
        headers.delete('content-length')
        return { ...answer, headers, body: cutBody(asStream(answer.body), action.bytes) }
      }
      return { ...answer, body: breakBody(asStream(answer.body), action.bytes) }
    case 'stall':
      return { ...answer, body: stallBody(asStream(answer.body), action.afterBytes, request.signal) }
    case 'corrupt':
      return { ...answer, body: flipByte(asStream(answer.body), action.atByte) }
    default:
      return answer
  }
}
