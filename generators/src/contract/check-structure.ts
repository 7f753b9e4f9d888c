import { createConfig, getLineColLocation, lintFromString } from '@redocly/openapi-core'
import type { ContractDocument } from './parse-document.ts'
import type { Problem } from './problem.ts'

/**
 * Is it an OpenAPI document at all: known keys, right types, required fields. Left to the library
 * that knows the specification; what is particular to this family is checked while reading.
 */
export async function checkStructure(document: ContractDocument): Promise<readonly Problem[]> {
  const version = (document.root as { openapi?: unknown } | null)?.openapi
  if (typeof version !== 'string' || !/^3\.1\.\d+$/.test(version)) {
    return [document.problemAt(['openapi'], `openapi must be 3.1.x, is ${JSON.stringify(version) ?? 'missing'}`)]
  }
  const config = await createConfig({ rules: { struct: 'error' } })
  const found = await lintFromString({ source: document.text, absoluteRef: document.file, config })
  return found.map((problem) => {
    const [location] = problem.location
    const start = location === undefined ? undefined : getLineColLocation(location).start
    return { file: document.file, line: start?.line ?? 1, column: start?.col ?? 1, reason: firstLine(problem.message) }
  })
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message
}
