import type { OperationSpec } from '@nova/sdk/transfer/contract'
import type { CallInput } from '../check.ts'

export interface BuiltRequest {
  readonly url: string
  readonly method: string
  readonly headers: Headers
  readonly body: Uint8Array<ArrayBuffer> | undefined
}

/**
 * The request of one operation. Headers a check names win over what would be sent otherwise; null leaves one
 * out, which is why a body is always bytes: for text, fetch adds a content type of its own.
 */
export function buildRequest(target: string, spec: OperationSpec, token: string, input: CallInput = {}): BuiltRequest {
  const headers = new Headers()
  const access = input.token === undefined && spec.auth === 'bearer' ? token : input.token
  if (access != null) headers.set('authorization', `Bearer ${access}`)
  const text = input.rawBody ?? (input.body === undefined ? undefined : JSON.stringify(input.body))
  if (text !== undefined) headers.set('content-type', 'application/json')
  for (const [name, value] of Object.entries(input.headers ?? {})) {
    if (value === null) headers.delete(name)
    else headers.set(name, value)
  }
  return {
    url: target.replace(/\/+$/, '') + fillPath(spec, input.path ?? {}) + writeQuery(input.query ?? {}),
    method: spec.method,
    headers,
    body: text === undefined ? undefined : new TextEncoder().encode(text),
  }
}

function fillPath(spec: OperationSpec, values: Readonly<Record<string, string>>): string {
  return spec.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new TypeError(`call('${spec.name}') needs path.${name}`)
    return encodeURIComponent(value)
  })
}

function writeQuery(values: Readonly<Record<string, string | number>>): string {
  const query = new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)])).toString()
  return query === '' ? '' : `?${query}`
}
