import type { JsonSchema, JsonSchemas } from '../../engine/validation/json-schema.ts'
import type { RequestFacts } from '../profile-facts.ts'

const anyObject: JsonSchema = { type: 'object', additionalProperties: true }

/**
 * What bodies are checked against by a version: the schemas of the contract, which are P0's, with what the version does
 * otherwise. Members that nobody knows are ignored by all of them.
 */
export function adaptSchemas(schemas: JsonSchemas, facts: RequestFacts): JsonSchemas {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      schema.properties ? adaptModel(name, schema, facts) : schema,
    ]),
  )
}

function adaptModel(name: string, schema: JsonSchema, facts: RequestFacts): JsonSchema {
  if (name === 'FlowOptimizationRequest' && !facts.flowIdRequired) return anyObject
  const { additionalProperties: _closed, allOf: _rules, ...open } = schema
  const required = (schema.required ?? []).filter((member) => member !== 'parameters' || facts.parametersRequired)
  const properties = Object.entries(schema.properties ?? {})
    .filter(([member]) => isKnown(member, facts))
    .map(([member, declared]) => {
      const adapted = adaptMember(`${name}.${member}`, declared, facts)
      return [member, required.includes(member) ? adapted : withDefault(adapted)]
    })
  return { ...open, required, properties: Object.fromEntries(properties) }
}

function isKnown(member: string, facts: RequestFacts): boolean {
  if (member === 'llm_config') return facts.llmConfig
  return facts.swarm || (member !== 'swarm_pattern' && member !== 'swarm_config')
}

function adaptMember(place: string, declared: JsonSchema, facts: RequestFacts): JsonSchema {
  if (place === 'CoordinationRequest.strategy')
    return { anyOf: [facts.strategy === 'text' ? { type: 'string' } : anyObject, { type: 'null' }] }
  if (place === 'ResourceAllocationRequest.resources' && facts.numericResources)
    return { type: 'object', additionalProperties: { type: 'object', additionalProperties: { type: 'number' } } }
  if (place === 'MemoryRequest.type' && !facts.closedWords) return { type: 'string' }
  if (facts.bounds) return declared
  const { minimum: _least, maximum: _most, minItems: _fewest, ...unbounded } = declared
  return unbounded
}

/** What the service takes for a member that is missing, where the contract says that only in its types. */
function withDefault(declared: JsonSchema): JsonSchema {
  if (declared.$ref?.endsWith('/OpenObject')) return { ...anyObject, default: {} }
  return declared.type === 'array' && declared.default === undefined ? { ...declared, default: [] } : declared
}
