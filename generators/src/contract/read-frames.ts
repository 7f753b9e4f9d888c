import { isIdentifier, pascalCase } from '../naming.ts'
import { type Contract, channels, type Frame, isOneOf, type Schema } from './contract.ts'
import { asArray, asObject, asString, type JsonObject, type Reading, referencesIn } from './reading.ts'

/** The frames among the schemas, and the name of their union: the file's title, else `<Service>Frame`. */
export function readFrames(
  reading: Reading,
  file: JsonObject,
  service: string,
  schemas: ReadonlyMap<string, Schema>,
): NonNullable<Contract['frames']> {
  const rows: Frame[] = []
  const names = Object.keys(asObject(file['$defs']) ?? {})
  const used = new Set(names.flatMap((name) => referencesIn(schemas.get(name)).filter((other) => other !== name)))
  for (const name of names) {
    const schema = asObject(schemas.get(name)) ?? {}
    const path = ['components', 'schemas', name]
    const facts = asObject(schema['x-nova-frame'])
    if (facts === undefined) {
      if (!used.has(name)) reading.reject(path, `${name} is neither a frame (x-nova-frame) nor part of one`)
      continue
    }
    const frame = readFrame(reading, name, schema, facts)
    const taken = rows.find(({ type }) => type === frame.type)
    if (taken !== undefined)
      reading.reject([...path, 'x-nova-frame'], `frames of type ${frame.type} are already described by ${taken.schema}`)
    rows.push(frame)
  }
  const union = asString(file['title']) ?? `${pascalCase(service)}Frame`
  if (!isIdentifier(union) || schemas.has(union)) {
    reading.reject(['x-nova-frames'], `the union of all frames cannot be named ${union}`)
  }
  return { union, rows }
}

function readFrame(reading: Reading, name: string, schema: JsonObject, facts: JsonObject): Frame {
  const path = ['components', 'schemas', name]
  const at = [...path, 'x-nova-frame']
  const { type, channel, sent } = facts
  const property = asObject(asObject(schema['properties'])?.['type'])
  if (typeof type !== 'string') reading.reject([...at, 'type'], 'x-nova-frame: type must be what the frame says it is')
  else if (property?.['const'] !== type || !asArray(schema['required']).includes('type')) {
    reading.reject(path, `${name} must have a required property type with const ${type}`)
  }
  if (!isOneOf(channels, channel)) {
    reading.reject([...at, 'channel'], `x-nova-frame: channel must be one of ${channels.join(', ')}`)
  }
  if (typeof sent !== 'boolean') reading.reject([...at, 'sent'], 'x-nova-frame: sent must be true or false')
  for (const key of Object.keys(facts)) {
    if (!['type', 'channel', 'sent'].includes(key)) {
      reading.reject([...at, key], `x-nova-frame: ${key} is not a fact of a frame`)
    }
  }
  return {
    type: String(type),
    schema: name,
    channel: isOneOf(channels, channel) ? channel : 'both',
    sent: sent === true,
  }
}
