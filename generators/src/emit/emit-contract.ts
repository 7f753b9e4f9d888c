import type { Contract } from '../contract/contract.ts'
import type { DocumentSet } from '../contract/read-documents.ts'
import { pascalCase } from '../naming.ts'
import { emitCalls } from './calls-file.ts'
import { emitDocuments } from './documents-file.ts'
import { emitFrames } from './frames-file.ts'
import { emitJsonSchemas } from './json-schemas-file.ts'
import { emitOperations } from './operations-file.ts'
import { emitSchemas } from './schemas-file.ts'
import { banner } from './source-text.ts'
import { emitTypes } from './types-file.ts'

/** Every file generated from one contract: name -> text. The same contract always gives the same bytes. */
export async function emitContract(contract: Contract): Promise<ReadonlyMap<string, string>> {
  const prefix = pascalCase(contract.service) + (contract.part === null ? '' : pascalCase(contract.part))
  const internal = contract.part === null ? '../../internal' : '../../../internal'
  const head = banner(contract.file)
  return new Map([
    ['types.ts', `${head}\n${await emitTypes(contract)}`],
    ['schemas.ts', `${head}\n${emitSchemas(contract)}`],
    ['operations.ts', `${head}\n${emitOperations(contract, { prefix, internal })}`],
    ['calls.ts', `${head}\n${emitCalls(contract, { prefix, internal }).trimEnd()}\n`],
    ['json-schemas.ts', `${head}\n${emitJsonSchemas(contract)}`],
    ...(contract.frames === null
      ? []
      : ([['frames.ts', `${head}\n${emitFrames(contract.schemas, contract.frames.rows, internal)}`]] as const)),
  ])
}

/** Every file generated from the documents of a service: name -> text. */
export async function emitDocumentSet(set: DocumentSet): Promise<ReadonlyMap<string, string>> {
  const { contract, exact } = set
  const head = banner(contract.file)
  return new Map([
    ['types.ts', `${head}\n${await emitTypes(contract)}`],
    ['schemas.ts', `${head}\n${emitSchemas(contract, (name) => (exact.has(name) ? 'request' : 'response'))}`],
    ['json-schemas.ts', `${head}\n${emitJsonSchemas(contract)}`],
    ['documents.ts', `${head}\n${emitDocuments(set)}`],
  ])
}
