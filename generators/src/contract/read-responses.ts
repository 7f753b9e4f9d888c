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
    const status = Number(key)
    if (!/^[1-5]\d\d$/.test(key)) {
      reading.reject(at, `status ${key} is a range or a default; every status is declared by itself`)
      continue
    }
    const target = reading.follow({ value, path: at })
    const response = asObject(target?.value)
    if (target === undefined || response === undefined) continue
    const content = asObject(response['content']) ?? {}
    if (content['text/event-stream'] !== undefined && content['application/json'] !== undefined) eventStream = true
    const [schema = null, ...otherSchemas] = readBodySchemas(reading, content, [...target.path, 'content'])
    const body = readBody(reading, response, target.path, status)
    if ((body === 'json' || body === 'envelope' || body === 'detail' || body === 'gateway') && schema === null) {
      reading.reject(target.path, `status ${key} has a body of kind ${body} but no application/json schema`)
    }
    const codes = readCodes(reading, response, target.path, knownCodes)
    if (body === 'envelope' && codes.length === 0) {
      reading.reject(
        target.path,
        `status ${key} answers with the envelope, so x-nova-codes must list what it can carry`,
      )
    }
    if (codes.length > 0 && status < 300)
      reading.reject([...target.path, 'x-nova-codes'], `status ${key} is not an error`)
    const documented = response['x-nova-undocumented'] !== true
    responses.push({ status, body, schema, otherSchemas, codes, documented })
  }
  const successes = responses.filter(({ status }) => status >= 200 && status < 300)
  if (successes.length !== 1) {
    reading.reject([...path, 'responses'], `exactly one 2xx status is needed, found ${successes.length}`)
  }
  return { responses: responses.sort((a, b) => a.status - b.status), success: successes[0]?.status ?? 200, eventStream }
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

/** The components a JSON body may be described by. With several alternatives the first is the service's own. */
export function readBodySchemas(reading: Reading, content: JsonObject, path: Path): readonly string[] {
  const media = asObject(content['application/json'])
  if (media === undefined) return []
  const schema = asObject(media['schema'])
  const at = [...path, 'application/json']
  if (schema === undefined) {
    reading.reject(at, 'application/json needs a schema')
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
