import type { ExchangeResponse } from './exchange.ts'

const encoder = new TextEncoder()

/** An answer with a text body. */
export function textResponse(
  status: number,
  contentType: string,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): ExchangeResponse {
  const body = encoder.encode(text)
  return {
    kind: 'response',
    status,
    headers: new Headers({ 'content-type': contentType, 'content-length': String(body.byteLength), ...headers }),
    body,
  }
}

/** An answer with a JSON body. */
export function jsonResponse(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): ExchangeResponse {
  return textResponse(status, 'application/json', JSON.stringify(value), headers)
}

/** An answer without a body. */
export function emptyResponse(status: number, headers: Readonly<Record<string, string>> = {}): ExchangeResponse {
  return { kind: 'response', status, headers: new Headers({ 'content-length': '0', ...headers }), body: null }
}
