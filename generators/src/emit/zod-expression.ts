import type { Schema } from '../contract/contract.ts'
import { flattenAllOf } from '../contract/flatten-all-of.ts'
import { narrowedBy, narrowSchema } from '../contract/narrow-schema.ts'
import { asArray, asObject, asString, type JsonObject, schemaNameOf } from '../contract/reading.ts'
import { splitRules } from '../contract/schema-rules.ts'
import { printKey, printLiteral, printPattern, printString } from './print-literal.ts'
import { group } from './source-text.ts'

/**
 * Which way a value travels. What we send is checked exactly; what a server sends may carry fields
 * that a later version of it has and this contract does not know yet.
 */
export type Role = 'request' | 'response'

export interface ZodContext {
  readonly role: Role
  readonly schemas: ReadonlyMap<string, Schema>
  /** Name of the constant that holds a component. */
  readonly nameOf: (component: string) => string
  /** True for components that are declared further down: they are looked up on first use. */
  readonly isLater: (component: string) => boolean
}

/** Source of a `zod/mini` schema that accepts what the JSON Schema accepts. */
export function zodExpression(schema: unknown, context: ZodContext): string {
  if (schema === false) return 'z.never()'
  const node = asObject(schema)
  if (node === undefined) return 'z.unknown()'
  const { rest, rules } = splitRules(node)
  if (rules.length > 0)
    return withChecks(
      zodExpression(rest, context),
      rules.map((rule) => ruleOf(rule, context)),
    )
  if (node['x-nova-narrow'] !== undefined) return narrowed(node, context)
  const reference = schemaNameOf(node['$ref'])
  if (reference !== undefined) {
    const name = context.nameOf(reference)
    return context.isLater(reference) ? `z.lazy(() => ${name})` : name
  }
  const union = node['anyOf'] ?? node['oneOf']
  if (union !== undefined) return unionOf(asArray(union), node, context)
  if (node['allOf'] !== undefined) {
    const branches = asArray(node['allOf'])
    if (branches.length === 1 && node['properties'] === undefined) return zodExpression(branches[0], context)
    return zodExpression(flattenAllOf(node, context.schemas), context)
  }
  if (node['const'] !== undefined) return literal(node['const'])
  if (node['enum'] !== undefined) return enumeration(asArray(node['enum']))
  const { type } = node
  if (Array.isArray(type))
    return unionOf(
      type.map((name) => ({ ...node, type: name })),
      {},
      context,
    )
  return typed(asString(type), node, context)
}

function typed(type: string | undefined, node: JsonObject, context: ZodContext): string {
  switch (type) {
    case 'string':
      if (node['format'] === 'binary') return 'z.instanceof(Blob)'
      return withChecks(stringOf(node['format']), [
        ...bound(node, 'minLength', (n) => (Number(n) <= 1 ? `z.minLength(${n})` : `shortest(${n})`)),
        ...bound(node, 'maxLength', (n) => `longest(${n})`),
        ...bound(node, 'pattern', (pattern) => `z.regex(${printPattern(String(pattern))})`),
      ])
    case 'integer':
      return withChecks('z.int()', numberChecks(node))
    case 'number':
      return withChecks('z.number()', numberChecks(node))
    case 'boolean':
      return 'z.boolean()'
    case 'null':
      return 'z.null()'
    case 'array':
      return withChecks(`z.array(${zodExpression(node['items'], context)})`, [
        ...bound(node, 'minItems', (n) => `z.minLength(${n})`),
        ...bound(node, 'maxItems', (n) => `z.maxLength(${n})`),
        ...(node['uniqueItems'] === true ? ['distinct()'] : []),
      ])
    case 'object':
      return withChecks(objectOf(node, context), keyChecks(node))
    default:
      return node['properties'] === undefined ? 'z.unknown()' : objectOf(node, context)
  }
}

