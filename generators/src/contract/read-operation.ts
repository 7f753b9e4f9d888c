import { camelCase, isIdentifier } from '../naming.ts'
import { isOneOf, methods, type Operation, retrySafeties } from './contract.ts'
import type { Path } from './parse-document.ts'
import { isSettableHeader, readParameters } from './read-parameters.ts'
import { readRequest } from './read-request.ts'
import { readResponses } from './read-responses.ts'
import { readResult, readResultHeaders, readScope } from './read-result.ts'
import { asArray, asObject, asString, type JsonObject, type Reading } from './reading.ts'

/** Every operation under `paths`, in document order. */
export function readOperations(reading: Reading, knownCodes: ReadonlySet<string>): readonly Operation[] {
  const root = asObject(reading.document.root) ?? {}
  const operations: Operation[] = []
  for (const [template, value] of Object.entries(asObject(root['paths']) ?? {})) {
    const pathItem = { value: asObject(value) ?? {}, path: ['paths', template] }
    for (const method of methods) {
      const operation = asObject(pathItem.value[method.toLowerCase()])
      if (operation === undefined) continue
      const path = [...pathItem.path, method.toLowerCase()]
      const operationId = asString(operation['operationId'])
      if (operationId === undefined || operationId === '') {
        reading.reject(path, `${method} ${template} has no operationId`)
        continue
      }
      const name = camelCase(operationId)
      const clash = operations.find((other) => other.name === name)
      if (clash !== undefined) {
        const other = `${clash.method} ${clash.path}`
        reading.reject([...path, 'operationId'], `operationId ${operationId} is already taken by ${other} (as ${name})`)
      } else if (!isIdentifier(name)) {
        reading.reject(
          [...path, 'operationId'],
          `operationId ${operationId} gives ${name}, which cannot name a function`,
        )
      }
      const { value: security, path: securityPath } = securityOf(operation, path, root)
      const parameters = readParameters(reading, pathItem, { value: operation, path }, template)
      const idempotency = readIdempotency(reading, operation, path, knownCodes)
      if (idempotency !== null && !parameters.some((p) => p.in === 'header' && p.name === idempotency.header)) {
        const reason = `x-nova-idempotency names ${idempotency.header}, but no header parameter of that name is declared`
        reading.reject([...path, 'x-nova-idempotency'], reason)
      }
      const responses = readResponses(reading, operation, path, knownCodes)
      checkStreamed(reading, operation, path, method, responses)
      operations.push({
        name,
        operationId,
        summary: asString(operation['summary'])?.trim() ?? '',
        description: asString(operation['description'])?.trim() ?? '',
        method,
        path: template,
        tag: asString(asArray(operation['tags'])[0]) ?? 'default',
        ...readAuth(reading, security, securityPath, root),
        requires: readRequired(security),
        idempotency,
        retry: readRetry(reading, operation, path, idempotency !== null),
        parameters,
        ...readRequest(reading, operation, path),
        result: readResult(reading, operation, path),
        resultHeaders: readResultHeaders(reading, operation, path, responses.success),
        scope: readScope(reading, operation, path),
        navigated: readNavigated(reading, operation, path, method),
        unavailable: operation['x-nova-unavailable'] === true,
        ...responses,
      })
    }
  }
  return operations
}

function readRetry(reading: Reading, operation: JsonObject, path: Path, hasKey: boolean): Operation['retry'] {
  const declared = operation['x-nova-retry']
  const allowed = retrySafeties.join(', ')
  if (declared === undefined) reading.reject(path, `x-nova-retry is missing; one of ${allowed}`)
  else if (!isOneOf(retrySafeties, declared)) {
    reading.reject([...path, 'x-nova-retry'], `x-nova-retry ${String(declared)} is unknown; one of ${allowed}`)
  } else {
    if (declared === 'with-key' && !hasKey) {
      reading.reject([...path, 'x-nova-retry'], 'x-nova-retry: with-key needs x-nova-idempotency')
    }
    return declared
  }
  return 'verify'
}

