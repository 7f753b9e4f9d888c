import { bodies, isOneOf, type Response } from './contract.ts'
import type { Path } from './parse-document.ts'
import { asArray, asObject, type JsonObject, type Reading, schemaNameOf } from './reading.ts'

export interface ResponseFacts {
  readonly responses: readonly Response[]
  readonly success: number
  readonly eventStream: boolean
}

/** Every declared status of one operation. Exactly one of them is success. */
export function readResponses(
  reading: Reading,
  operation: JsonObject,
  path: Path,
  knownCodes: ReadonlySet<string>,
): ResponseFacts {
  const responses: Response[] = []
  let eventStream = false
  for (const [key, value] of Object.entries(asObject(operation['responses']) ?? {})) {
    const at = [...path, 'responses', key]
    if (!/^[1-5]\d\d$/.test(key)) {
      reading.reject(at, `status ${key} is a range or a default; every status is declared by itself`)
      continue
    }
    const target = reading.follow({ value, path: at })
    const response = asObject(target?.value)
    if (target === undefined || response === undefined) continue
    const content = asObject(response['content']) ?? {}
    if (content['text/event-stream'] !== undefined && content['application/json'] !== undefined) eventStream = true
    responses.push(readResponse(reading, response, target.path, Number(key), knownCodes))
  }
  const success = readSuccess(reading, operation, path, responses)
  for (const response of responses) {
    if (response.status >= 200 && response.status < 300) checkFailuresInside(reading, response, path)
  }
  return { responses: responses.sort((a, b) => a.status - b.status), success, eventStream }
}

function readResponse(
  reading: Reading,
  response: JsonObject,
  path: Path,
  status: number,
  knownCodes: ReadonlySet<string>,
): Response {
  const content = asObject(response['content']) ?? {}
  const body = readBody(reading, response, path, status)
  const names = readBodySchemas(reading, content, [...path, 'content'])
  // A text that may be replaced by a failure: the JSON beside it is not what success looks like.
  const [schema = null, ...rest] = body === 'text' ? [] : names
  const otherSchemas = body === 'text' ? names : rest
  if (needsSchema(body, content) && schema === null) {
    reading.reject(path, `status ${status} has a body of kind ${body} but no application/json schema`)
  }
  if (body === 'bytes') checkBytes(reading, content, path, status)
  const codes = readCodes(reading, response, path, knownCodes)
  if (body === 'envelope' && codes.length === 0) {
    reading.reject(path, `status ${status} answers with the envelope, so x-nova-codes must list what it can carry`)
  }
  const documented = response['x-nova-undocumented'] !== true
  const mayBeEmpty = readMayBeEmpty(reading, response, path, { status, body })
  const secret = response['x-nova-secret'] === true
  if (secret && body !== 'text') {
    reading.reject([...path, 'x-nova-secret'], 'a whole body is secret only as a text; of others, properties are')
  }
  const free = response['x-nova-free'] === true
  return { status, body, schema, otherSchemas, codes, documented, mayBeEmpty, secret, free }
}

/** What stands in front of a service may write HTML or XML and no JSON at all; everybody else's words are JSON. */
function needsSchema(body: Response['body'], content: JsonObject): boolean {
  if (body === 'gateway') return Object.keys(content).every((type) => type === 'application/json')
  return body === 'json' || body === 'envelope' || body === 'detail'
}

/** A file is what a 2xx holds, whole or in part, and it has a media type but no members. */
function checkBytes(reading: Reading, content: JsonObject, path: Path, status: number): void {
  const at = [...path, 'x-nova-body']
  if (status < 200 || status > 299) reading.reject(at, `status ${status} is no success, so its body is no file`)
  if (Object.keys(content).length === 0) reading.reject(at, 'bytes need a media type under content')
  for (const [type, media] of Object.entries(content)) {
    if (asObject(media)?.['schema'] !== undefined) {
      reading.reject([...path, 'content', type, 'schema'], 'bytes are not described by a schema')
    }
  }
}

function readMayBeEmpty(
  reading: Reading,
  response: JsonObject,
  path: Path,
  { status, body }: Pick<Response, 'status' | 'body'>,
): boolean {
  const declared = response['x-nova-empty']
  if (declared === undefined) return false
  const at = [...path, 'x-nova-empty']
  if (declared !== 'absent') reading.reject(at, `x-nova-empty ${String(declared)} is unknown; it can be absent`)
  if (body !== 'json' || status < 200 || status > 299) {
    reading.reject(at, 'x-nova-empty is for a success whose body is JSON when there is one')
  }
  return true
}

