import { basename, dirname, join, resolve } from 'node:path'
import {
  BaseResolver,
  createConfig,
  getLineColLocation,
  lintFromString,
  ResolveError,
  Source,
} from '@redocly/openapi-core'
import type { ContractDocument } from './parse-document.ts'
import type { Problem } from './problem.ts'

/**
 * Is it an OpenAPI document at all: known keys, right types, required fields. Left to the library
 * that knows the specification; what is particular to this family is checked while reading.
 */
export async function checkStructure(
  document: ContractDocument,
  siblings: ReadonlyMap<string, string> = new Map(),
): Promise<readonly Problem[]> {
  const version = (document.root as { openapi?: unknown } | null)?.openapi
  if (typeof version !== 'string' || !/^3\.1\.\d+$/.test(version)) {
    return [document.problemAt(['openapi'], `openapi must be 3.1.x, is ${JSON.stringify(version) ?? 'missing'}`)]
  }
  const config = await createConfig({ rules: { struct: 'error' } })
  const externalRefResolver = new SiblingResolver(dirname(document.file), siblings)
  const found = await lintFromString({
    source: document.text,
    absoluteRef: document.file,
    config,
    externalRefResolver,
  })
  return found.map((problem) => {
    const [location] = problem.location
    const start = location === undefined ? undefined : getLineColLocation(location).start
    const file = location?.source.absoluteRef ?? document.file
    return {
      file: file === document.file ? file : join(dirname(document.file), basename(file)),
      line: start?.line ?? 1,
      column: start?.col ?? 1,
      reason: firstLine(problem.message),
    }
  })
}

/** Finds files beside the document among the texts that were read; the library itself would go to the disk. */
class SiblingResolver extends BaseResolver {
  readonly #folder: string
  readonly #siblings: ReadonlyMap<string, string>

  constructor(folder: string, siblings: ReadonlyMap<string, string>) {
    super()
    this.#folder = resolve(folder)
    this.#siblings = siblings
  }

  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    const text = dirname(absoluteRef) === this.#folder ? this.#siblings.get(basename(absoluteRef)) : undefined
    if (text === undefined) throw new ResolveError(new Error('no file of this folder'))
    return new Source(absoluteRef, text)
  }
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message
}