function readIdempotency(
  reading: Reading,
  operation: JsonObject,
  path: Path,
  knownCodes: ReadonlySet<string>,
): Operation['idempotency'] {
  if (operation['x-nova-idempotency'] === undefined) return null
  const at = [...path, 'x-nova-idempotency']
  const facts = asObject(operation['x-nova-idempotency']) ?? {}
  const header = facts['header']
  const ttlSeconds = facts['ttl_seconds']
  for (const key of ['in_progress', 'other_payload']) {
    const code = facts[key]
    if (code !== undefined && !knownCodes.has(String(code))) {
      reading.reject([...at, key], `${key}: ${String(code)} is not in x-nova-error-codes`)
    }
  }
  if (typeof header !== 'string' || typeof ttlSeconds !== 'number') {
    return reading.reject(at, 'x-nova-idempotency needs header (a name) and ttl_seconds (a number)') ?? null
  }
  return { header, ttlSeconds }
}

function readNavigated(reading: Reading, operation: JsonObject, path: Path, method: Operation['method']): boolean {
  const navigated = operation['x-nova-navigated'] === true
  const at = [...path, 'x-nova-navigated']
  if (navigated && method !== 'GET') reading.reject(at, `${method} cannot be navigated to`)
  for (const result of ['x-nova-result', 'x-nova-result-headers']) {
    if (navigated && operation[result] !== undefined) {
      reading.reject(at, `nothing is called here, so there is no ${result}`)
    }
  }
  return navigated
}

/** Of bytes there is no call, so nothing that only a call has; and what is streamed in parts is asked for by GET. */
function checkStreamed(
  reading: Reading,
  operation: JsonObject,
  path: Path,
  method: Operation['method'],
  { responses }: Pick<Operation, 'responses'>,
): void {
  const successes = responses.filter(({ status }) => status >= 200 && status < 300)
  if (!successes.some(({ body }) => body === 'bytes')) return
  const other = successes.find(({ body }) => body !== 'bytes')
  if (other !== undefined) {
    reading.reject(
      [...path, 'responses', String(other.status)],
      `status ${other.status} is no bytes, other successes are`,
    )
  }
  if (method !== 'GET') reading.reject([...path, 'responses'], `${method} cannot answer with bytes`)
  for (const result of ['x-nova-result', 'x-nova-result-headers']) {
    if (operation[result] !== undefined)
      reading.reject([...path, result], `bytes are not called for, so there is no ${result}`)
  }
}

function securityOf(
  operation: JsonObject,
  path: Path,
  root: JsonObject,
): { readonly value: unknown; readonly path: Path } {
  return operation['security'] === undefined
    ? { value: root['security'], path: ['security'] }
    : { value: operation['security'], path: [...path, 'security'] }
}

/** What a token or session must hold by the first alternative: OpenAPI lists it beside any kind of scheme. */
function readRequired(security: unknown): readonly string[] {
  const [listed] = Object.values(asObject(asArray(security)[0]) ?? {})
  return asArray(listed).filter((name) => typeof name === 'string')
}

/** What the first alternative asks for. `[]` means public; a later `{}`, that it may be left out. */
function readAuth(
  reading: Reading,
  security: unknown,
  path: Path,
  root: JsonObject,
): Pick<Operation, 'auth' | 'keyHeader' | 'authOptional'> {
  const [first, ...others] = asArray(security)
  const [name] = Object.keys(asObject(first) ?? {})
  const none = { auth: 'none', keyHeader: null, authOptional: false } as const
  if (name === undefined) return none
  const authOptional = others.some((other) => Object.keys(asObject(other) ?? { is: 'none' }).length === 0)
  const schemes = asObject(asObject(root['components'])?.['securitySchemes'])
  const scheme = asObject(schemes?.[name])
  if (scheme === undefined) reading.reject([...path, 0, name], `security scheme ${name} is not declared`)
  else if (scheme['type'] === 'http' && String(scheme['scheme']).toLowerCase() === 'bearer') {
    return { auth: 'bearer', keyHeader: null, authOptional }
  } else if (scheme['type'] === 'apiKey' && scheme['in'] === 'cookie') {
    return { auth: 'cookie', keyHeader: null, authOptional }
  } else if (scheme['type'] === 'apiKey' && scheme['in'] === 'header') {
    return { auth: 'key', keyHeader: readKeyHeader(reading, name, scheme), authOptional }
  } else reading.reject([...path, 0, name], `security scheme ${name} is no bearer token, cookie or key in a header`)
  return none
}

function readKeyHeader(reading: Reading, scheme: string, { name }: JsonObject): string {
  const header = String(name)
  if (!isSettableHeader(header)) {
    const at = ['components', 'securitySchemes', scheme, 'name']
    reading.reject(at, `a key cannot travel in ${header}: no call can set it`)
  }
  return header
}
