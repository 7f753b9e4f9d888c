import { dirname } from 'node:path'
import { isIdentifier } from '../naming.ts'
import { checkBinary } from './check-binary.ts'
import { checkExtensions } from './check-extensions.ts'
import { checkReferences } from './check-references.ts'
import { checkSchema } from './check-schema.ts'
import { checkSeen } from './check-seen.ts'
import { checkStructure } from './check-structure.ts'
import type { Contract, ErrorCode, Operation, Schema } from './contract.ts'
import { mergeFrames } from './merge-frames.ts'
import { checkNarrow } from './narrow-schema.ts'
import { type ContractDocument, parseContract } from './parse-document.ts'
import { ContractError } from './problem.ts'
import { readErrorCodes } from './read-error-codes.ts'
import { readFrames } from './read-frames.ts'
import { readOperations } from './read-operation.ts'
import { checkResults } from './read-result.ts'
import { asObject, asString, type Reading, startReading } from './reading.ts'

export interface ContractSource {
  readonly service: string
  readonly part: string | null
  readonly file: string
  readonly text: string
  /** Text of the other files of the folder, by name: where `x-nova-frames` is found. */
  readonly siblings?: ReadonlyMap<string, string>
}

/**
 * Reads one contract document into the model the emitters work on.
 *
 * @throws {ContractError} with every problem found, each with file, line, column and reason. Syntax hides
 * structure and structure hides meaning, so problems of a later kind show once the earlier ones are gone.
 */
export async function readContract(source: ContractSource): Promise<Contract> {
  const { service, part, file } = source
  const { document, frames: framesFile } = await openDocuments(source)
  const reading = startReading(document)
  const root = asObject(document.root) ?? {}
  if (root['x-nova-service'] !== service) {
    reading.reject(['x-nova-service'], `x-nova-service must be ${service}, the name of the folder`)
  }
  checkExtensions(reading, root)
  checkReferences(reading, root)
  const errorCodes = readErrorCodes(reading)
  const operations = readOperations(reading, new Set(errorCodes.map(({ code }) => code)))
  const schemas = readSchemas(reading)
  const frames = framesFile === null ? null : readFrames(reading, framesFile, service, schemas)
  checkCarried(reading, errorCodes, operations)
  checkSeen(reading, errorCodes, operations)
  checkResults(reading, operations, schemas)
  checkBinary(reading, operations, schemas)
  const problems = distinct(reading)
  if (problems.length > 0) throw new ContractError(problems)
  const title = asString(asObject(root['info'])?.['title']) ?? service
  return { service, part, file, title, operations, errorCodes, schemas, frames, root }
}

/** The OpenAPI document with its frames merged in, and the file of the frames where there is one. */
async function openDocuments({ file, text, siblings }: ContractSource) {
  const main = parsed(file, text)
  const structural = await checkStructure(main)
  if (structural.length > 0) throw new ContractError(structural)
  const name = asObject(main.root)?.['x-nova-frames']
  if (name === undefined) return { document: main, frames: null }
  const framesText = typeof name === 'string' ? siblings?.get(name) : undefined
  if (framesText === undefined) {
    throw new ContractError([main.problemAt(['x-nova-frames'], `${String(name)} is not a file beside this one`)])
  }
  const frames = parsed(`${dirname(file)}/${name}`, framesText)
  const { document, problems } = mergeFrames(main, frames)
  if (problems.length > 0) throw new ContractError(problems)
  return { document, frames: asObject(frames.root) ?? {} }
}

function parsed(file: string, text: string): ContractDocument {
  const result = parseContract(file, text)
  if ('problems' in result) throw new ContractError(result.problems)
  return result.document
}

function checkCarried(reading: Reading, errorCodes: readonly ErrorCode[], operations: readonly Operation[]): void {
  const carried = new Set(operations.flatMap(({ responses }) => responses.flatMap(({ codes }) => codes)))
  for (const { code, reachable } of errorCodes) {
    if (reachable && !carried.has(code)) {
      reading.reject(['x-nova-error-codes', code], `${code} is reachable, but no response lists it in x-nova-codes`)
    }
  }
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
