import { isIdentifier } from '../naming.ts'
import type { Operation, Parameter } from './contract.ts'
import type { Path } from './parse-document.ts'
import { asArray, asObject, type JsonObject, type Reading } from './reading.ts'

/** The transport sets these itself, from the call's options. */
const callHeaders = new Set(['idempotency-key', 'x-request-id', 'accept', 'last-event-id'])

/** Credentials and what describes the body are the transport's too, and the rest is what no page may set. */
const refusedHeaders = new Set(
  (
    'accept-charset accept-encoding access-control-request-headers access-control-request-method authorization connection ' +
    'content-length content-type cookie date dnt expect host keep-alive origin referer te trailer transfer-encoding upgrade via'
  ).split(' '),
)

/** A header that code in a page may give a value to, and that is nobody else's. */
export function isSettableHeader(name: string): boolean {
  return !refusedHeaders.has(name.toLowerCase()) && !/^(proxy|sec)-/i.test(name) && /^[\w!#$%&'*+.^`|~-]+$/.test(name)
}

/** Headers a caller gives a value for. */
export function headerArgumentsOf({ parameters, idempotency }: Operation): readonly Parameter[] {
  return parameters.filter(
    ({ name, in: place }) => place === 'header' && !callHeaders.has(name.toLowerCase()) && name !== idempotency?.header,
  )
}

/** Parameters of the path item, then of the operation; the operation's win. Checked against the path template. */
export function readParameters(
  reading: Reading,
  pathItem: { readonly value: JsonObject; readonly path: Path },
  operation: { readonly value: JsonObject; readonly path: Path },
  template: string,
): readonly Parameter[] {
  const found = new Map<string, Parameter>()
  for (const holder of [pathItem, operation]) {
    for (const [index, value] of asArray(holder.value['parameters']).entries()) {
      const target = reading.follow({ value, path: [...holder.path, 'parameters', index] })
      const parameter = asObject(target?.value)
      if (target === undefined || parameter === undefined) continue
      const read = readParameter(reading, parameter, target.path)
      if (read !== undefined) found.set(`${read.in}:${read.name}`, read)
    }
  }
  const declared = [...found.values()]
  const inTemplate = [...template.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '')
  for (const name of inTemplate) {
    if (!found.has(`path:${name}`))
      reading.reject(operation.path, `{${name}} in ${template} is not declared as a path parameter`)
  }
  for (const { name } of declared.filter((parameter) => parameter.in === 'path')) {
    if (!inTemplate.includes(name))
      reading.reject(operation.path, `path parameter ${name} does not occur in ${template}`)
  }
  const spanning = declared.filter(({ spansSegments }) => spansSegments)
  if (spanning.length > 1) {
    const names = spanning.map(({ name }) => name).join(' and ')
    reading.reject(operation.path, `${names} both span segments: nobody could tell where one ends`)
  }
  // Path parameters become positional arguments, so they follow the template, not the list.
  const rank = (parameter: Parameter) =>
    parameter.in === 'path' ? inTemplate.indexOf(parameter.name) : inTemplate.length
  return declared.sort((a, b) => rank(a) - rank(b))
}

function readParameter(reading: Reading, parameter: JsonObject, path: Path): Parameter | undefined {
  const name = String(parameter['name'])
  const place = parameter['in']
  const schema = asObject(reading.follow({ value: parameter['schema'], path: [...path, 'schema'] })?.value) ?? {}
  const type = schema['type'] === 'integer' || schema['type'] === 'number' ? 'number' : 'string'
  const spansSegments = parameter['x-nova-spans-segments'] === true
  if (spansSegments && (place !== 'path' || type !== 'string')) {
    reading.reject([...path, 'x-nova-spans-segments'], `${name} spans segments, so it must be a string in the path`)
  }
  if (place === 'header') {
    if (!isSettableHeader(name)) {
      return reading.reject([...path, 'name'], `header parameter ${name} is not one a call can set`)
    }
    if (schema['type'] !== 'string') reading.reject(path, `header parameter ${name} must be a string`)
    return { name, in: place, required: parameter['required'] === true, type, schema, spansSegments }
  }
  if (place === 'path') {
    if (!isIdentifier(name))
      return reading.reject([...path, 'name'], `path parameter ${name} cannot be an argument name`)
    return { name, in: place, required: true, type, schema, spansSegments }
  }
  if (place === 'query')
    return { name, in: place, required: parameter['required'] === true, type, schema, spansSegments }
  return reading.reject([...path, 'in'], `parameters in ${String(place)} are not supported`)
}
