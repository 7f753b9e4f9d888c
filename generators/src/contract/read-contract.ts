import { dirname } from 'node:path'
import { checkBinary } from './check-binary.ts'
import { checkExtensions } from './check-extensions.ts'
import { checkReferences } from './check-references.ts'
import { checkSecrets } from './check-secrets.ts'
import { checkSeen } from './check-seen.ts'
import { checkShared } from './check-shared.ts'
import { checkStructure } from './check-structure.ts'
import type { Contract, ErrorCode, Operation } from './contract.ts'
import { mergeFrames } from './merge-frames.ts'
import { mergeShared } from './merge-shared.ts'
import { type ContractDocument, parseContract } from './parse-document.ts'
import { ContractError, distinctProblems } from './problem.ts'
import { readErrorCodes } from './read-error-codes.ts'
import { readFrames } from './read-frames.ts'
import { readOperations } from './read-operation.ts'
import { checkResults } from './read-result.ts'
import { readSchemas } from './read-schemas.ts'
import { asObject, asString, type Reading, startReading } from './reading.ts'

export interface ContractSource {
  readonly service: string
  readonly part: string | null
  readonly file: string
  readonly text: string
  /** Text of the other files of the folder, by name: where `x-nova-frames` and `x-nova-shared` are found. */
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
  const { document, frames: framesFile, shared } = await openDocuments(source)
  const reading = startReading(document)
  const root = asObject(document.root) ?? {}
  if (root['x-nova-service'] !== service) {
    reading.reject(['x-nova-service'], `x-nova-service must be ${service}, the name of the folder`)
  }
  checkExtensions(reading, root)
  checkReferences(reading, root)
  checkSecrets(reading, root)
  const errorCodes = readErrorCodes(reading)
  const operations = readOperations(reading, new Set(errorCodes.map(({ code }) => code)))
  const schemas = readSchemas(reading)
  const frames = framesFile === null ? null : readFrames(reading, framesFile, service, schemas)
  checkCarried(reading, errorCodes, operations)
  checkSeen(reading, errorCodes, operations)
  checkResults(reading, operations, schemas)
  checkBinary(reading, operations, schemas)
  const problems = distinctProblems(reading.problems)
  if (problems.length > 0) throw new ContractError(problems)
  const title = asString(asObject(root['info'])?.['title']) ?? service
  const optional = root['x-nova-optional'] === true
  return { service, part, file, title, optional, operations, errorCodes, schemas, frames, shared, root }
}

/** The OpenAPI document with its frames and what it shares merged in, and the files those were in. */
async function openDocuments(source: ContractSource) {
  const main = parsed(source.file, source.text)
  const structural = await checkStructure(main, source.siblings)
  if (structural.length > 0) throw new ContractError(structural)
  const framesFile = openSibling(source, main, 'x-nova-frames')
  const sharedFile = openSibling(source, main, 'x-nova-shared')
  const framed = framesFile === null ? { document: main, problems: [] } : mergeFrames(main, framesFile)
  const problems = [...framed.problems, ...(sharedFile === null ? [] : checkShared(sharedFile))]
  if (problems.length > 0) throw new ContractError(problems)
  const frames = framesFile === null ? null : (asObject(framesFile.root) ?? {})
  if (sharedFile === null) return { document: framed.document, frames, shared: null }
  const merged = mergeShared(framed.document, sharedFile)
  if (merged.problems.length > 0) throw new ContractError(merged.problems)
  return { document: merged.document, frames, shared: { document: sharedFile, taken: merged.taken } }
}

function openSibling({ file, siblings }: ContractSource, main: ContractDocument, key: string): ContractDocument | null {
  const name = asObject(main.root)?.[key]
  if (name === undefined) return null
  const text = typeof name === 'string' ? siblings?.get(name) : undefined
  if (text === undefined)
    throw new ContractError([main.problemAt([key], `${String(name)} is not a file beside this one`)])
  return parsed(`${dirname(file)}/${name}`, text)
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
