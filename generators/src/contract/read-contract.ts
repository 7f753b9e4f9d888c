import { isIdentifier } from '../naming.ts'
import { checkExtensions } from './check-extensions.ts'
import { checkReferences } from './check-references.ts'
import { checkSchema } from './check-schema.ts'
import { checkStructure } from './check-structure.ts'
import type { Contract, Schema } from './contract.ts'
import { checkNarrow } from './narrow-schema.ts'
import { parseContract } from './parse-document.ts'
import { ContractError } from './problem.ts'
import { readErrorCodes } from './read-error-codes.ts'
import { readOperations } from './read-operation.ts'
import { asObject, asString, type Reading, startReading } from './reading.ts'

export interface ContractSource {
  readonly service: string
  readonly part: string | null
  readonly file: string
  readonly text: string
}

/**
 * Reads one contract document into the model the emitters work on.
 *
 * @throws {ContractError} with every problem found, each with file, line, column and reason. Syntax hides
 * structure and structure hides meaning, so problems of a later kind show once the earlier ones are gone.
 */
export async function readContract({ service, part, file, text }: ContractSource): Promise<Contract> {
  const parsed = parseContract(file, text)
  if ('problems' in parsed) throw new ContractError(parsed.problems)
  const structural = await checkStructure(parsed.document)
  if (structural.length > 0) throw new ContractError(structural)

  const reading = startReading(parsed.document)
  const root = asObject(parsed.document.root) ?? {}
  if (root['x-nova-service'] !== service) {
    reading.reject(['x-nova-service'], `x-nova-service must be ${service}, the name of the folder`)
  }
  checkExtensions(reading, root)
  checkReferences(reading, root)
  const errorCodes = readErrorCodes(reading)
  const operations = readOperations(reading, new Set(errorCodes.map(({ code }) => code)))
  const schemas = readSchemas(reading)
  const carried = new Set(operations.flatMap(({ responses }) => responses.flatMap(({ codes }) => codes)))
  for (const { code, reachable } of errorCodes) {
    if (reachable && !carried.has(code)) {
      reading.reject(['x-nova-error-codes', code], `${code} is reachable, but no response lists it in x-nova-codes`)
    }
  }
  const problems = distinct(reading)
  if (problems.length > 0) throw new ContractError(problems)
  const title = asString(asObject(root['info'])?.['title']) ?? service
  return { service, part, file, title, operations, errorCodes, schemas, root }
}

function readSchemas(reading: Reading): ReadonlyMap<string, Schema> {
  const components = asObject(asObject(reading.document.root)?.['components'])
  const schemas = new Map<string, Schema>()
  for (const [name, value] of Object.entries(asObject(components?.['schemas']) ?? {})) {
    const path = ['components', 'schemas', name]
    if (!isIdentifier(name)) reading.reject(path, `schema name ${name} cannot be the name of a type`)
    if (['paths', 'components', 'operations', 'webhooks', '$defs'].includes(name)) {
      reading.reject(path, `schema name ${name} is taken by the generated types`)
    }
    checkSchema(reading, value, path)
    const schema = asObject(value)
    if (schema !== undefined) checkNarrow(reading, schema, path)
    schemas.set(name, typeof value === 'boolean' ? value : (schema ?? {}))
  }
  return schemas
}

/** A shared component is visited from every operation that uses it; it is reported once. */
function distinct(reading: Reading) {
  const seen = new Map(reading.problems.map((problem) => [JSON.stringify(problem), problem]))
  return [...seen.values()]
}