/**
 * The status a call hopes for: `x-nova-success`, else the only 2xx (3xx where the operation is navigated to). 0 where
 * the contract says that there is none.
 */
function readSuccess(reading: Reading, operation: JsonObject, path: Path, responses: readonly Response[]): number {
  const navigated = operation['x-nova-navigated'] === true
  const [family, from] = navigated ? (['3xx', 300] as const) : (['2xx', 200] as const)
  const candidates = responses
    .filter(({ status, body }) => status >= from && status < from + 100 && body !== 'envelope')
    .map(({ status }) => status)
  if (operation['x-nova-unavailable'] === true) {
    if (candidates.length > 0) {
      reading.reject(
        [...path, 'x-nova-unavailable'],
        `${candidates.join(' and ')} would be a success, and there is none`,
      )
    }
    return 0
  }
  const declared = operation['x-nova-success']
  if (declared !== undefined) {
    if (candidates.some((status) => status === declared)) return Number(declared)
    const reason = `x-nova-success ${String(declared)} is not a ${family} status of this operation`
    reading.reject([...path, 'x-nova-success'], reason)
  } else if (candidates.length > 1) {
    const listed = candidates.join(' and ')
    reading.reject([...path, 'responses'], `${listed} are all ${family}: x-nova-success must say which one is success`)
  } else if (candidates.length === 0) {
    reading.reject([...path, 'responses'], `exactly one ${family} status is needed, found 0`)
  }
  return candidates[0] ?? from
}

/** Failures inside success: they need a shape of their own, else nobody could tell them from it. */
function checkFailuresInside(reading: Reading, response: Response, path: Path): void {
  const at = [...path, 'responses', String(response.status)]
  const { status, body, otherSchemas, codes } = response
  if (body === 'envelope') return
  if (codes.length > 0 && otherSchemas.length === 0) {
    reading.reject([...at, 'x-nova-codes'], `status ${status} is not an error, and its body has no alternative for one`)
  } else if (codes.length === 0 && otherSchemas.length > 0) {
    reading.reject(
      at,
      `status ${status} has alternatives, so x-nova-codes must list what the failures among them carry`,
    )
  }
}

function readBody(reading: Reading, response: JsonObject, path: Path, status: number): Response['body'] {
  const declared = response['x-nova-body']
  const content = asObject(response['content']) ?? {}
  // A readiness answer is plain JSON with a schema of its own; the word only tells readers of the contract why it is no envelope.
  if (declared === 'readiness') return 'json'
  if (isOneOf(bodies, declared)) return declared
  if (declared !== undefined) {
    reading.reject([...path, 'x-nova-body'], `x-nova-body must be one of ${bodies.join(', ')}, readiness`)
  } else if (status >= 400) {
    reading.reject(path, `status ${status} needs x-nova-body: who writes the body of an error decides how it is read`)
  }
  if (content['application/json'] !== undefined) return 'json'
  if (content['text/event-stream'] !== undefined) return 'event-stream'
  return Object.keys(content).length > 0 ? 'text' : 'empty'
}

/** The components a body may be described by. With several alternatives the first is the service's own. */
export function readBodySchemas(
  reading: Reading,
  content: JsonObject,
  path: Path,
  type = 'application/json',
): readonly string[] {
  const media = asObject(content[type])
  if (media === undefined) return []
  const schema = asObject(media['schema'])
  const at = [...path, type]
  if (schema === undefined) {
    reading.reject(at, `${type} needs a schema`)
    return []
  }
  const alternatives = asArray(schema['oneOf'] ?? schema['anyOf'])
  const names = (alternatives.length > 0 ? alternatives : [schema]).map((item) =>
    schemaNameOf(asObject(item)?.['$ref']),
  )
  if (names.includes(undefined)) {
    reading.reject([...at, 'schema'], 'a JSON body needs a name: put it under components.schemas and $ref it')
  }
  return names.flatMap((name) => name ?? [])
}

function readCodes(reading: Reading, response: JsonObject, path: Path, known: ReadonlySet<string>): readonly string[] {
  const codes: string[] = []
  for (const [index, code] of asArray(response['x-nova-codes']).entries()) {
    const at = [...path, 'x-nova-codes', index]
    if (typeof code !== 'string' || !known.has(code)) reading.reject(at, `${String(code)} is not in x-nova-error-codes`)
    else if (codes.includes(code)) reading.reject(at, `${code} is listed twice`)
    else codes.push(code)
  }
  return codes
}