function objectOf(node: JsonObject, context: ZodContext): string {
  const properties = asObject(node['properties'])
  const rest = node['additionalProperties']
  if (properties === undefined) {
    const [pattern] = Object.entries(asObject(node['patternProperties']) ?? {})
    if (pattern !== undefined) return recordOf({ type: 'string', pattern: pattern[0] }, pattern[1], context)
    if (rest === false) return 'z.strictObject({})'
    return recordOf(node['propertyNames'] ?? {}, rest ?? true, context)
  }
  const required = new Set(asArray(node['required']).map(String))
  const fields = Object.entries(properties).map(([name, property]) => {
    const expression = zodExpression(property, context)
    return `${printKey(name)}: ${required.has(name) ? expression : `z.optional(${expression})`}`
  })
  if (typeof rest === 'object' && rest !== null) {
    return `z.catchall(${group('z.object({', fields, '})', ' ')}, ${zodExpression(rest, context)})`
  }
  const closed = rest === false && context.role === 'request'
  return group(closed ? 'z.strictObject({' : 'z.looseObject({', fields, '})', ' ')
}

/** Its parts look at some members only, so they are never closed. */
function ruleOf(rule: JsonObject, context: ZodContext): string {
  const part = (name: string) => zodExpression(rule[name] ?? {}, { ...context, role: 'response' })
  const otherwise = rule['else'] === undefined ? [] : [part('else')]
  return group('when(', [printString(String(rule['description'])), part('if'), part('then'), ...otherwise], ')')
}

function recordOf(names: unknown, values: unknown, context: ZodContext): string {
  const key = asObject(names)
  const plain = key === undefined || Object.keys(key).length === 0
  const keys = plain ? 'z.string()' : zodExpression({ ...key, type: 'string' }, context)
  return `z.record(${keys}, ${zodExpression(values, context)})`
}

function unionOf(branches: readonly unknown[], node: JsonObject, context: ZodContext): string {
  const isNull = (branch: unknown) => asObject(branch)?.['type'] === 'null'
  const rest = branches.filter((branch) => !isNull(branch))
  const by = asString(asObject(node['discriminator'])?.['propertyName'])
  const sources = [...new Set(rest.map((branch) => zodExpression(branch, context)))]
  const [only = 'z.null()'] = sources
  // A component is typed by what it accepts, which hides from zod's types that it can be discriminated.
  const inline = rest.every((branch) => asObject(branch)?.['$ref'] === undefined)
  const inner =
    sources.length <= 1
      ? only
      : by === undefined
        ? group('z.union([', sources, '])')
        : group(`z.discriminatedUnion(${printString(by)}, [`, sources, inline ? '])' : '] as never)')
  return rest.length < branches.length && rest.length > 0 ? `z.nullable(${inner})` : inner
}

function narrowed(node: JsonObject, context: ZodContext): string {
  return unionOf(asArray(narrowSchema(node)['oneOf']), { discriminator: { propertyName: narrowedBy(node) } }, context)
}

function stringOf(format: unknown): string {
  switch (format) {
    case 'date-time':
      return 'z.iso.datetime({ offset: true })'
    case 'date':
      return 'z.iso.date()'
    case 'time':
      return 'z.iso.time()'
    case 'uuid':
      return 'z.guid()'
    case 'uri':
      return 'z.url()'
    case 'email':
      return 'z.email()'
    case 'ipv4':
      return 'z.ipv4()'
    case 'ipv6':
      return 'z.ipv6()'
    default:
      return 'z.string()'
  }
}

function numberChecks(node: JsonObject): string[] {
  return [
    ...bound(node, 'minimum', (n) => `z.minimum(${n})`),
    ...bound(node, 'exclusiveMinimum', (n) => `z.gt(${n})`),
    ...bound(node, 'maximum', (n) => `z.maximum(${n})`),
    ...bound(node, 'exclusiveMaximum', (n) => `z.lt(${n})`),
    ...bound(node, 'multipleOf', (n) => `z.multipleOf(${n})`),
  ]
}

function keyChecks(node: JsonObject): string[] {
  const { minProperties: least, maxProperties: most } = node
  return least === undefined && most === undefined ? [] : [`keyCount(${least ?? 0}, ${most ?? 'Infinity'})`]
}

function bound(node: JsonObject, keyword: string, print: (value: unknown) => string): string[] {
  return node[keyword] === undefined ? [] : [print(node[keyword])]
}

function withChecks(base: string, checks: readonly string[]): string {
  return checks.length === 0 ? base : `${base}.check(${checks.join(', ')})`
}

function literal(value: unknown): string {
  return value === null ? 'z.null()' : `z.literal(${printLiteral(value)})`
}

function enumeration(values: readonly unknown[]): string {
  if (values.every((value) => typeof value === 'string')) return `z.enum(${printLiteral(values)})`
  return `z.literal(${printLiteral(values)})`
}
