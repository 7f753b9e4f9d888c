import type { OperationSpec } from '@nova/sdk/transfer/contract'
import type { CallInput } from '../check.ts'

export interface BuiltRequest {
  readonly url: string
  readonly method: string
  readonly headers: Headers
  readonly body: Uint8Array<ArrayBuffer> | FormData | undefined
}

/**
 * The request of one operation. Headers a check names win over what would be sent otherwise; null leaves one
 * out, which is why a body is always bytes: for text, fetch adds a content type of its own. A form needs that one.
 */
export function buildRequest(
  target: string,
  spec: OperationSpec,
  token: string | undefined,
  input: CallInput = {},
  cookie: string | null = null,
): BuiltRequest {
  const headers = new Headers()
  if (cookie !== null) headers.set('cookie', cookie)
  const isKeyed = spec.auth === 'key' && spec.keyHeader !== undefined
  const access = input.token === undefined && (isKeyed || spec.auth === 'bearer') ? token : input.token
  if (access != null && isKeyed) headers.set(spec.keyHeader, access)
  else if (access != null) headers.set('authorization', `Bearer ${access}`)
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
    body: text === undefined ? formOf(input) : new TextEncoder().encode(text),
  }
}

function fillPath(spec: OperationSpec, values: Readonly<Record<string, string>>): string {
  return spec.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new TypeError(`call('${spec.name}') needs path.${name}`)
    return spansSegments(spec, name) ? value.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(value)
  })
}

const spansSegments = (spec: OperationSpec, name: string) =>
  spec.parameters.some((parameter) => parameter.name === name && parameter.spansSegments === true)

function formOf({ form }: CallInput): FormData | undefined {
  if (form === undefined) return undefined
  const data = new FormData()
  for (const [name, value] of Object.entries(form)) data.append(name, value)
  return data
}

export function writeQuery(values: Readonly<Record<string, string | number>>): string {
  const query = new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)])).toString()
  return query === '' ? '' : `?${query}`
}
