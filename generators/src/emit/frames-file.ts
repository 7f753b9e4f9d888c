import type { Frame, Schema } from '../contract/contract.ts'
import { flattenAllOf } from '../contract/flatten-all-of.ts'
import { asArray, asObject, type JsonObject, schemaNameOf } from '../contract/reading.ts'
import { printKey, printLiteral } from './print-literal.ts'
import { indent } from './source-text.ts'

/** `frames.ts`: every kind of frame as data, enough to check one without a validator. */
export function emitFrames(schemas: ReadonlyMap<string, Schema>, rows: readonly Frame[], internal: string): string {
  const items = rows.map(({ type, schema, channel, sent }) => {
    const frame = objectOf(schemas.get(schema), schemas)
    const { type: _, ...members } = membersOf(frame, schemas)
    const payload = objectOf(asObject(frame['properties'])?.['payload'], schemas)
    const row = { schema, channel, sent, members, required: membersOf(payload, schemas) }
    return `${printKey(type)}: ${printLiteral(row)}`
  })
  return [
    `import type { FrameSpec } from '${internal}/frame.ts'\n`,
    '/** Every frame the service describes, by its `type`. */',
    `export const frames = {\n${items.map((item) => `${indent(item)},\n`).join('')}} as const satisfies Record<string, FrameSpec>\n`,
    '/** What `type` of a known frame says. */',
    'export type FrameType = keyof typeof frames\n',
  ].join('\n')
}

/** Required members of an object schema and what kind of value each holds. */
function membersOf(schema: JsonObject, schemas: ReadonlyMap<string, Schema>): Record<string, string> {
  const properties = asObject(schema['properties']) ?? {}
  return Object.fromEntries(
    asArray(schema['required']).map((name) => [String(name), kindOf(properties[String(name)], schemas)]),
  )
}

/** One word for what a value is: its JSON type, `nullable` in front where it may be null, `any` where it may be several. */
function kindOf(schema: unknown, schemas: ReadonlyMap<string, Schema>): string {
  const kinds = kindsOf(schema, schemas)
  const rest = [...kinds].filter((kind) => kind !== 'null')
  const [only] = rest
  if (rest.length > 1 || only === undefined || kinds.has('any')) return 'any'
  return kinds.has('null') ? `nullable ${only}` : only
}

function kindsOf(schema: unknown, schemas: ReadonlyMap<string, Schema>): ReadonlySet<string> {
  const node = asObject(schema) ?? {}
  const name = schemaNameOf(node['$ref'])
  if (name !== undefined) return kindsOf(schemas.get(name), schemas)
  const alternatives = node['oneOf'] ?? node['anyOf']
  if (Array.isArray(alternatives)) return new Set(alternatives.flatMap((item) => [...kindsOf(item, schemas)]))
  if (node['allOf'] !== undefined || node['properties'] !== undefined) return new Set(['object'])
  if (node['const'] !== undefined) return new Set([kindOfValue(node['const'])])
  const types = asArray(node['type'] === undefined || Array.isArray(node['type']) ? node['type'] : [node['type']])
  if (types.length > 0) return new Set(types.map(String))
  return new Set(asArray(node['enum'] ?? [undefined]).map(kindOfValue))
}

function kindOfValue(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value === undefined) return 'any'
  return Number.isInteger(value) ? 'integer' : typeof value
}

function objectOf(schema: unknown, schemas: ReadonlyMap<string, Schema>): JsonObject {
  const name = schemaNameOf(asObject(schema)?.['$ref'])
  const node = asObject(name === undefined ? schema : schemas.get(name)) ?? {}
  return node['allOf'] === undefined ? node : flattenAllOf(node, schemas)
}
